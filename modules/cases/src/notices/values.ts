import { officialCalendar } from '@tongban/calendar';
import type { EachLanguage } from '@tongban/kernel';
import { dayOf } from '@tongban/kernel';
import type { Value } from '@tongban/notices/contract';
import type { CaseTold, CorrectionItem, RejectionGround, SpecialProcedure } from '../contract.ts';
import type { EventOf, Remedies } from '../domain/event.ts';
import { deliveryDue } from '../domain/limits.ts';
import { isOneAct, type Plan } from '../domain/plan.ts';
import { englishTexts } from '../messages/en/texts.ts';
import { texts } from '../messages/texts.ts';
import type { Dossier } from '../read/dossier.ts';
import { spokenBy } from '../receipt.ts';

export type Values = { readonly [variable: string]: Value };
export type ToldEvent = EventOf<CaseTold['type']>;
/** A name as it is recorded, in each language. */
export type SaidOf = (recorded: string) => EachLanguage;

/** What the applicant is told of an event, by the variables of the notice of the same name; undefined where another says it as well. */
export function valuesOf(dossier: Dossier, event: ToldEvent, said: SaidOf): Values | undefined {
  const own = ofEvent(dossier, event, said);
  return own && { ...common(dossier, event, said), ...own };
}

function ofEvent(dossier: Dossier, event: ToldEvent, said: SaidOf): Values | undefined {
  const { state, service, papers } = dossier;
  switch (event.type) {
    case 'case-submitted':
    case 'correction-answered':
      return { receivedAt: event.at, ...spoken(state.plan, event.at) };
    case 'correction-requested': {
      const items = papers.notice(event.documents);
      return { items: items.map((item) => labelled(item, said)), count: items.length, askedOn: dayOf(event.at) };
    }
    case 'case-accepted':
      // In one act with the decision, which says it (行政许可法 art. 34 (2)).
      return isOneAct(state.plan) ? undefined : acceptance(event);
    case 'case-accepted-by-silence':
      return acceptance(event);
    case 'special-procedure-opened': {
      const reason = papers.decision(event.documents)?.reasons ?? '';
      return { procedure: procedureOf(event.procedure), days: event.days, startedOn: dayOf(event.at), reason };
    }
    case 'special-procedure-closed':
      return {
        procedure: procedureOf(event.procedure),
        endedOn: dayOf(event.at),
        promised: event.due.promised,
        ...(event.due.legal === undefined ? {} : { legal: event.due.legal }),
      };
    case 'limit-extended':
      return {
        extendedOn: dayOf(event.at),
        legal: event.due.legal ?? event.due.promised,
        reason: papers.decision(event.documents)?.reasons ?? '',
      };
    case 'case-rejected':
      return rejection(dossier, event, said);
    case 'case-granted':
      return grant(dossier, event, said);
    case 'case-refused': {
      const reason = papers.decision(event.documents)?.reasons ?? '';
      const outcome = outcomes[state.plan.regime].refused;
      return { decidedOn: dayOf(event.at), outcome, reason, ...remediesOf(dossier, event.remedies, state.plan.decision.department, said) };
    }
    case 'case-withdrawn':
      return { withdrawnOn: dayOf(event.at) };
    case 'case-delivered': {
      const { pickup } = service.definition.guide.result;
      const licence = said(service.definition.licence.name);
      return { licence, count: event.licences, deliveredOn: dayOf(event.at), ...(pickup === undefined ? {} : { pickup: said(pickup) }) };
    }
  }
}

function common({ state, service, application, departments }: Dossier, { type, law }: ToldEvent, said: SaidOf): Values {
  const decides =
    type.startsWith('special-procedure') ||
    type === 'limit-extended' ||
    type === 'case-granted' ||
    type === 'case-refused' ||
    type === 'case-delivered';
  const id = decides ? state.plan.decision.department : service.definition.guide.authority;
  return {
    service: said(service.definition.guide.name),
    number: state.number,
    party: application.name,
    authority: said(departments.find((one) => one.id === id)?.name ?? id),
    law: cited(law, said),
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

function rejection(dossier: Dossier, event: EventOf<'case-rejected'>, said: SaidOf): Values {
  const written = dossier.papers.rejection(event.documents);
  const instead = written?.authority;
  return {
    decidedOn: dayOf(event.at),
    ground: groundOf(event.ground),
    reason: written?.reason ?? '',
    ...(instead === undefined ? {} : { instead: joined([instead.name, instead.address, instead.phone].map(said)) }),
    ...remediesOf(dossier, event.remedies, dossier.service.definition.guide.authority, said),
  };
}

function grant({ state, service, papers }: Dossier, event: EventOf<'case-granted'>, said: SaidOf): Values {
  const reason = papers.decision(event.documents)?.reasons ?? '';
  const decidedOn = dayOf(event.at);
  return {
    decidedOn,
    outcome: outcomes[state.plan.regime].granted,
    licence: said(service.definition.licence.name),
    deliveredBy: deliveryDue(state.plan.limits, decidedOn, officialCalendar),
    ...(reason === '' ? {} : { reason }),
  };
}

function remediesOf({ departments }: Dossier, { review, suit }: Remedies, id: string, said: SaidOf): Values {
  const department = departments.find((one) => one.id === id);
  if (department === undefined) throw new Error(`no department ${id} whose decision could be contested`);
  return { reviewBody: said(department.reviewBody), reviewUntil: review, court: said(department.court), suitUntil: suit };
}

const outcomes = {
  permit: { granted: { zh: '批准了', en: 'granted' }, refused: { zh: '没有批准', en: 'refused' } },
  own: { granted: { zh: '办好了', en: 'settled' }, refused: { zh: '没有办成', en: 'not granted' } },
} as const satisfies { readonly [regime in Plan['regime']]: { readonly granted: EachLanguage; readonly refused: EachLanguage } };

const procedureOf = (procedure: SpecialProcedure): EachLanguage => ({
  zh: texts.procedure[procedure],
  en: englishTexts.procedure[procedure],
});
const groundOf = (ground: RejectionGround): EachLanguage => ({ zh: texts.ground[ground], en: englishTexts.ground[ground] });

/** `行政许可法 art. 32 (4)` as one writes it: 行政许可法第32条; Administrative Licensing Law, art. 32 (4). */
function cited(law: string, said: SaidOf): EachLanguage {
  const zh = law.replace(/ arts?\. ([\d, ]+?)(?: \(\d+\))?$/, (_, articles: string) => `第${articles.replaceAll(', ', '、')}条`);
  const [name = '', articles] = law.split(/ (?=arts?\.)/);
  return { zh, en: articles === undefined ? said(name).en : `${said(name).en}, ${articles}` };
}

/** Something to be corrected, named as the form names it. */
function labelled({ label, text }: CorrectionItem, said: SaidOf): EachLanguage {
  const named = label.split(' · ').map((part) => said(part).en);
  return { zh: `${label}：${text}`, en: `${named.join(' · ')}: ${text}` };
}

function joined(parts: readonly EachLanguage[]): EachLanguage {
  const present = parts.filter(({ zh }) => zh !== '');
  return { zh: present.map(({ zh }) => zh).join('，'), en: present.map(({ en }) => en).join(', ') };
}
