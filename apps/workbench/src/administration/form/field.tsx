import { t } from '../../texts.ts';

export type Option = { readonly value: string; readonly text: string; readonly meaning?: string };

/** One entry of a form; what is not optional must not be left empty. */
export type FieldSpec<Name extends string = string> = {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: 'text' | 'password' | 'number' | 'date' | 'choice' | 'choices' | 'lines';
  readonly options?: readonly Option[];
  readonly optional?: boolean;
  readonly maxLength?: number;
  /** Lines that an entry of several shows at once. */
  readonly rows?: number;
  /** Said once and kept. */
  readonly fixed?: boolean;
  readonly autoComplete?: string;
};

/** Entered so far: text, or of `choices` the values chosen. */
export type Value = string | readonly string[];
export type Values<Name extends string = string> = { readonly [N in Name]?: Value };

type Props = {
  readonly spec: FieldSpec;
  readonly value: Value;
  readonly error: string | undefined;
  /** Keeps ids apart where a form stands there twice. */
  readonly form: string;
  readonly onChange: (value: Value) => void;
};

/** A label, what to enter, the entry, and what is wrong with it. */
export function Field({ spec, value, error, form, onChange }: Props) {
  const id = `${form}-${spec.name}`;
  const told = spec.hint === undefined && error === undefined ? undefined : `${id}-told`;
  if (spec.kind === 'choices')
    return <Choices id={id} spec={spec} chosen={Array.isArray(value) ? value : []} error={error} onChange={onChange} />;
  return (
    <div className="field">
      <label htmlFor={id}>
        {spec.label}
        {spec.optional && <span className="quiet"> {t('admin.optional')}</span>}
      </label>
      {told !== undefined && (
        <p id={told} className={error === undefined ? 'quiet' : 'wrong'} role={error === undefined ? undefined : 'alert'}>
          {error ?? spec.hint}
        </p>
      )}
      <Entry spec={spec} id={id} value={String(value)} told={told} wrong={error !== undefined} onChange={onChange} />
    </div>
  );
}

type EntryProps = {
  readonly spec: FieldSpec;
  readonly id: string;
  readonly value: string;
  readonly told: string | undefined;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
};

function Entry({ spec, id, value, told, wrong, onChange }: EntryProps) {
  const common = { id, value, 'aria-describedby': told, ...(wrong ? { 'aria-invalid': true } : {}) };
  switch (spec.kind) {
    case 'choice':
      return (
        <select {...common} disabled={spec.fixed} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t(spec.optional ? 'admin.none' : 'admin.choose')}</option>
          {(spec.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      );
    case 'lines':
      return <textarea {...common} rows={spec.rows ?? 8} maxLength={spec.maxLength} onChange={(event) => onChange(event.target.value)} />;
    default:
      return (
        <input
          {...common}
          type={spec.kind ?? 'text'}
          maxLength={spec.maxLength}
          readOnly={spec.fixed}
          autoComplete={spec.autoComplete ?? 'off'}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

type ChoicesProps = {
  readonly id: string;
  readonly spec: FieldSpec;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (value: readonly string[]) => void;
};

function Choices({ id, spec, chosen, error, onChange }: ChoicesProps) {
  const turn = (value: string, on: boolean) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>
        {spec.label}
        {spec.optional && <span className="quiet"> {t('admin.optional')}</span>}
      </legend>
      {(error ?? spec.hint) !== undefined && (
        <p className={error === undefined ? 'quiet' : 'wrong'} role={error === undefined ? undefined : 'alert'}>
          {error ?? spec.hint}
        </p>
      )}
      <div className="choices-list">
        {(spec.options ?? []).map((option) => (
          <label key={option.value} htmlFor={`${id}-${option.value}`}>
            <input
              type="checkbox"
              id={`${id}-${option.value}`}
              checked={chosen.includes(option.value)}
              onChange={(event) => turn(option.value, event.target.checked)}
            />
            <span>
              {option.text}
              {option.meaning !== undefined && <span className="quiet">{option.meaning}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
