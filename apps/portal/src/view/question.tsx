import type { Question } from '@tongban/forms';
import type { ComponentChildren } from 'preact';
import { useWords } from '../texts.ts';
import { ErrorMessage } from './errors.tsx';

/** What stands in a field: what was typed, or the answer so far. */
export type Entered = string | readonly string[];

export type FieldProps = {
  readonly question: Question;
  /** What was entered in this question's fields, by field name. */
  readonly entered: (field: string) => Entered | undefined;
  readonly error: string | undefined;
  /** The question is the page's own heading. */
  readonly heading?: ComponentChildren;
  readonly hint?: string;
  /** What was handed in already, above the field for more. */
  readonly children?: ComponentChildren;
};

/** One question with its label, hint and error, as its type asks for it. */
export function Field(props: FieldProps) {
  switch (props.question.type) {
    case 'choice':
    case 'yes-no':
      return <Choice {...props} kind="radios" />;
    case 'choices':
      return <Choice {...props} kind="checkboxes" />;
    case 'date':
      return <DateField {...props} />;
    case 'long-text':
      return <LongText {...props} />;
    case 'files':
      return <FilesField {...props} />;
    case 'text':
    case 'number':
    case 'phone':
    case 'citizen-id':
    case 'uscc':
      return <Line {...props} />;
  }
}

const groupClass = (error: string | undefined) => (error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error');

const first = (entered: Entered | undefined): string => (typeof entered === 'string' ? entered : (entered?.[0] ?? ''));

function hintOf({ question, hint }: FieldProps): string | undefined {
  return hint ?? question.hint;
}

function describedBy(props: FieldProps): { 'aria-describedby'?: string } {
  const { id } = props.question;
  const ids = [hintOf(props) === undefined ? '' : `${id}-hint`, props.error === undefined ? '' : `${id}-error`].filter(
    (each) => each !== '',
  );
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

function LabelAndHint(props: FieldProps) {
  const { t } = useWords();
  const { question, heading } = props;
  const hint = hintOf(props);
  return (
    <>
      {heading === undefined ? (
        <label class="govuk-label" for={question.id}>
          {question.label}
          {question.required === false && t('field.optional')}
        </label>
      ) : (
        <h1 class="govuk-label-wrapper">
          <label class="govuk-label govuk-label--l" for={question.id}>
            {heading}
          </label>
        </h1>
      )}
      {hint && (
        <div class="govuk-hint" id={`${question.id}-hint`}>
          {hint}
        </div>
      )}
      <ErrorMessage id={question.id} message={props.error} />
    </>
  );
}

const inputMode = { text: 'text', number: 'decimal', phone: 'tel', 'citizen-id': 'text', uscc: 'text' } as const;
const width = {
  text: '',
  number: ' govuk-input--width-5',
  phone: ' govuk-input--width-20',
  'citizen-id': ' govuk-input--width-20',
  uscc: ' govuk-input--width-20',
} as const;

function Line(props: FieldProps) {
  const { question, entered, error } = props;
  if (
    question.type === 'choice' ||
    question.type === 'yes-no' ||
    question.type === 'choices' ||
    question.type === 'date' ||
    question.type === 'long-text' ||
    question.type === 'files'
  )
    return null;
  const input = (
    <input
      class={`govuk-input${width[question.type]}${error === undefined ? '' : ' govuk-input--error'}${question.type === 'text' ? '' : ' tb-num'}`}
      id={question.id}
      name={question.id}
      type="text"
      inputMode={inputMode[question.type]}
      spellcheck={false}
      autocomplete={question.type === 'phone' ? 'tel' : 'off'}
      value={first(entered(question.id))}
      {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
      {...describedBy(props)}
    />
  );
  return (
    <div class={groupClass(error)}>
      <LabelAndHint {...props} />
      {question.type === 'number' && question.unit !== undefined ? (
        <div class="govuk-input__wrapper">
          {input}
          <div class="govuk-input__suffix">{question.unit}</div>
        </div>
      ) : (
        input
      )}
    </div>
  );
}

function LongText(props: FieldProps) {
  const { question, entered, error } = props;
  return (
    <div class={groupClass(error)}>
      <LabelAndHint {...props} />
      <textarea
        class={error === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={question.id}
        name={question.id}
        rows={5}
        {...(error === undefined ? {} : { 'aria-invalid': 'true' as const })}
        {...describedBy(props)}
      >
        {first(entered(question.id))}
      </textarea>
    </div>
  );
}

function Fieldset(props: FieldProps & { readonly children: ComponentChildren }) {
  const { t } = useWords();
  const { question, heading, error } = props;
  const hint = hintOf(props);
  return (
    <div class={groupClass(error)}>
      <fieldset class="govuk-fieldset" {...describedBy(props)}>
        <legend class={heading === undefined ? 'govuk-fieldset__legend' : 'govuk-fieldset__legend govuk-fieldset__legend--l'}>
          {heading === undefined ? (
            `${question.label}${question.required === false ? t('field.optional') : ''}`
          ) : (
            <h1 class="govuk-fieldset__heading">{heading}</h1>
          )}
        </legend>
        {hint && (
          <div class="govuk-hint" id={`${question.id}-hint`}>
            {hint}
          </div>
        )}
        <ErrorMessage id={question.id} message={error} />
        {props.children}
      </fieldset>
    </div>
  );
}

function Choice(props: FieldProps & { readonly kind: 'radios' | 'checkboxes' }) {
  const { t } = useWords();
  const { question, entered, kind } = props;
  const options =
    question.type === 'choice' || question.type === 'choices'
      ? question.options
      : [
          { value: 'yes', label: t('field.yes') },
          { value: 'no', label: t('field.no') },
        ];
  const chosen = entered(question.id);
  const isChosen = (value: string) => (typeof chosen === 'string' ? chosen === value : (chosen?.includes(value) ?? false));
  return (
    <Fieldset {...props}>
      <div class={`govuk-${kind}`}>
        {options.map((option, index) => {
          const id = index === 0 ? question.id : `${question.id}-${index + 1}`;
          return (
            <div class={`govuk-${kind}__item`}>
              <input
                class={`govuk-${kind}__input`}
                id={id}
                name={question.id}
                type={kind === 'radios' ? 'radio' : 'checkbox'}
                value={option.value}
                checked={isChosen(option.value)}
                {...(option.hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
              />
              <label class={`govuk-label govuk-${kind}__label`} for={id}>
                {option.label}
              </label>
              {option.hint && (
                <div class={`govuk-hint govuk-${kind}__hint`} id={`${id}-hint`}>
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}

const dateParts = [
  { part: 'year', text: 'field.year', width: 4 },
  { part: 'month', text: 'field.month', width: 2 },
  { part: 'day', text: 'field.day', width: 2 },
] as const;

function DateField(props: FieldProps) {
  const { t } = useWords();
  const { question, entered, error } = props;
  const [year, month, day] = first(entered(question.id)).split('-');
  const so = { year, month: month?.replace(/^0/, ''), day: day?.replace(/^0/, '') };
  return (
    <Fieldset {...props}>
      <div class="govuk-date-input" id={question.id}>
        {dateParts.map(({ part, text, width: size }) => (
          <div class="govuk-date-input__item">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-date-input__label" for={`${question.id}-${part}`}>
                {t(text)}
              </label>
              <input
                class={`govuk-input govuk-date-input__input govuk-input--width-${size}${error === undefined ? '' : ' govuk-input--error'}`}
                id={`${question.id}-${part}`}
                name={`${question.id}-${part}`}
                type="text"
                inputMode="numeric"
                value={first(entered(`${question.id}-${part}`)) || so[part] || ''}
              />
            </div>
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

function FilesField(props: FieldProps) {
  const { question, error } = props;
  return (
    <div class={groupClass(error)}>
      <LabelAndHint {...props} />
      {props.children}
      <input
        class={error === undefined ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'}
        id={question.id}
        name={question.id}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        multiple
        {...describedBy(props)}
      />
    </div>
  );
}
