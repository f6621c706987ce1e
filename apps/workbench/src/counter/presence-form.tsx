import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem } from '../api/client.ts';
import { t } from '../texts.ts';
import { type Present, useOpenVisit } from './api.ts';

const fields = [
  { name: 'citizenId', autoFocus: true },
  { name: 'name', autoFocus: false },
  { name: 'phone', autoFocus: false },
] as const;
const nobody = { citizenId: '', name: '', phone: '' };

/** Number and name as the paper says; a reader types them, and ends with Enter. */
export function PresenceForm() {
  const [, navigate] = useLocation();
  const open = useOpenVisit();
  const [present, setPresent] = useState<Required<Present>>(nobody);
  const errors = open.error instanceof ApiProblem ? open.error.errors : [];
  const submit = () => open.mutate(present, { onSuccess: ({ id }) => navigate(`/counter/${id}`) });
  return (
    <form
      className="inputs"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="quiet">{t('counter.lead')}</p>
      {open.isError && errors.length === 0 && (
        <p className="note" role="alert">
          {open.error.message}
        </p>
      )}
      {fields.map(({ name, autoFocus }) => (
        <Labelled key={name} name={name} error={errors.find(({ field }) => field === name)?.message}>
          <Input
            id={name}
            autoFocus={autoFocus}
            autoComplete="off"
            maxLength={100}
            value={present[name]}
            aria-describedby={`${name}-hint`}
            onChange={(event) => setPresent({ ...present, [name]: event.target.value })}
          />
        </Labelled>
      ))}
      <Button type="primary" htmlType="submit" loading={open.isPending}>
        {t('counter.open')}
      </Button>
    </form>
  );
}

function Labelled({ name, error, children }: { name: keyof Present; error: string | undefined; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={name}>{t(`counter.${name}`)}</label>
      <p className={error === undefined ? 'quiet' : 'wrong'} id={`${name}-hint`} role={error === undefined ? undefined : 'alert'}>
        {error ?? t(`counter.${name}.hint`)}
      </p>
      {children}
    </div>
  );
}
