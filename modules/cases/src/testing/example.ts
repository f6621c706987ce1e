import { officialCalendar } from '@tongban/calendar';
import type { Day } from '@tongban/kernel';
import { absent, type Case, evolve } from '../domain/case.ts';
import type { CaseCommand } from '../domain/command.ts';
import type { CaseEvent, DocumentRef } from '../domain/event.ts';
import { decisionDue } from '../domain/limits.ts';
import type { Official } from '../domain/official.ts';
import type { Plan } from '../domain/plan.ts';

/** Plans, officials and facts that the tests of this room tell their stories with. */
const official = (id: string, role: string, department: string): Official => ({ id, grants: [{ role, department }] });

export const clerk = official('clerk', 'clerk', 'hall');
export const inspector = official('inspector', 'handler', 'market');
export const colleague = official('colleague', 'handler', 'market');
export const examiner = official('examiner', 'examiner', 'market');
export const approver = official('approver', 'approver', 'market');
export const registrar = official('registrar', 'registrar', 'market');
export const stranger = official('stranger', 'handler', 'police');

/** A permit with a site check, an examination and a decision: ten days by law, five promised. */
export const foodPlan: Plan = {
  regime: 'permit',
  basis: '食品安全法 art. 35',
  intake: ['hall', 'market'],
  limits: { acceptance: 5, legal: { days: 10, unit: 'working-day', from: 'acceptance' }, promised: 5, delivery: 5 },
  stages: [
    { id: 'site', tasks: [{ id: 'site-check', kind: 'site-check', department: 'market', role: 'handler', days: 3 }] },
    { id: 'examination', tasks: [{ id: 'examine', kind: 'examine', department: 'market', role: 'examiner' }] },
  ],
  decision: { department: 'market', role: 'approver', onTheSpot: false },
  founds: false,
};

/** Two departments asked at the same time. */
export const parallelPlan: Plan = {
  ...foodPlan,
  stages: [
    {
      id: 'opinions',
      tasks: [
        { id: 'police', kind: 'opinion', department: 'police', role: 'handler', days: 3 },
        { id: 'transport', kind: 'opinion', department: 'transport', role: 'handler', days: 3 },
      ],
    },
  ],
};

/** A law that counts from receipt, such as 人力资源市场暂行条例 art. 19. */
export const receiptPlan: Plan = { ...foodPlan, limits: { ...foodPlan.limits, legal: { days: 20, unit: 'working-day', from: 'receipt' } } };

/** A registration decided at once, under its own law, which brings an organisation about. */
export const registrationPlan: Plan = {
  ...foodPlan,
  regime: 'own',
  basis: '市场主体登记管理条例 art. 19',
  limits: { acceptance: 3, legal: { days: 3, unit: 'working-day', from: 'complete' }, promised: 0, delivery: 0 },
  stages: [],
  decision: { department: 'market', role: 'registrar', onTheSpot: true },
  founds: true,
};

/** Any moment of that day, in the middle of office hours unless said. */
export const moment = (day: string, time = '10:00'): string => new Date(`${day}T${time}:00+08:00`).toISOString();

export const paper = (id: string): DocumentRef => ({ id, sha256: `sha256 of ${id}` });

const applicant = { kind: 'person', id: 'applicant' } as const;

export const submit = (day: string, plan: Plan = foodPlan): Extract<CaseCommand, { type: 'submit-case' }> => ({
  type: 'submit-case',
  at: moment(day),
  by: applicant,
  number: '7K4M-92QX-D3TB',
  applicant: { party: 'person:applicant', kind: 'person', assurance: 2, mandate: true },
  service: 'food-business-licence',
  version: 1,
  plan,
  asks: { applicants: ['person', 'organisation'], assurance: 2 },
  declared: true,
  papers: [paper('application'), paper('receipt')],
});

export function submitted(when: string, plan: Plan = foodPlan): CaseEvent {
  const { number, service, version, papers, by } = submit('2025-01-24', plan);
  const at = when.includes('T') ? when : moment(when);
  return {
    type: 'case-submitted',
    at,
    by,
    law: '',
    documents: papers,
    number,
    applicant: 'person:applicant',
    service,
    version,
    plan,
  };
}

export function accepted(on: Day, plan: Plan = foodPlan): CaseEvent {
  const due = decisionDue(plan.limits, { receivedAt: moment(on), acceptedOn: on }, officialCalendar);
  return { type: 'case-accepted', at: moment(on), by: { kind: 'official', id: 'clerk' }, law: '', documents: [], effectiveOn: on, due };
}

export const asked = (on: string, ...targets: readonly string[]): CaseEvent => ({
  type: 'correction-requested',
  at: moment(on),
  by: { kind: 'official', id: 'clerk' },
  law: '',
  documents: [paper('notice')],
  targets,
});

export const answered = (on: string, ...changed: readonly string[]): CaseEvent => ({
  type: 'correction-answered',
  at: moment(on),
  by: applicant,
  law: '',
  documents: [paper('application-2')],
  changed,
});

export const recorded = (on: string, task: string, by: Official, companion: Official, agrees = true): CaseEvent => ({
  type: 'check-recorded',
  at: moment(on),
  by: { kind: 'official', id: by.id },
  law: '',
  documents: [paper('opinion')],
  task,
  agrees,
  companion: companion.id,
});

/** At a site check the companion recorded what `by` confirms. */
export const completed = (on: string, task: string, by: Official, companion?: Official, agrees = true): CaseEvent => ({
  type: 'task-completed',
  at: moment(on),
  by: { kind: 'official', id: by.id },
  law: '',
  documents: [paper('opinion')],
  task,
  agrees,
  ...(companion === undefined ? {} : { companion: companion.id }),
});

export const reviewed = (on: string): readonly CaseEvent[] => [
  completed(on, 'site-check', inspector, colleague),
  completed(on, 'examine', examiner),
];

export const granted = (on: string, licences = 1): CaseEvent => ({
  type: 'case-granted',
  at: moment(on),
  by: { kind: 'official', id: 'approver' },
  law: '',
  documents: [paper('decision')],
  licences,
  onTheSpot: false,
});

export const replay = (events: readonly CaseEvent[]): Case => events.reduce(evolve, absent);
