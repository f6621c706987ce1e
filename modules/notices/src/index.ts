import type { RecordChange } from '@tongban/administration/contract';
import type { Clock, Database, Module } from '@tongban/platform';
import { createNoticeAccount } from './account.ts';
import { accountReactions } from './account-changes.ts';
import type { NoticeAccount, NoticeKind } from './contract.ts';
import { createTemplateEditing } from './edit-template.ts';
import { takingOrders } from './give.ts';
import { accountKinds } from './kinds/account-kinds.ts';
import type { MailTools } from './mail/mailing.ts';
import { postingMail } from './mail/post.ts';
import { templateRoutes } from './routes.ts';
import { kindsOf } from './templates.ts';

export type Notices = Module & NoticeAccount;

export type NoticesDependencies = MailTools & {
  readonly db: Database;
  readonly clock: Clock;
  readonly recordChange: RecordChange;
  /** What the rooms that order notices have to tell. */
  readonly kinds: readonly NoticeKind[];
};

/** Tells parties what others order to be told: made from templates, sealed, in the account of whoever it is for, and by mail. */
export function createNotices({ kinds: ordered, ...dependencies }: NoticesDependencies): Notices {
  const kinds = kindsOf([...ordered, ...Object.values(accountKinds)]);
  const tools = { ...dependencies, kinds };
  const { mailing } = dependencies;
  return {
    name: 'notices',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => templateRoutes(app, createTemplateEditing(tools)),
    reactions: {
      'send-notice': takingOrders(tools),
      ...accountReactions(tools),
      ...(mailing && { 'post-mail': postingMail({ ...tools, mailer: mailing.mailer }) }),
    },
    ...createNoticeAccount(dependencies),
  };
}
