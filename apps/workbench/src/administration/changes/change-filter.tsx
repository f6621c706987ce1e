import { thingKinds } from '@tongban/administration/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../texts.ts';
import { useOfficials } from '../api.ts';
import { Field, type FieldSpec } from '../form/field.tsx';

/** By person, by thing, by day; what is chosen goes into the address. */
export function ChangeFilter({ search }: { search: string }) {
  const [, navigate] = useLocation();
  const officials = useOfficials().data?.officials ?? [];
  const [values, setValues] = useState(() => Object.fromEntries(new URLSearchParams(search)));
  const fields: readonly FieldSpec[] = [
    {
      name: 'official',
      label: t('admin.changes.who'),
      kind: 'choice',
      optional: true,
      options: officials.map(({ id, name, staffNumber }) => ({ value: id, text: `${name} ${staffNumber}` })),
    },
    {
      name: 'kind',
      label: t('admin.changes.kind'),
      kind: 'choice',
      optional: true,
      options: thingKinds.map((kind) => ({ value: kind, text: t(`thing.${kind}`) })),
    },
    { name: 'q', label: t('admin.changes.q'), optional: true, maxLength: 60 },
    { name: 'from', label: t('admin.deputy.from'), kind: 'date', optional: true },
    { name: 'to', label: t('admin.deputy.to'), kind: 'date', optional: true },
  ];
  const submit = () => {
    const chosen = Object.entries(values).filter(([, value]) => value.trim() !== '');
    const query = new URLSearchParams(chosen).toString();
    navigate(`/administration/changes${query === '' ? '' : `?${query}`}`);
  };
  return (
    <search>
      <form
        className="filter"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {fields.map((spec) => (
          <Field
            key={spec.name}
            form="changes"
            spec={spec}
            value={values[spec.name] ?? ''}
            error={undefined}
            onChange={(value) => setValues({ ...values, [spec.name]: String(value) })}
          />
        ))}
        <Button htmlType="submit" type="primary">
          {t('admin.search')}
        </Button>
      </form>
    </search>
  );
}
