import { ErrorMessage } from './errors.tsx';

type TextFieldData = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value?: string;
  readonly type?: 'text' | 'password' | 'email';
  readonly autocomplete?: string;
  /** Digits, written evenly. */
  readonly digits?: boolean;
};

/** One line to fill in, with its hint and what is wrong with it. */
export function TextField({ id, label, hint, error, value = '', type = 'text', autocomplete = 'off', digits = false }: TextFieldData) {
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((each) => each !== '');
  const classes = ['govuk-input', digits && 'govuk-input--width-10 tb-num', error !== undefined && 'govuk-input--error'];
  const common = {
    class: classes.filter(Boolean).join(' '),
    id,
    name: id,
    autocomplete,
    spellcheck: false,
    value,
    ...(digits && { inputMode: 'numeric' as const }),
    ...(error !== undefined && { 'aria-invalid': 'true' as const }),
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
  };
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <ErrorMessage id={id} message={error} />
      {type === 'text' && <input {...common} type="text" />}
      {type === 'email' && <input {...common} type="email" />}
      {type === 'password' && <input {...common} type="password" />}
    </div>
  );
}
