import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { ApiProblem } from '../../api/client.ts';
import { t } from '../../texts.ts';
import { Field, type FieldSpec, type Value, type Values } from './field.tsx';

type Props<Name extends string> = {
  readonly name: string;
  readonly fields: readonly FieldSpec<Name>[];
  readonly initial: Values<Name>;
  readonly button: string;
  readonly pending: boolean;
  readonly fault: Error | null;
  readonly onSubmit: (values: Values<Name>) => void;
  /** Stands before the button. */
  readonly children?: ReactNode;
};

/** A form as data: what is missing is said at once, what the server refuses beside its field, and the first of both is gone to. */
export function Form<Name extends string>({ name, fields, initial, button, pending, fault, onSubmit, children }: Props<Name>) {
  const [values, setValues] = useState(initial);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const refused = fault instanceof ApiProblem ? fault.errors : [];
  const known = refused.filter((error) => fields.some((field) => field.name === nameOf(error.field)));
  const errorOf = (field: FieldSpec<Name>) =>
    missing.includes(field.name)
      ? t('admin.missing', { label: field.label })
      : known.find((error) => nameOf(error.field) === field.name)?.message;
  const submit = () => {
    const lacking = fields.filter((field) => !field.optional && String(values[field.name] ?? '').trim() === '');
    setMissing(lacking.map((field) => field.name));
    const [first] = lacking;
    if (first === undefined) onSubmit(values);
    else form.current?.querySelector<HTMLElement>(`#${name}-${first.name}`)?.focus();
  };
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fault !== null && known.length === 0 && (
        <p className="note" role="alert">
          {fault.message}
        </p>
      )}
      {fields.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          form={name}
          value={values[spec.name] ?? ''}
          error={errorOf(spec)}
          onChange={(value: Value) => setValues({ ...values, [spec.name]: value })}
        />
      ))}
      {children}
      <Button type="primary" htmlType="submit" loading={pending}>
        {button}
      </Button>
    </form>
  );
}

/** What stands inside of a group is told of the group's field: coordinates.longitude of longitude, services.0 of services. */
function nameOf(field: string): string {
  const parts = field.split('.').filter((part) => !/^\d+$/.test(part));
  return parts.at(-1) ?? field;
}

/** What was entered, without what was left empty. */
export function filled<Sent>(values: Values<keyof Sent & string>): Sent {
  const entries = Object.entries<Value | undefined>(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  // The edge: the form asks for what the body names, and says itself what must not be left empty.
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Sent;
}
