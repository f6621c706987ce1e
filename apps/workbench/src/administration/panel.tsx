import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../shell/keys.ts';
import { t } from '../texts.ts';

/** What is open beside the list: it takes the keyboard when it opens, and Escape leads back. */
export function Panel({ title, back, children }: { title: string; back: string; children: ReactNode }) {
  const [, navigate] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeys(new Map([['Escape', () => navigate(back)]]));
  return (
    <section className="panel" aria-labelledby="panel">
      <div className="panel-head">
        <h2 id="panel" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <Link href={back}>{t('admin.close')}</Link>
      </div>
      {children}
    </section>
  );
}
