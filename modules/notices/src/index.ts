import type { Clock, Database, Module, Sealer } from '@tongban/platform';
import { createNoticeAccount } from './account.ts';
import type { NoticeAccount, NoticeKind } from './contract.ts';
import { createTemplateEditing } from './edit-template.ts';
import { takingOrders } from './give.ts';
import { templateRoutes } from './routes.ts';
import { kindsOf } from './templates.ts';

export type Notices = Module & NoticeAccount;

export type NoticesDependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** What the rooms that order notices have to tell. */
  readonly kinds: readonly NoticeKind[];
};

/** Tells parties what others order to be told: made from templates, sealed, in the account of whoever it is for. */
export function createNotices({ kinds: ordered, ...dependencies }: NoticesDependencies): Notices {
  const kinds = kindsOf(ordered);
  return {
    name: 'notices',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => templateRoutes(app, createTemplateEditing({ ...dependencies, kinds })),
    reactions: { 'send-notice': takingOrders({ ...dependencies, kinds }) },
    ...createNoticeAccount(dependencies),
  };
}
