import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../shell/keys.ts';
import { t } from '../texts.ts';

type Props = { readonly label: string; readonly value: string; readonly onSearch: (text: string) => void };

/** Looks in the list below when Enter is pressed; / goes there. */
export function SearchField({ label, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(value), [value]);
  useKeys(new Map([['/', () => field.current?.focus()]]));
  return (
    <search>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit">{t('admin.search')}</Button>
      </form>
    </search>
  );
}
