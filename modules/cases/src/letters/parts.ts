import type { Department } from '@tongban/identity/contract';
import { dayOf } from '@tongban/kernel';
import type { LetterPart } from '@tongban/paper';
import { formats } from '@tongban/ui';
import type { LetterKind, Receipt } from '../contract.ts';
import type { EventOf } from '../domain/event.ts';
import { isOneAct } from '../domain/plan.ts';
import { basisIn, decisionTitles, letterWords as words } from '../messages/letters.ts';
import { texts } from '../messages/texts.ts';
import { partyFrom } from '../party.ts';
import type { Dossier } from '../read/dossier.ts';
import type { WrittenEvent } from './kind.ts';

/** A case with the event that is to be told of it, and who tells it. */
export type Telling = Dossier & {
  readonly event: WrittenEvent;
  readonly kind: LetterKind;
  readonly issuer: Department;
  readonly receipt?: Receipt;
};

const { fullDay } = formats.zh;

/** What a letter says, paragraph by paragraph. */
export function partsOf(telling: Telling, publicUrl: string): readonly LetterPart[] {
  const { event } = telling;
  switch (event.type) {
    case 'case-submitted':
      return receipt(telling, publicUrl);
    case 'case-accepted':
    case 'case-accepted-by-silence':
      return acceptance(telling, event);
    case 'correction-requested':
      return correction(telling, event);
    case 'case-rejected':
      return rejection(telling, event);
    case 'special-procedure-opened':
      return specialProcedure(telling, event);
    case 'limit-extended':
      return extension(telling, event);
    case 'case-granted':
      return grant(telling, event);
    case 'case-refused':
      return refusal(telling, event);
  }
}

/** 你单位于2026年11月20日提出的“食品经营许可”申请 */
function applicationOf({ state, service }: Telling): string {
  const you = words.you[partyFrom(state.applicant).kind];
  return words.application(you, fullDay(dayOf(state.receivedAt)), service.definition.guide.name);
}

function receipt(telling: Telling, publicUrl: string): readonly LetterPart[] {
  if (telling.receipt === undefined) throw new Error('a receipt is told with what was received');
  const { evidence, password, receivedAt } = telling.receipt;
  const told = words.receipt;
  return [
    { text: told.received(applicationOf(telling)) },
    { rows: told.rows({ receivedAt, evidence, password }) },
    { text: told.next(telling.receipt) },
    { text: told.track(`${publicUrl}/track`) },
  ];
}

function acceptance(telling: Telling, event: EventOf<'case-accepted' | 'case-accepted-by-silence'>): readonly LetterPart[] {
  const { regime } = telling.state.plan;
  const told = words.acceptance;
  const basis = basisIn(event, regime);
  const effective = fullDay(event.effectiveOn);
  const accepted =
    event.type === 'case-accepted'
      ? told.accepted(applicationOf(telling), basis, effective)
      : told.bySilence(applicationOf(telling), basis, effective);
  return [{ text: accepted }, { text: told.due(event.due) }, ...(regime === 'permit' ? [{ text: told.special }] : [])];
}

function correction(telling: Telling, event: EventOf<'correction-requested'>): readonly LetterPart[] {
  const { plan } = telling.state;
  const told = words.correction;
  return [
    { text: told.asked(applicationOf(telling), basisIn(event, plan.regime)) },
    { items: telling.papers.notice(event.documents).map(({ label, text }) => told.item(label, text)) },
    { text: told.next(plan.limits.acceptance, isOneAct(plan)) },
  ];
}

function rejection(telling: Telling, event: EventOf<'case-rejected'>): readonly LetterPart[] {
  const written = telling.papers.rejection(event.documents);
  if (written === undefined) throw new Error('a rejection without its reason');
  const told = words.rejection;
  return [
    { text: told.rejected(applicationOf(telling), event.ground, basisIn(event, telling.state.plan.regime)) },
    { text: words.reason(written.reason) },
    ...(written.authority === undefined ? [] : [{ text: told.where(written.authority) }]),
    { text: words.remedies(event.remedies, telling.issuer) },
  ];
}

function specialProcedure(telling: Telling, event: EventOf<'special-procedure-opened'>): readonly LetterPart[] {
  const written = telling.papers.decision(event.documents);
  if (written === undefined) throw new Error('a special procedure without what is told of it');
  const told = words.specialProcedure;
  const name = texts.procedure[event.procedure];
  return [
    { text: told.opened(applicationOf(telling), basisIn(event, telling.state.plan.regime), name, fullDay(dayOf(event.at)), event.days) },
    { text: told.why(written.reasons) },
    { text: told.after(name) },
  ];
}

function extension(telling: Telling, event: EventOf<'limit-extended'>): readonly LetterPart[] {
  const { state, papers } = telling;
  const written = papers.decision(event.documents);
  if (written === undefined) throw new Error('an extension without its reason');
  const unit = state.plan.limits.legal?.unit ?? 'working-day';
  return [
    { text: words.extension.extended(applicationOf(telling), basisIn(event, state.plan.regime), event.days, unit) },
    { text: words.reason(written.reasons) },
    { text: words.extension.due(event.due) },
  ];
}

function grant(telling: Telling, event: EventOf<'case-granted'>): readonly LetterPart[] {
  const { state, service, papers } = telling;
  const { regime, limits } = state.plan;
  const told = words.grant;
  const reasons = papers.decision(event.documents)?.reasons.trim() ?? '';
  return [
    { text: told.granted(applicationOf(telling), basisIn(event, regime), decisionTitles(service.definition).grant) },
    ...(reasons === '' ? [] : [{ text: words.reason(reasons) }]),
    { text: told.licence(service.definition.licence.name, event.licences, limits.delivery, service.definition.guide.result.pickup) },
  ];
}

function refusal(telling: Telling, event: EventOf<'case-refused'>): readonly LetterPart[] {
  const { state, service, papers, issuer } = telling;
  const written = papers.decision(event.documents);
  if (written === undefined) throw new Error('a refusal without its reasons');
  return [
    { text: words.refusal.refused(applicationOf(telling), basisIn(event, state.plan.regime), decisionTitles(service.definition).refuse) },
    { text: words.reason(written.reasons) },
    { text: words.remedies(event.remedies, issuer) },
  ];
}
