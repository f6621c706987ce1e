import { byItem } from '@tongban/ui';
import type { ComponentChildren } from 'preact';
import { useWords } from '../texts.ts';

export type AnswerLine = {
  readonly label: string;
  readonly text: ComponentChildren;
  readonly source?: string;
  readonly corrected?: true;
  /** Where it may be changed. */
  readonly href?: string;
  readonly item?: { readonly place: number; readonly name: string };
};

/** Questions and their answers, each with where it came from; those of one item stand together under its name. */
export function Answers({ lines }: { lines: readonly AnswerLine[] }) {
  return (
    <div class="tb-answers">
      {byItem(lines).map(({ name, rows }) => (name === undefined ? <Lines lines={rows} /> : <ItemLines name={name} lines={rows} />))}
    </div>
  );
}

/** An item is filled in on one page, so that one link changes all of it. */
function ItemLines({ name, lines }: { name: string; lines: readonly AnswerLine[] }) {
  const href = lines.find((line) => line.href !== undefined)?.href;
  return (
    <section class="tb-item" aria-label={name}>
      <div class="tb-item__head">
        <h2 class="govuk-heading-s">{name}</h2>
        {href !== undefined && <Change href={href} label={name} />}
      </div>
      <Lines lines={lines.map(({ href: _, ...line }) => line)} />
    </section>
  );
}

function Lines({ lines }: { lines: readonly AnswerLine[] }) {
  const { t } = useWords();
  return (
    <dl class="govuk-summary-list">
      {lines.map((line) => (
        <div class={line.href === undefined ? 'govuk-summary-list__row govuk-summary-list__row--no-actions' : 'govuk-summary-list__row'}>
          <dt class="govuk-summary-list__key">{line.label}</dt>
          <dd class="govuk-summary-list__value">
            {line.text}
            {line.corrected && <b class="tb-tag tb-tag--have">{t('answers.corrected')}</b>}
            {line.source && <small>{t('answers.source', { source: line.source })}</small>}
          </dd>
          {line.href !== undefined && (
            <dd class="govuk-summary-list__actions">
              <Change href={line.href} label={line.label} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Change({ href, label }: { href: string; label: string }) {
  const { t } = useWords();
  return (
    <a class="govuk-link tb-change" href={href}>
      {t('check.change')}
      <span class="govuk-visually-hidden">{label}</span>
    </a>
  );
}
