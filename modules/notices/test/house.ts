import { createAdministration } from '@tongban/administration';
import type { Mailbox } from '@tongban/identity/contract';
import {
  type Actor,
  createMailer,
  createSealer,
  type DepartmentId,
  newId,
  type OfficialId,
  type OrganisationId,
  type PersonId,
  type Role,
  run,
  send,
  startMailCatcher,
  startOutbox,
} from '@tongban/platform';
import { testApp, testDatabase } from '@tongban/platform/testing';
import { type NoticeKind, type NoticeOrder, noticeContext } from '../src/contract.ts';
import { createNotices } from '../src/index.ts';

type Person = Extract<Actor, { kind: 'person' }>;
export type House = Awaited<ReturnType<typeof openHouse>>;

export const system: Actor = { kind: 'system', name: 'test' };

/** A notice as another room would have it: that a book can be fetched, and why it took so long. */
export const bookReady: NoticeKind = {
  id: 'book-ready',
  name: { zh: '取书通知', en: 'Your book is here' },
  law: { zh: '图书馆章程第3条', en: 'Library Rules, art. 3' },
  variables: {
    book: { type: 'text', name: { zh: '书名', en: 'book' }, open: true, sample: '山海经' },
    reader: { type: 'text', name: { zh: '读者', en: 'reader' }, sample: '陈立' },
    until: { type: 'day', name: { zh: '保留到', en: 'kept until' }, needed: true, sample: '2026-11-25' },
    notes: { type: 'lines', name: { zh: '说明', en: 'notes' }, optional: true, sample: ['书脊有破损'] },
  },
  template: {
    zh: { subject: '书到了：{book}', text: '{reader}：\n《{book}》给您保留到{until}。\n{notes}', mail: '《{book}》到了。' },
    en: { subject: 'Here: {book}', text: '{reader}:\n“{book}” is kept for you until {until}.\n{notes}', mail: '“{book}” is here.' },
  },
};

const migrationsOf = (name: string) => ({ name, migrations: new URL(`../../${name}/migrations/`, import.meta.url) });

/** The room alone, with one kind of notice, two processes' worth of outbox where told, and its clock. */
export async function openHouse() {
  const database = await testDatabase(['administration', 'notices'].map(migrationsOf));
  const { db, url } = database;
  const web = await testApp();
  const { app, clock } = web;
  clock.set('2026-11-20T08:05:00.000Z');
  const log = app.log as Parameters<typeof startOutbox>[0]['log'];
  const sealer = createSealer(Buffer.alloc(32, 7));
  const heard: { request: unknown; notice: unknown; at: unknown }[] = [];
  /** What the mail server answers to mail for an address, instead of taking it. */
  const refused = new Map<string, number>();
  const catcher = await startMailCatcher({ refuse: (address) => refused.get(address) });
  const mailboxes = new Map<string, Mailbox[]>();
  const mailer = createMailer({ url: catcher.url, from: 'no-reply@zwfw.example' });
  const { recordChange } = createAdministration({ db, settings: () => [], serviceIds: async () => [] });
  const notices = createNotices({
    recordChange,
    db,
    sealer,
    clock,
    log,
    kinds: [bookReady],
    publicUrl: 'https://zwfw.example',
    city: async () => ({ name: '云州市' }),
    mailing: { mailer, mailboxesFor: async (_, party, service) => mailboxes.get(`${party.id} ${service ?? ''}`) ?? [] },
  });
  await notices.routes?.(app);
  const listener = {
    name: 'listener',
    migrations: new URL('.', import.meta.url),
    reactions: {
      'notice-given': async (_: unknown, { request, notice, at }: Record<string, unknown>) => void heard.push({ request, notice, at }),
    },
  };
  const work = () => startOutbox({ url, db, modules: [notices, listener], clock, log });
  const outbox = await work();

  /** Orders the notice under this request, as a room does in a transaction of its own. */
  const order = async (request: string, order: Pick<NoticeOrder, 'recipient' | 'values'> & Partial<NoticeOrder>) => {
    const sealed = sealer.seal(JSON.stringify({ kind: bookReady.id, happenedAt: clock.now(), ...order }), noticeContext(request));
    await db.transaction(system, (tx) => send(tx, { type: 'send-notice', request, sealed }));
  };
  return {
    ...web,
    db,
    sealer,
    notices,
    outbox,
    work,
    heard,
    catcher,
    refused,
    mailboxes,
    order,
    /** Orders the usual notice to this party and waits until it is there. */
    tell: async (recipient: Person['party'], book: string, more: Partial<NoticeOrder> = {}) => {
      await order(newId(), { recipient, values: { book, reader: '陈立', until: '2026-11-25' }, ...more });
      await outbox.idle();
    },
    sql: async (actor: Actor, text: string, values: readonly unknown[] = []) =>
      (await db.transaction(actor, (tx) => run(tx).query(text, values))).rows,
    close: async () => {
      await outbox.stop();
      await catcher.stop();
      await app.close();
      await database.close();
    },
  };
}

export function person(party?: Person['party'], services?: readonly string[]): Person {
  const id = newId() as PersonId;
  return { kind: 'person', id, party: party ?? { kind: 'person', id }, assurance: 2, ...(services && { services }) };
}

export function organisation() {
  return { kind: 'organisation', id: newId() as OrganisationId } as const;
}

export function official(role: Role, name = '罗清'): Extract<Actor, { kind: 'official' }> {
  return { kind: 'official', id: newId() as OfficialId, name, grants: [{ role, department: 'hall' as DepartmentId }] };
}
