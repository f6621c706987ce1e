import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../texts.ts';

/** What is shown this once, to be handed over; copied where the browser lets us. */
export function SecretShown({ secret, once, then }: { secret: string; once: string; then: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div className="secret" role="status">
      <p>{once}</p>
      <p>
        <code>{secret}</code>
      </p>
      {'clipboard' in navigator && (
        <p className="aside">
          <Button size="small" onClick={copy}>
            {t('admin.copy')}
          </Button>
          {copied && <span className="ok">{t('admin.copied')}</span>}
        </p>
      )}
      <p className="quiet">{then}</p>
    </div>
  );
}
