import { officialCalendar } from '@tongban/calendar';
import { day, dayOf } from '@tongban/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accepted,
  approver,
  clerk,
  colleague,
  examiner,
  foodPlan,
  inspector,
  moment,
  paper,
  parallelPlan,
  registrar,
  registrationPlan,
  replay,
  stranger,
  submit,
  submitted,
} from '../testing/example.ts';
import { absent, type Case, evolve, openTasks } from './case.ts';
import { type CaseCommand, decide } from './command.ts';
import type { CaseEvent } from './event.ts';
import { departmentsOf } from './plan.ts';

const officials = [
  clerk,
  inspector,
  colleague,
  examiner,
  approver,
  registrar,
  stranger,
  { ...clerk, grants: [...clerk.grants, ...approver.grants] },
];
const days = ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-27', '2026-11-28', '2026-12-08'];
const extendable = {
  ...foodPlan,
  limits: { ...foodPlan.limits, legal: { days: 10, unit: 'working-day', from: 'acceptance', extension: 5 } },
} as const;
const plans = [foodPlan, extendable, parallelPlan, registrationPlan, { ...foodPlan, stages: [] }];

const by = fc.constantFrom(...officials);
const at = fc.constantFrom(...days).map((on) => moment(on));
const refuseOrGrant = { by, at, decision: fc.constant(paper('decision')) };

/** Anything anybody might ask, sensible or not. */
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ on: fc.constantFrom(...days), plan: fc.constantFrom(...plans) }).map(({ on, plan }) => submit(on, plan)),
  fc.record({ type: fc.constant('accept-case' as const), by, at }),
  fc.record({ type: fc.constant('accept-by-silence' as const), at }),
  fc.record({
    type: fc.constant('request-correction' as const),
    by,
    at,
    targets: fc.constant(['area']),
    notice: fc.constant(paper('notice')),
  }),
  fc.record({
    type: fc.constant('answer-correction' as const),
    by: fc.constant({ kind: 'person' as const, id: 'applicant' }),
    at,
    changed: fc.constantFrom(['area'], ['staff']),
    entailed: fc.constant([]),
    application: fc.constant(paper('application-2')),
  }),
  fc.record({
    type: fc.constant('reject-case' as const),
    ground: fc.constantFrom('not-needed' as const, 'not-our-power' as const, 'still-incomplete' as const, 'untrue' as const),
    namesAuthority: fc.boolean(),
    ...refuseOrGrant,
  }),
  fc.record({
    type: fc.constant('complete-task' as const),
    by,
    at,
    task: fc.constantFrom('site-check', 'examine', 'police', 'transport'),
    agrees: fc.boolean(),
    opinion: fc.constant(paper('opinion')),
    companion: by,
  }),
  fc.record({
    type: fc.constant('confirm-check' as const),
    by,
    at,
    task: fc.constantFrom('site-check', 'examine'),
    confirms: fc.boolean(),
    objection: fc.constant(paper('objection')),
  }),
  fc.record({
    type: fc.constant('grant-case' as const),
    licences: fc.integer({ min: 0, max: 2 }),
    reasoned: fc.boolean(),
    ...refuseOrGrant,
  }),
  fc.record({ type: fc.constant('decide-on-the-spot' as const), licences: fc.constant(1), reasoned: fc.boolean(), ...refuseOrGrant }),
  fc.record({ type: fc.constant('refuse-case' as const), ...refuseOrGrant }),
  fc.record({
    type: fc.constant('open-procedure' as const),
    by,
    at,
    procedure: fc.constantFrom('hearing' as const, 'test' as const),
    days: fc.constant(3),
    notice: fc.constant(paper('notice')),
  }),
  fc.record({
    type: fc.constant('close-procedure' as const),
    by,
    at,
    procedure: fc.constantFrom('hearing' as const, 'test' as const),
  }),
  fc.record({ type: fc.constant('extend-limit' as const), by, at, reason: fc.constant(paper('reason')) }),
  fc.record({ type: fc.constant('withdraw-case' as const), at, by: fc.constant({ kind: 'person' as const, id: 'applicant' }) }),
  fc.record({ type: fc.constant('record-organisation-registered' as const), at, organisation: fc.constant('shop') }),
  fc.record({
    type: fc.constant('record-licence-issued' as const),
    at,
    request: fc.constantFrom('case:0', 'case:1'),
    licence: fc.constant('licence'),
    identifier: fc.constant('1.2.156'),
  }),
);
/** Begins with a submission, or most stories would never begin. */
const story = fc
  .tuple(fc.constantFrom(...plans), fc.array(command, { minLength: 10, maxLength: 60 }))
  .map(([plan, commands]) => [submit('2026-11-20', plan), ...commands]);

function live(commands: readonly CaseCommand[]): { readonly state: Case; readonly events: readonly CaseEvent[] } {
  let state = absent;
  const events: CaseEvent[] = [];
  for (const one of commands) {
    const decision = decide(state, one, officialCalendar);
    if (!decision.decided) continue;
    state = decision.events.reduce(evolve, state);
    events.push(...decision.events);
  }
  return { state, events };
}

describe('whatever is asked of a case', () => {
  test('its history, read back as it was written, gives the same case', () =>
    fc.assert(
      fc.property(story, (commands) => {
        const { state, events } = live(commands);
        expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(state);
      }),
    ));
  test('it is never decided twice', () =>
    fc.assert(
      fc.property(story, (commands) => {
        const ends = live(commands).events.filter(({ type }) => ['case-granted', 'case-refused', 'case-rejected'].includes(type));
        expect(ends.length).toBeLessThanOrEqual(1);
      }),
    ));
  test('corrections are asked for at most once, and never after acceptance', () =>
    fc.assert(
      fc.property(story, (commands) => {
        const types = live(commands).events.map(({ type }) => type);
        expect(types.filter((type) => type === 'correction-requested').length).toBeLessThanOrEqual(1);
        const acceptedAt = types.findIndex((type) => type.startsWith('case-accepted'));
        if (acceptedAt >= 0) expect(types.indexOf('correction-requested')).toBeLessThan(acceptedAt);
      }),
    ));
  test('its limit is extended at most once, before it is over, and only where its law knows it', () =>
    fc.assert(
      fc.property(story, (commands) => {
        const { state, events } = live(commands);
        const extensions = events.filter(({ type }) => type === 'limit-extended');
        expect(extensions.length).toBeLessThanOrEqual(1);
        if (state.status === 'absent' || extensions.length === 0) return;
        expect(state.plan.limits.legal?.extension).toBe(5);
        const [before] = events.flatMap((event) => ('effectiveOn' in event ? [event.due.legal] : []));
        expect(dayOf(extensions[0]?.at ?? '') <= (before ?? '')).toBe(true);
      }),
    ));
  test('it is not decided while a special procedure goes on, and one of a kind goes on at a time', () =>
    fc.assert(
      fc.property(story, (commands) => {
        const going = new Set<string>();
        for (const event of live(commands).events) {
          if (event.type === 'special-procedure-opened') expect(going.has(event.procedure)).toBe(false);
          if (event.type === 'special-procedure-opened') going.add(event.procedure);
          if (event.type === 'special-procedure-closed') expect(going.delete(event.procedure)).toBe(true);
          if (event.type === 'case-granted' || event.type === 'case-refused') expect([...going]).toEqual([]);
        }
      }),
    ));
  test('nobody who reviewed it decides on it', () =>
    fc.assert(
      fc.property(story, (commands) => {
        const { events } = live(commands);
        const reviewers = events.flatMap((event) => (event.type === 'task-completed' ? [event.by.id, event.companion] : []));
        const deciders = events.flatMap((event) => (event.type === 'case-granted' || event.type === 'case-refused' ? [event.by.id] : []));
        expect(deciders.filter((id) => reviewers.includes(id))).toEqual([]);
      }),
    ));
  test('each task of its procedure is done before a grant', () =>
    fc.assert(
      fc.property(story, (commands) => {
        const { state, events } = live(commands);
        if (state.status === 'absent' || !events.some(({ type }) => type === 'case-granted')) return;
        const done = events.flatMap((event) => (event.type === 'task-completed' ? [event.task] : []));
        expect(done.toSorted()).toEqual(state.plan.stages.flatMap(({ tasks }) => tasks.map(({ id }) => id)).toSorted());
      }),
    ));
  test('and the stories told here reach every end, so that these rules are put to the test', () => {
    const ends = new Set(fc.sample(story, { numRuns: 2000, seed: 1 }).map((commands) => live(commands).state.status));
    expect([...ends].toSorted()).toEqual([
      'correcting',
      'deciding',
      'delivered',
      'granted',
      'received',
      'refused',
      'rejected',
      'reviewing',
      'withdrawn',
    ]);
  });
});

describe('a case', () => {
  test('has nothing to do for officials while it waits for acceptance', () =>
    expect(openTasks(replay([submitted('2026-11-20')]))).toEqual([]));
  test('concerns each department of its plan once', () =>
    expect(departmentsOf(parallelPlan)).toEqual(['hall', 'market', 'police', 'transport']));
  test('whose history tells what cannot follow is a fault, not a refusal', () =>
    expect(() => replay([accepted(day('2026-11-20'))])).toThrow('case-accepted cannot happen to a case that is absent'));
  test('keeps the day of receipt in Shanghai', () => {
    const state = replay([submitted(moment('2026-11-21', '00:10'))]);
    expect(state.status === 'received' && [state.since, dayOf(state.receivedAt)]).toEqual(['2026-11-21', '2026-11-21']);
  });
});
