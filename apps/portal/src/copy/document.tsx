import { type Language, languageTags } from '@tongban/kernel';
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { PageWords, useWords, type Words } from '../texts.ts';
import { documentIn } from '../view/chinese-parts.ts';
import { type CopiedParty, letterPath, licencePath, type PersonalCopy, pathsOf } from './gather.ts';

/** It is opened from a folder, where no stylesheet of ours is. */
const style = `body{font:17px/1.7 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1b2421}
h2{border-top:2px solid #0b5a54;padding-top:.6em;margin-top:2em}dt{color:#4a5651}dd{margin:0 0 .5em}a{color:#0b5a54}
article{border:1px solid #ddd5c6;border-radius:8px;padding:0 1em;margin:1em 0}`;

/** The copy as a person reads it, complete by itself; links lead to the files beside it. */
export function copyDocument(copy: PersonalCopy, words: Words, city: string, at: string): string {
  const { t, momentText, language } = words;
  const title = t('copy.document', { city });
  const root = render(
    <html lang={languageTags[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <PageWords.Provider value={words}>
          <h1>{title}</h1>
          <p>{t('copy.document.at', { at: momentText(at) })}</p>
          <Account copy={copy} />
          {copy.parties.map((party) => (
            <Party party={party} language={language} />
          ))}
        </PageWords.Provider>
      </body>
    </html>,
  );
  return documentIn(language, root);
}

type Row = readonly [label: string, text: ComponentChildren];

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl>
      {rows.map(([label, text]) => (
        <>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </>
      ))}
    </dl>
  );
}

function Account({ copy: { account, copies } }: { readonly copy: PersonalCopy }) {
  const { t, momentText, list } = useWords();
  const capacities = account.mandates.map(({ organisation, capacity, services, revokedAt, expiresAt }) =>
    [
      organisation,
      t(`capacity.${capacity}`),
      services && list(services),
      expiresAt && momentText(expiresAt),
      revokedAt && t('copy.revoked'),
    ]
      .filter(Boolean)
      .join(' · '),
  );
  const rows: readonly Row[] = [
    [t('copy.name'), account.name],
    [t('copy.citizenId'), account.citizenId],
    [t('copy.phone'), account.phone],
    [t('mailbox.title'), account.mailbox?.address ?? t('copy.nothing')],
    [t('account.identity'), t(`assurance.${account.assurance}`)],
    [t('copy.since'), momentText(account.createdAt)],
  ];
  return (
    <section>
      <h2>{t('me.account')}</h2>
      <Rows rows={rows} />
      <Items title={t('copy.mandates')} items={capacities} />
      <Items
        title={t('sessions.title')}
        items={account.sessions.map(({ device, network, createdAt, lastSeenAt }) =>
          [device, t('sessions.since', { network, since: momentText(createdAt), last: momentText(lastSeenAt) })]
            .filter(Boolean)
            .join(' · '),
        )}
      />
      <Items title={t('copy.taken')} items={copies.map(momentText)} />
    </section>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: readonly ComponentChildren[] }) {
  const { t } = useWords();
  return (
    <>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p>{t('copy.nothing')}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Party({ party, language }: { readonly party: CopiedParty; readonly language: Language }) {
  const { t, momentText } = useWords();
  return (
    <section>
      <h2>{party.name}</h2>
      <h3>{t('me.cases')}</h3>
      {party.cases.length === 0 && <p>{t('copy.nothing')}</p>}
      {party.cases.map((view) => (
        <Case view={view} />
      ))}
      <h3>{t('me.drafts')}</h3>
      {party.drafts.length === 0 && <p>{t('copy.nothing')}</p>}
      {party.drafts.map(({ serviceName, updatedAt, answers, evidence }) => (
        <article>
          <h4>{serviceName}</h4>
          <p>{momentText(updatedAt)}</p>
          <Rows rows={answers.map(({ label, text }) => [label, text])} />
          <Links paths={pathsOf(`draft-${serviceName}`, evidence).map(({ path }) => path)} />
        </article>
      ))}
      <Items
        title={t('me.licences')}
        items={party.licences.map((licence) => <a href={licencePath(licence)}>{`${licence.name} ${licence.number}`}</a>)}
      />
      <h3>{t('notices.name')}</h3>
      {party.notices.length === 0 && <p>{t('copy.nothing')}</p>}
      {party.notices.map(({ told, at }) => (
        <article>
          <h4>{told[language].subject}</h4>
          <p>{momentText(at)}</p>
          {told[language].text.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </article>
      ))}
      <Items
        title={t('looks.name')}
        items={party.looks.map((look) =>
          [momentText(look.at), look.department, look.official, look.purpose, look.seen, look.reason].filter(Boolean).join(' · '),
        )}
      />
    </section>
  );
}

function Case({ view }: { readonly view: CopiedParty['cases'][number] }) {
  const { t, momentText } = useWords();
  const { rating } = view;
  return (
    <article>
      <h4>
        {view.serviceName} {view.number}
      </h4>
      <p>
        {momentText(view.receivedAt)} · {view.headline}
      </p>
      <Rows rows={view.answers.map((row) => [row.item === undefined ? row.label : `${row.item.name} · ${row.label}`, row.text])} />
      <Items
        title={t('case.where')}
        items={view.timeline.map(({ at, title, text }) => [at && momentText(at), title, text].filter(Boolean).join(' · '))}
      />
      {rating && <p>{t('copy.rating', { level: rating.level, said: rating.said ?? '' })}</p>}
      <Links
        paths={[...pathsOf(view.number, view.evidence).map(({ path }) => path), ...view.letters.map((letter) => letterPath(view, letter))]}
      />
    </article>
  );
}

function Links({ paths }: { readonly paths: readonly string[] }) {
  if (paths.length === 0) return null;
  return (
    <ul>
      {paths.map((path) => (
        <li>
          <a href={path}>{path}</a>
        </li>
      ))}
    </ul>
  );
}
