import { eachLanguage, type Language } from '@tongban/kernel';
import type { Actor, Clock, Database, Sealer } from '@tongban/platform';
import type { NoticeAccount, NoticeSummary } from './contract.ts';
import { countUnread, findMailFate, findNotice, listNotices, markRead, type NoticeRow } from './read.ts';
import { openNotice } from './store/notice.ts';

type Person = Extract<Actor, { readonly kind: 'person' }>;
type Dependencies = { readonly db: Database; readonly sealer: Sealer; readonly clock: Clock };

const onOnePage = 30;
const mostAboutOne = 100;
const mostCounted = 100;

/** What recipients read. */
export function createNoticeAccount({ db, sealer, clock }: Dependencies): NoticeAccount {
  const summary = (row: NoticeRow, language: Language): NoticeSummary => ({
    id: row.id,
    kind: row.kind,
    subject: openNotice(sealer, row, language).subject,
    at: row.at,
    read: row.read_at !== null,
    ...(row.about === null ? {} : { about: row.about }),
  });
  return {
    unreadNotices: (actor) => db.transaction(actor, (tx) => countUnread(tx, readerOf(actor), mostCounted)),
    notices: (actor, language, before) =>
      db.transaction(actor, async (tx) => {
        const rows = await listNotices(tx, readerOf(actor), { most: onOnePage + 1, ...(before && { before }) });
        return { notices: rows.slice(0, onOnePage).map((row) => summary(row, language)), more: rows.length > onOnePage };
      }),
    noticesAbout: (actor, about, language) =>
      db.transaction(actor, async (tx) => {
        const rows = await listNotices(tx, readerOf(actor), { about, most: mostAboutOne });
        return rows.map((row) => summary(row, language));
      }),
    openNotice: (actor, id, language) =>
      db.transaction(actor, async (tx) => {
        const row = await findNotice(tx, readerOf(actor), id);
        if (row === undefined) return undefined;
        if (row.read_at === null) await markRead(tx, id, actor.id, clock.now());
        const mail = await findMailFate(tx, actor.id, id);
        return { ...summary(row, language), read: true, lines: openNotice(sealer, row, language).text.split('\n'), ...(mail && { mail }) };
      }),
    allNotices: (actor) =>
      db.transaction(actor, async (tx) => {
        const rows = await listNotices(tx, readerOf(actor), {});
        return rows.map((row) => ({
          kind: row.kind,
          at: row.at,
          ...(row.read_at === null ? {} : { readAt: row.read_at }),
          ...(row.about === null ? {} : { about: row.about }),
          told: eachLanguage((language) => openNotice(sealer, row, language)),
        }));
      }),
    lastMail: (actor) => db.transaction(actor, (tx) => findMailFate(tx, actor.id)),
  };
}

function readerOf({ party, id }: Person) {
  return { party, person: id };
}
