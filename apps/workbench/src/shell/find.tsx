import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { searchOf } from '../api/queries.ts';
import { t } from '../texts.ts';
import { useKeys } from './keys.ts';

/** Finds a case by number, applicant or service, wherever it stands. */
export function Find() {
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('q') ?? '';
  const [q, setQ] = useState(asked);
  const field = useRef<InputRef>(null);
  useEffect(() => setQ(asked), [asked]);
  useKeys(new Map([['/', () => field.current?.focus()]]));
  return (
    <search className="find">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          navigate(`/cases${searchOf({ stage: '', q: q.trim(), all: true })}`);
        }}
      >
        <Input
          ref={field}
          type="search"
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
          suffix={<kbd>/</kbd>}
        />
      </form>
    </search>
  );
}
