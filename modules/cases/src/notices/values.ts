import { officialCalendar } from '@tongban/calendar';
import type { EachLanguage } from '@tongban/kernel';
import { dayOf } from '@tongban/kernel';
import type { Value } from '@tongban/notices/contract';
import type { CaseTold, RejectionGround } from '../contract.ts';
import type { EventOf, Remedies } from '../domain/event.ts';
import { deliveryDue } from '../domain/limits.ts';
import { isOneAct, type Plan } from '../domain/plan.ts';
import { texts } from '../messages/texts.ts';
import type { Dossier } from '../read/dossier.ts';
import { spokenBy } from '../receipt.ts';

export type Values = { readonly [variable: string]: Value };
export type ToldEvent = EventOf<CaseTold['type']>;

/** What the applicant is told of an event, by the variables of the notice of the same name; undefined where another says it as well. */
export function valuesOf(dossier: Dossier, event: ToldEvent): Values | undefined {
  const own = ofEvent(dossier, event);
  return own && { ...common(dossier, event), ...own };
}

function ofEvent(dossier: Dossier, event: ToldEvent): Values | undefined {
  const { state, service, papers } = dossier;
  switch (event.type) {
    case 'case-submitted':
    case 'correction-answered':
      return { receivedAt: event.at, ...spoken(state.plan, event.at) };
    case 'correction-requested': {
      const items = papers.notice(event.documents);
      return { items: items.map(({ label, text }) => `${label}：${text}`), count: items.length, askedOn: dayOf(event.at) };
    }
    case 'case-accepted':
      // In one act with the decision, which says it (行政许可法 art. 34 (2)).
      return isOneAct(state.plan) ? undefined : acceptance(event);
    case 'case-accepted-by-silence':
      return acceptance(event);
    case 'case-rejected':
      return rejection(dossier, event);
    case 'case-granted':
      return grant(dossier, event);
    case 'case-refused': {
      const reason = papers.decision(event.documents)?.reasons ?? '';
      const outcome = outcomes[state.plan.regime].refused;
      return { decidedOn: dayOf(event.at), outcome, reason, ...remediesOf(dossier, event.remedies, state.plan.decision.department) };
    }
    case 'case-withdrawn':
      return { withdrawnOn: dayOf(event.at) };
    case 'case-delivered': {
      const { pickup } = service.definition.guide.result;
      const licence = service.definition.licence.name;
      return { licence, count: event.licences, deliveredOn: dayOf(event.at), ...(pickup === undefined ? {} : { pickup }) };
    }
  }
}

function common({ state, service, application, departments }: Dossier, { type, law }: ToldEvent): Values {
  const decides = type === 'case-granted' || type === 'case-refused' || type === 'case-delivered';
  const id = decides ? state.plan.decision.department : service.definition.guide.authority;
  return {
    service: service.definition.guide.name,
    number: state.number,
    party: application.name,
    authority: departments.find((one) => one.id === id)?.name ?? id,
    law: cited(law),
  };
}

/** By when we speak: of acceptance, or of the outcome where that is one act. */
function spoken(plan: Plan, at: string): Values {
  const { acceptanceDue, silenceDue, decisionDue } = spokenBy(plan, at);
  return {
    ...(decisionDue === undefined ? { spokenBy: acceptanceDue } : { decidedBy: decisionDue }),
    ...(silenceDue === undefined ? {} : { silence: silenceDue }),
  };
}

function acceptance({ effectiveOn, due }: EventOf<'case-accepted' | 'case-accepted-by-silence'>): Values {
  return { acceptedOn: effectiveOn, promised: due.promised, ...(due.legal === undefined ? {} : { legal: due.legal }) };
}

function rejection(dossier: Dossier, event: EventOf<'case-rejected'>): Values {
  const written = dossier.papers.rejection(event.documents);
  const instead = written?.authority;
  return {
    decidedOn: dayOf(event.at),
    ground: grounds[event.ground],
    reason: written?.reason ?? '',
    ...(instead === undefined ? {} : { instead: [instead.name, instead.address, instead.phone].filter((part) => part !== '').join('，') }),
    ...remediesOf(dossier, event.remedies, dossier.service.definition.guide.authority),
  };
}

function grant({ state, service, papers }: Dossier, event: EventOf<'case-granted'>): Values {
  const reason = papers.decision(event.documents)?.reasons ?? '';
  const decidedOn = dayOf(event.at);
  return {
    decidedOn,
    outcome: outcomes[state.plan.regime].granted,
    licence: service.definition.licence.name,
    deliveredBy: deliveryDue(state.plan.limits, decidedOn, officialCalendar),
    ...(reason === '' ? {} : { reason }),
  };
}

function remediesOf({ departments }: Dossier, { review, suit }: Remedies, id: string): Values {
  const department = departments.find((one) => one.id === id);
  if (department === undefined) throw new Error(`no department ${id} whose decision could be contested`);
  return { reviewBody: department.reviewBody, reviewUntil: review, court: department.court, suitUntil: suit };
}

const outcomes = {
  permit: { granted: { zh: '批准了', en: 'granted' }, refused: { zh: '没有批准', en: 'refused' } },
  own: { granted: { zh: '办好了', en: 'settled' }, refused: { zh: '没有办成', en: 'not granted' } },
} as const satisfies { readonly [regime in Plan['regime']]: { readonly granted: EachLanguage; readonly refused: EachLanguage } };

const grounds = {
  'not-needed': { zh: texts.ground['not-needed'], en: 'By law no permit is needed for this' },
  'not-our-power': { zh: texts.ground['not-our-power'], en: 'This is not in our power' },
  'still-incomplete': { zh: texts.ground['still-incomplete'], en: 'After the corrections it is still incomplete or not in legal form' },
  untrue: { zh: texts.ground.untrue, en: 'Facts were concealed, or untrue papers handed in' },
} as const satisfies { readonly [ground in RejectionGround]: EachLanguage };

/** `行政许可法 art. 32 (4)` as one writes it: 行政许可法第32条. */
function cited(law: string): EachLanguage {
  const zh = law.replace(/ arts?\. ([\d, ]+?)(?: \(\d+\))?$/, (_, articles: string) => `第${articles.replaceAll(', ', '、')}条`);
  return { zh, en: law.replace(' art', ', art') };
}
