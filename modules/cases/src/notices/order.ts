import { type NoticeOrder, noticeContext, type SendNotice } from '@tongban/notices/contract';
import { type Message, type Module, send, type Tx } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { CaseId } from '../contract.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { partyFrom } from '../party.ts';
import { readDossier } from '../read/dossier.ts';
import { insertTold } from '../store/told.ts';
import { clockKinds } from './clock-kinds.ts';
import { decisionKinds } from './decision-kinds.ts';
import { endKinds } from './end-kinds.ts';
import { intakeKinds } from './intake-kinds.ts';
import { type ToldEvent, valuesOf } from './values.ts';

const kinds = { ...intakeKinds, ...clockKinds, ...decisionKinds, ...endKinds };

/** What this room has told, for the room that writes and delivers it. */
export const caseNotices = Object.values(kinds);

const Told = Type.Object({ case: Type.String(), position: Type.Integer({ minimum: 1 }) });
const Given = Type.Object({ request: Type.String(), notice: Type.String(), at: Type.String() });

/**
 * With each event that concerns the applicant the notice of the same name is ordered, and once it stands in the account the case knows.
 * The event leaves in the transaction that made it and is heard once, so nobody is told twice, and nobody is not told.
 */
export function noticeReactions(tools: DraftTools): NonNullable<Module['reactions']> {
  const ordering = Object.keys(kinds).map(
    (type) => [type, (tx: Tx, message: Message, at: string) => orderNotice(tx, tools, message, at)] as const,
  );
  return { ...Object.fromEntries(ordering), 'notice-given': recordTold };
}

async function orderNotice(tx: Tx, tools: DraftTools, message: Message, at: string): Promise<void> {
  if (!Value.Check(Told, message)) throw new Error(`${message.type} does not say which case it is about`);
  // The edge: this room's own event names its case.
  const id = message.case as CaseId;
  const dossier = await readDossier(tx, tools, id, at);
  const event = dossier?.events[message.position - 1];
  if (dossier === undefined || event === undefined || !isTold(event))
    throw new Error(`case ${id} has no event ${message.position} to tell`);
  const english = await tools.namesIn(tx, 'en');
  const values = valuesOf(dossier, event, (zh) => ({ zh, en: english(zh, dossier.state.service) }));
  if (values === undefined) return;
  const { applicant, service } = dossier.state;
  const order: NoticeOrder = {
    kind: event.type,
    recipient: partyFrom(applicant),
    service,
    about: `case:${id}`,
    happenedAt: event.at,
    values,
  };
  const request = `case:${id}:${message.position}`;
  await send(tx, {
    type: 'send-notice',
    request,
    sealed: tools.sealer.seal(JSON.stringify(order), noticeContext(request)),
  } satisfies SendNotice);
}

function isTold(event: CaseEvent): event is ToldEvent {
  return Object.hasOwn(kinds, event.type);
}

const requestPattern = /^case:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d+)$/;

async function recordTold(tx: Tx, message: Message): Promise<void> {
  if (!Value.Check(Given, message)) throw new Error('notice-given is not what the contract says');
  const [, id, position] = requestPattern.exec(message.request) ?? [];
  // What another room ordered is none of this one's business.
  if (id === undefined) return;
  await insertTold(tx, { case: id as CaseId, position: Number(position), notice: message.notice, at: message.at });
}
