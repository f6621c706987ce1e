import type { Answer, Item, Question } from '@tongban/forms';
import { t } from '../texts.ts';

export type Given = Answer | readonly Item[] | undefined;
type Props = {
  readonly question: Exclude<Question, { type: 'files' }>;
  /** Names the field on this screen, where the same question may stand several times. */
  readonly name: string;
  readonly answer: Given;
  readonly problem: string | undefined;
  /** Told of a choice, which may bring up other questions. */
  readonly chosen: () => void;
};

/** One question as a clerk fills it in: fields of the browser, so that Tab and a reader work as everywhere. */
export function Asked(props: Props) {
  const { question } = props;
  switch (question.type) {
    case 'choice':
      return <Choices {...props} options={question.options} type="radio" />;
    case 'choices':
      return <Choices {...props} options={question.options} type="checkbox" />;
    case 'yes-no':
      return <Choices {...props} options={yesNo()} type="radio" />;
    default:
      return <Line {...props} />;
  }
}

const yesNo = () => [
  { value: 'yes', label: t('counter.yes') },
  { value: 'no', label: t('counter.no') },
];

function Line({ question, name, answer, problem }: Props) {
  const common = { id: name, name: question.id, defaultValue: textOf(answer), 'aria-describedby': `${name}-hint` };
  const wrong = problem === undefined ? {} : { 'aria-invalid': true };
  return (
    <div className="asked">
      <label htmlFor={name}>
        {question.label}
        {question.required === false && <span className="quiet">{t('counter.optional')}</span>}
      </label>
      {question.type === 'long-text' ? (
        <textarea {...common} {...wrong} rows={3} />
      ) : (
        <span className="line">
          <input {...common} {...wrong} type="text" autoComplete="off" spellCheck={false} />
          {question.type === 'number' && question.unit}
        </span>
      )}
      <Hint name={name} problem={problem} hint={question.type === 'date' ? t('counter.date') : question.hint} />
    </div>
  );
}

type Option = { readonly value: string; readonly label: string; readonly hint?: string };

function Choices({
  question,
  name,
  answer,
  problem,
  chosen,
  options,
  type,
}: Props & { options: readonly Option[]; type: 'radio' | 'checkbox' }) {
  const given = answer === undefined ? [] : [answer].flat().map((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value));
  return (
    <fieldset className="asked" aria-describedby={`${name}-hint`}>
      <legend>
        {question.label}
        {question.required === false && <span className="quiet">{t('counter.optional')}</span>}
      </legend>
      <Hint name={name} problem={problem} hint={question.hint} />
      <div className="options">
        {options.map((option) => (
          <label key={option.value}>
            <input type={type} name={question.id} value={option.value} defaultChecked={given.includes(option.value)} onChange={chosen} />
            {option.label}
            {option.hint && <small className="quiet">{option.hint}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Hint({ name, problem, hint }: { name: string; problem: string | undefined; hint: string | undefined }) {
  if (problem !== undefined) {
    return (
      <p className="wrong" id={`${name}-hint`} role="alert">
        {problem}
      </p>
    );
  }
  return hint === undefined ? null : (
    <p className="quiet" id={`${name}-hint`}>
      {hint}
    </p>
  );
}

function textOf(answer: Given): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}
