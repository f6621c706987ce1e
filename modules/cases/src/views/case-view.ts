import type { LicenceId } from '@tongban/licences/contract';
import type { CaseSummary, CaseView, CorrectionItem } from '../contract.ts';
import { isOpen, type PresentCase } from '../domain/case.ts';
import type { DocumentRef, EventOf, Remedies } from '../domain/event.ts';
import { letterRows } from '../letters/find-letter.ts';
import type { Texts } from '../messages/texts.ts';
import { licenceNames } from '../orders/licence-orders.ts';
import { placeOfRequest } from '../orders/request.ts';
import type { Dossier } from '../read/dossier.ts';
import { knownFor } from '../service/known.ts';
import { labelOf } from '../service/targets.ts';
import { answerRows } from './answers.ts';
import { clocksOf, rulerOf } from './clocks.ts';
import { correctedIn } from './corrected.ts';
import { evidenceRows } from './evidence.ts';
import { timelineOf } from './timeline.ts';

/** What both sides see of a case alike. */
export type CommonView = Omit<CaseView, 'timeline' | 'pickup' | 'licences'>;

/** The case as its applicant sees it. */
export function caseView(dossier: Dossier): CaseView {
  const licences = licencesOf(dossier);
  const pickup = dossier.state.status === 'delivered' ? dossier.service.definition.guide.result.pickup : undefined;
  return {
    ...commonView(dossier),
    timeline: timelineOf(dossier),
    ...(pickup === undefined ? {} : { pickup }),
    ...(licences.length === 0 ? {} : { licences }),
  };
}

/** In the order of what was applied for, however they were issued. */
function licencesOf({ state, service, form, application }: Dossier): NonNullable<CaseView['licences']> {
  if (!('issued' in state)) return [];
  const names = licenceNames(service.definition, form, application);
  return (
    state.issued
      .map(({ request, licence }) => ({ place: placeOfRequest(request), licence }))
      .toSorted((one, other) => one.place - other.place)
      // The edge: the licence's id as its own room gave it.
      .map(({ place, licence }) => ({ id: licence as LicenceId, name: names[place] ?? service.definition.licence.name }))
  );
}

/** The case as whoever has number and password sees it: how far it is, and nothing of what was handed in. */
export function openView(dossier: Dossier): CaseView {
  const { licences: _, ...view } = caseView(dossier);
  return { ...view, party: dossier.listedAs, answers: [], evidence: [], letters: [] };
}

/** What is said of a case by itself: where it stands, its clocks, what was applied for, and how it ended. */
export function commonView(dossier: Dossier): CommonView {
  const { id, state, service, form, application, today, warnDays } = dossier;
  const { definition } = service;
  const { given, elements, licences, originals } = application;
  return {
    id,
    number: state.number,
    service: service.id,
    serviceName: definition.guide.name,
    party: application.name,
    stage: state.status,
    headline: headlineOf(state, dossier.words.texts),
    receivedAt: state.receivedAt,
    ended: !isOpen(state) && state.status !== 'granted',
    mayWithdraw: isOpen(state),
    clocks: clocksOf(state, { today, warnDays }),
    ruler: rulerOf(state, today),
    answers: answerRows(dossier),
    evidence: evidenceRows(definition, form, {
      words: dossier.words,
      given,
      known: knownFor(form, elements),
      licences,
      originals,
      corrected: correctedIn(dossier),
    }),
    letters: letterRows(dossier).map(({ file: _, ...row }) => row),
    ...correctionOf(dossier),
    ...rejectionOf(dossier),
    ...refusalOf(dossier),
  };
}

/** Where a case stands, and whether the applicant must do something, in one line. */
export function headlineOf(state: PresentCase, texts: Texts): CaseSummary['headline'] {
  const permit = state.plan.regime === 'permit';
  switch (state.status) {
    case 'received':
      return state.corrected ? texts.headline.receivedAgain : texts.headline.received;
    case 'correcting':
      return texts.headline.correcting(state.targets.length);
    case 'granted':
      return permit ? texts.headline.granted : texts.headline.ownGranted;
    case 'delivered':
      return state.plan.fetched ? texts.headline.fetch : texts.headline.delivered;
    case 'refused':
      return permit ? texts.headline.refused : texts.headline.ownRefused;
    case 'reviewing':
    case 'deciding':
    case 'rejected':
    case 'withdrawn':
      return texts.headline[state.status];
  }
}

function correctionOf(dossier: Dossier): Pick<CaseView, 'correction'> {
  const event = dossier.events.find((one): one is EventOf<'correction-requested'> => one.type === 'correction-requested');
  if (event === undefined) return {};
  const corrected = correctedIn(dossier);
  const asked = noticeIn(dossier, event.documents);
  const items = asked.map((item) => ({ ...item, ...(corrected.has(item.target) ? { corrected: true as const } : {}) }));
  return { correction: { items, askedAt: event.at } };
}

/** What the one notice asks for, each thing as the form calls it to this reader. */
export function noticeIn({ papers, form, service }: Dossier, refs: readonly DocumentRef[]): readonly CorrectionItem[] {
  return papers.notice(refs).map((item) => ({ ...item, label: labelOf(form, service.definition, item.target) ?? item.label }));
}

function rejectionOf(dossier: Dossier): Pick<CaseView, 'rejection'> {
  const { events, papers, service } = dossier;
  const event = events.find((one): one is EventOf<'case-rejected'> => one.type === 'case-rejected');
  const written = event && papers.rejection(event.documents);
  if (event === undefined || written === undefined) return {};
  const { texts, named } = dossier.words;
  const ground = texts.ground[event.ground];
  const { authority, reason } = written;
  const instead = authority && { ...authority, name: named(authority.name), address: named(authority.address) };
  return {
    rejection: {
      ground,
      reason,
      ...(instead && { authority: instead }),
      remedies: remediesAgainst(dossier, service.definition.guide.authority, event.remedies),
    },
  };
}

function refusalOf(dossier: Dossier): Pick<CaseView, 'refusal'> {
  const { events, papers, state } = dossier;
  const event = events.find((one): one is EventOf<'case-refused'> => one.type === 'case-refused');
  const written = event && papers.decision(event.documents);
  if (event === undefined || written === undefined) return {};
  return { refusal: { reasons: written.reasons, remedies: remediesAgainst(dossier, state.plan.decision.department, event.remedies) } };
}

/** Where what this department decided is contested, and until when. */
function remediesAgainst({ departments, words }: Dossier, id: string, remedies: Remedies): string {
  const department = departments.find((one) => one.id === id);
  if (department === undefined) throw new Error(`no department ${id} whose decision could be contested`);
  return words.texts.remedies(remedies, department);
}
