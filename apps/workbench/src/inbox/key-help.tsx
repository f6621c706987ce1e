import { Modal, Switch } from 'antd';
import { useState } from 'react';
import { useKeys, useKeysOn } from '../shell/keys.ts';
import { t } from '../texts.ts';

const keys = [
  { keys: ['J', 'K'], text: 'keys.move' },
  { keys: ['↵'], text: 'keys.open' },
  { keys: ['A'], text: 'keys.accept' },
  { keys: ['B'], text: 'keys.correct' },
  { keys: ['R'], text: 'keys.reject' },
  { keys: ['/'], text: 'keys.find' },
  { keys: ['?'], text: 'keys.all' },
] as const;

/** The keys one works with, below the list; all of them in a window. */
export function KeyHelp() {
  const [open, setOpen] = useState(false);
  const [on, turn] = useKeysOn();
  useKeys(new Map([['?', () => setOpen(true)]]));
  return (
    <div className="keys">
      {keys.slice(0, 4).map((each) => (
        <span key={each.text}>
          {each.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {t(each.text)}
        </span>
      ))}
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        <kbd>?</kbd> {t('keys.all')}
      </button>
      <Modal open={open} title={t('keys.title')} footer={null} onCancel={() => setOpen(false)}>
        <dl className="key-list">
          {keys.map((each) => (
            <div key={each.text}>
              <dt>
                {each.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(each.text)}</dd>
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
