import { officialCalendar } from '@tongban/calendar';
import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import type { SpecialProcedure } from '../../contract.ts';
import {
  accepted,
  approver,
  clerk,
  examiner,
  foodPlan,
  granted,
  inspector,
  moment,
  paper,
  replay,
  reviewed,
  stranger,
  submitted,
} from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { CaseEvent } from '../event.ts';
import { decisionDue } from '../limits.ts';
import type { CloseProcedure, OpenProcedure } from './special-procedure.ts';

/** Ten days by law and five promised, from 2026-11-20: due on 4 December and 27 November. */
const taken = [submitted('2026-11-20'), accepted(day('2026-11-20'))];
const open = (on: string, by = examiner, procedure: SpecialProcedure = 'hearing'): OpenProcedure => ({
  type: 'open-procedure',
  at: moment(on),
  by,
  procedure,
  days: 10,
  notice: paper('notice'),
});
const close = (on: string, by = examiner, procedure: SpecialProcedure = 'hearing'): CloseProcedure => ({
  type: 'close-procedure',
  at: moment(on),
  by,
  procedure,
});
const began = (on: string, procedure: SpecialProcedure = 'hearing'): CaseEvent => ({
  type: 'special-procedure-opened',
  at: moment(on),
  by: { kind: 'official', id: 'examiner' },
  law: '',
  documents: [paper('notice')],
  procedure,
  days: 10,
});
const over = (on: string, procedure: SpecialProcedure = 'hearing'): CaseEvent => ({
  type: 'special-procedure-closed',
  at: moment(on),
  by: { kind: 'official', id: 'examiner' },
  law: '',
  documents: [],
  procedure,
  due: { promised: day('2026-11-27') },
});
const dueAfter = (...events: readonly CaseEvent[]) => {
  const state = replay([...taken, ...events]);
  if (!('acceptedOn' in state)) throw new Error('not accepted');
  return decisionDue(state.plan.limits, state, officialCalendar);
};

describe('a special procedure (行政许可法 art. 45)', () => {
  test('begins by whoever reviews where it is decided, or decides', () => {
    for (const by of [inspector, examiner, approver])
      given(...taken)
        .when(open('2026-11-24', by))
        .expect([{ type: 'special-procedure-opened', procedure: 'hearing', days: 10, law: '行政许可法 art. 45' }]);
  });
  test('stops both clocks from its first to its last day, both included', () => {
    expect(dueAfter(began('2026-11-24'), over('2026-11-26'))).toEqual({ promised: '2026-12-02', legal: '2026-12-09' });
    given(...taken, began('2026-11-24'))
      .when(close('2026-11-26'))
      .expect([{ type: 'special-procedure-closed', due: { promised: day('2026-12-02'), legal: day('2026-12-09') } }]);
  });
  test('that begins and ends on one day stops them for that day', () =>
    expect(dueAfter(began('2026-11-24'), over('2026-11-24'))).toEqual({ promised: '2026-11-30', legal: '2026-12-07' }));
  test('stops them once together with another that overlaps', () =>
    expect(dueAfter(began('2026-11-24'), began('2026-11-25', 'test'), over('2026-11-26'), over('2026-11-27', 'test'))).toEqual(
      dueAfter(began('2026-11-24'), over('2026-11-27')),
    ));
  test('is expected to end as it was told, as long as it goes on', () =>
    expect(dueAfter(began('2026-11-24'))).toEqual({ promised: '2026-12-11', legal: '2026-12-18' }));
  test('stands in the way of the decision until it is ended', () => {
    const grant = {
      type: 'grant-case',
      at: moment('2026-11-25'),
      by: approver,
      licences: 1,
      decision: paper('decision'),
      reasoned: false,
    } as const;
    given(...taken, reviewed('2026-11-24'), began('2026-11-24'))
      .when(grant)
      .expect({ refused: 'special-procedure-open' });
    given(...taken, reviewed('2026-11-24'), began('2026-11-24'), over('2026-11-25'))
      .when(grant)
      .expect([{ type: 'case-granted' }]);
  });
});

describe('no clock is stopped', () => {
  test.each([
    ['a clerk', clerk],
    ['another department', stranger],
  ])('by %s', (_, by) =>
    given(...taken)
      .when(open('2026-11-24', by))
      .expect({ refused: 'not-yours-to-do' }),
  );
  test('where another law binds', () =>
    given(submitted('2026-11-20', { ...foodPlan, regime: 'own' }), accepted(day('2026-11-20')))
      .when(open('2026-11-24'))
      .expect({ refused: 'no-special-procedure-in-this-regime' }));
  test('twice by a procedure of the same kind', () =>
    given(...taken, began('2026-11-24'))
      .when(open('2026-11-25'))
      .expect({ refused: 'special-procedure-open' }));
  test('once the limit has passed', () =>
    given(...taken)
      .when(open('2026-12-07'))
      .expect({ refused: 'limit-passed' }));
  test('without telling the applicant why', () => {
    const { notice: _, ...bare } = open('2026-11-24');
    given(...taken)
      .when(bare)
      .expect({ refused: 'reason-missing' });
  });
  test('before acceptance, and after the decision', () => {
    given(submitted('2026-11-20')).when(open('2026-11-23')).expect({ refused: 'not-accepted-yet' });
    given(...taken, reviewed('2026-11-24'), granted('2026-11-25'))
      .when(open('2026-11-26'))
      .expect({ refused: 'already-decided' });
  });
  test('and none is started again that does not stand', () => {
    given(...taken)
      .when(close('2026-11-25'))
      .expect({ refused: 'special-procedure-not-open' });
    given(...taken, began('2026-11-24'))
      .when(close('2026-11-25', clerk))
      .expect({ refused: 'not-yours-to-do' });
  });
});
