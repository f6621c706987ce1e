import { Modal, Switch } from 'antd';
import { useState } from 'react';
import type { Choice } from '../api/shapes.ts';
import { useKeys, useKeysOn } from '../shell/keys.ts';
import { t } from '../texts.ts';

const moving = [
  { keys: ['J', 'K'], text: 'keys.move' },
  { keys: ['↵'], text: 'keys.open' },
] as const;
const always = [
  { keys: ['/'], text: 'keys.find' },
  { keys: ['?'], text: 'keys.all' },
] as const;

type Key = { readonly keys: readonly string[]; readonly text: string };

/** The keys one works with, those of the open case's choices among them, below the list; all of them in a window. */
export function KeyHelp({ choices }: { choices: readonly Choice[] }) {
  const [open, setOpen] = useState(false);
  const [on, turn] = useKeysOn();
  useKeys(new Map([['?', () => setOpen(true)]]));
  const told = (each: (typeof moving | typeof always)[number]): Key => ({ keys: each.keys, text: t(each.text) });
  const below = [...moving.map(told), ...choices.map(({ key, title }): Key => ({ keys: [key], text: title }))];
  return (
    <div className="keys">
      {below.map((each) => (
        <span key={each.text}>
          {each.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {each.text}
        </span>
      ))}
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        <kbd>?</kbd> {t('keys.all')}
      </button>
      <Modal open={open} title={t('keys.title')} footer={null} onCancel={() => setOpen(false)}>
        <dl className="key-list">
          {[...below, ...always.map(told)].map((each) => (
            <div key={each.text}>
              <dt>
                {each.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{each.text}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Switch id="keys-on" checked={on} onChange={turn} size="small" /> <label htmlFor="keys-on">{t('keys.on')}</label>
        </p>
        <p className="quiet">{t('keys.note')}</p>
      </Modal>
    </div>
  );
}
