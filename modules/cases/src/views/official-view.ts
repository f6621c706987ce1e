import { addWorkingDays, officialCalendar } from '@tongban/calendar';
import { checkYourAnswers, questionById } from '@tongban/forms';
import type { Department } from '@tongban/identity/contract';
import type { Day } from '@tongban/kernel';
import { formats } from '@tongban/ui';
import type { Choice, OfficialCaseView, TaskView } from '../contract.ts';
import { openTasks, recordOf } from '../domain/case.ts';
import type { By, CaseEvent, EventOf } from '../domain/event.ts';
import type { Official } from '../domain/official.ts';
import type { Words } from '../messages/words.ts';
import type { Dossier } from '../read/dossier.ts';
import { knownFor } from '../service/known.ts';
import { labelOf } from '../service/targets.ts';
import { commonView, noticeIn } from './case-view.ts';
import { choicesFor, otherwise } from './choices.ts';
import type { Names } from './names.ts';
import { stageNameOf } from './stage-name.ts';

/** Whom an official may take along to a site check. */
export type Colleagues = OfficialCaseView['colleagues'];

/** What only officials see beside the dossier. */
type Beside = {
  readonly names: Names;
  readonly colleagues: Colleagues;
  /** Since when the applicant has been told of an event, by its position. */
  readonly told: ReadonlyMap<number, string>;
};

/** What may be done and need not, so that nobody is waited for. */
const possibilities: ReadonlySet<Choice['action']> = new Set(['extend', 'open-procedure']);

/** The case as this official sees it. */
export function officialView(dossier: Dossier, official: Official, { names, colleagues, told }: Beside, at: string): OfficialCaseView {
  const { state, service } = dossier;
  const { definition } = service;
  const choices = choicesFor(dossier, official, names, at);
  const without = otherwise(dossier);
  return {
    ...commonView(dossier),
    stageName: stageNameOf(state, definition, dossier.words.texts),
    mine: choices.some(({ action }) => !possibilities.has(action)),
    choices,
    ...(without === undefined ? {} : { otherwise: without }),
    tasks: tasksOf(dossier, names),
    history: dossier.events.map((event, index) => entryOf(dossier, event, names, told.get(index + 1))),
    correctable: correctable(dossier),
    otherAuthorities: definition.procedure.otherAuthorities,
    colleagues,
  };
}

function tasksOf(dossier: Dossier, names: Names): readonly TaskView[] {
  const { state, service, departments } = dossier;
  const open = new Set(openTasks(state).map(({ id }) => id));
  return service.definition.procedure.stages.flatMap(({ tasks }) =>
    tasks.map((task): TaskView => {
      const { id, name, kind } = task;
      const common = { id, name, kind, department: shortName(departments, task.department) };
      const event = dossier.events.find((one): one is EventOf<'task-completed'> => one.type === 'task-completed' && one.task === id);
      if (event !== undefined) return { ...common, state: 'done', ...doneBy(dossier, event, names) };
      if (!open.has(id)) return { ...common, state: 'waiting' };
      const due = dueOf(dossier, task.days);
      return { ...common, state: 'open', ...(due === undefined ? {} : { due }), ...recorded(dossier, id, names) };
    }),
  );
}

function doneBy(
  { papers, words }: Dossier,
  event: EventOf<'task-completed'>,
  names: Names,
): Pick<TaskView, 'opinion' | 'agrees' | 'by' | 'at'> {
  const opinion = papers.opinion(event.documents)?.text;
  const companion = event.companion === undefined ? [] : [names.get(event.companion) ?? event.companion];
  const by = [...companion, nameOf(event.by, names, words.texts)];
  return { agrees: event.agrees, by, at: event.at, ...(opinion === undefined ? {} : { opinion }) };
}

/** What one official wrote of a site check that the other has yet to confirm. */
function recorded({ state, papers }: Dossier, task: string, names: Names): Partial<TaskView> {
  const record = recordOf(state, task);
  if (record === undefined) return {};
  const opinion = papers.opinion([record.record])?.text;
  const name = (id: string) => names.get(id) ?? id;
  return { agrees: record.agrees, by: [name(record.by)], awaits: name(record.companion), ...(opinion === undefined ? {} : { opinion }) };
}

/** The day by which the department is to be done, where the procedure gives it days of its own. */
function dueOf({ state }: Dossier, days: number | undefined): Day | undefined {
  return state.status !== 'reviewing' || days === undefined ? undefined : addWorkingDays(officialCalendar, state.stageSince, days);
}

function entryOf(dossier: Dossier, event: CaseEvent, names: Names, told: string | undefined): OfficialCaseView['history'][number] {
  const text = saidIn(dossier, event);
  return {
    at: event.at,
    by: authorOf(event, names, dossier.words),
    what: whatOf(dossier, event),
    ...(text === undefined ? {} : { text }),
    ...(told === undefined ? {} : { told }),
  };
}

function authorOf(event: CaseEvent, names: Names, { texts }: Words): string {
  const { by } = event;
  if (event.type === 'case-submitted' && event.attendedBy !== undefined)
    return texts.atCounter(names.get(event.attendedBy) ?? event.attendedBy);
  switch (by.kind) {
    case 'official':
      return nameOf(by, names, texts);
    case 'person':
      return texts.applicant;
    case 'system':
      return texts.system;
  }
}

/** The name of an official, and in whose place they acted. */
function nameOf({ id, deputyFor }: By, names: Names, texts: Words['texts']): string {
  const name = names.get(id) ?? id;
  return deputyFor === undefined ? name : texts.inPlaceOf(name, names.get(deputyFor) ?? deputyFor);
}

function whatOf({ service, words: { texts } }: Dossier, event: CaseEvent): string {
  const { titles } = service.definition.procedure.decision;
  if (event.type === 'case-granted' && titles !== undefined) return titles.grant;
  if (event.type === 'case-refused' && titles !== undefined) return titles.refuse;
  const what = texts.history[event.type];
  if ('procedure' in event) return texts.ofTask(texts.procedure[event.procedure], what);
  if (!('task' in event)) return what;
  const tasks = service.definition.procedure.stages.flatMap((stage) => stage.tasks);
  const name = tasks.find(({ id }) => id === event.task)?.name ?? event.task;
  return event.type === 'task-completed' && event.companion === undefined ? name : texts.ofTask(name, what);
}

/** What was written on the occasion, as far as this official may read it. */
function saidIn(dossier: Dossier, event: CaseEvent): string | undefined {
  const { papers, words } = dossier;
  const { texts } = words;
  const { sentences, fullStop } = formats[words.language];
  switch (event.type) {
    case 'correction-requested':
      return sentences(noticeIn(dossier, event.documents).map(({ label, text }) => texts.labelled(label, text)));
    case 'case-rejected':
      return [texts.ground[event.ground], papers.rejection(event.documents)?.reason].filter((text) => text !== undefined).join(fullStop);
    case 'check-recorded':
    case 'check-returned':
      return papers.opinion(event.documents)?.text;
    case 'task-completed':
      return event.companion === undefined ? papers.opinion(event.documents)?.text : undefined;
    case 'special-procedure-opened':
    case 'limit-extended':
    case 'case-granted':
    case 'case-refused':
      return papers.decision(event.documents)?.reasons || undefined;
    case 'licence-issued':
      return event.identifier;
    case 'case-submitted':
    case 'case-accepted':
    case 'case-accepted-by-silence':
    case 'correction-answered':
    case 'special-procedure-closed':
    case 'organisation-registered':
    case 'case-delivered':
    case 'case-withdrawn':
      return undefined;
  }
}

/** Every answer and every evidence that was asked for; who the applicant is has been established, and is not theirs to correct here. */
export function correctable({ form, application, service }: Dossier): OfficialCaseView['correctable'] {
  const rows = checkYourAnswers(form, application.given, knownFor(form, application.elements));
  const asked = [
    ...new Map(rows.filter(({ mayChange }) => mayChange).map((row) => [row.question, questionById(form, row.question)])).values(),
  ];
  return asked.flatMap((found) => {
    if (found === undefined) return [];
    const { question } = found;
    const target = question.type === 'files' ? question.evidence : question.id;
    return [{ target, label: labelOf(form, service.definition, target) ?? question.label }];
  });
}

function shortName(departments: readonly Department[], id: string): string {
  return departments.find((department) => department.id === id)?.short ?? id;
}
