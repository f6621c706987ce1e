import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { accepted, colleague, inspector, moment, paper, submitted } from '../testing/example.ts';
import { given } from '../testing/given.ts';
import { byOfficial, mayDo, type Official } from './official.ts';
import type { TaskPlan } from './plan.ts';

const task: TaskPlan = { id: 'check', kind: 'site-check', department: 'market', role: 'handler' };
const may = (one: Official) => mayDo(one, task);
const own = { role: 'handler', department: 'market' };
const lent = { ...own, deputyFor: 'gao' };
const clerk = { role: 'clerk', department: 'market' };
const by = (...grants: Official['grants']) => byOfficial({ id: 'lin', grants }, may);

describe('a fact names an official', () => {
  test('alone, where the own roles let them act', () => expect(by(own)).toEqual({ kind: 'official', id: 'lin' }));
  test('in whose place, where only a lent role does', () =>
    expect(by(clerk, lent)).toEqual({ kind: 'official', id: 'lin', deputyFor: 'gao' }));
  test('alone, where both do', () => expect(by(lent, own)).toEqual({ kind: 'official', id: 'lin' }));
  test('in the place of the one whose role it is', () =>
    expect(by({ ...clerk, deputyFor: 'sun' }, lent)).toEqual({ kind: 'official', id: 'lin', deputyFor: 'gao' }));
});

describe('a site check takes two (行政许可法 art. 34 (3))', () => {
  const underReview = [submitted('2026-11-20'), accepted(day('2026-11-20'))];
  const standIn = (of: Official): Official => ({ id: 'stand-in', grants: of.grants.map((grant) => ({ ...grant, deputyFor: of.id })) });
  const check = (first: Official, companion: Official) =>
    given(underReview).when({
      type: 'complete-task',
      at: moment('2026-11-23'),
      by: first,
      task: 'site-check',
      agrees: true,
      opinion: paper('opinion'),
      companion,
    });

  test('one of whom may stand in for a colleague', () =>
    check(standIn(colleague), inspector).expect([
      { type: 'check-recorded', by: { kind: 'official', id: 'stand-in', deputyFor: 'colleague' } },
    ]));
  test('and nobody is the second to whoever they stand in for', () => {
    check(inspector, standIn(inspector)).expect({ refused: 'second-official-not-of-department' });
    check(standIn(inspector), inspector).expect({ refused: 'second-official-not-of-department' });
  });
});
