import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import { accepted, answered, asked, clerk, inspector, moment, paper, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { RejectCase } from './reject-case.ts';

const reject = (on: string, change: Partial<RejectCase> = {}): RejectCase => ({
  type: 'reject-case',
  at: moment(on),
  by: clerk,
  ground: 'not-our-power',
  namesAuthority: true,
  decision: paper('decision'),
  ...change,
});
const corrected = [submitted('2026-11-20'), asked('2026-11-23', 'area'), answered('2026-11-24', 'area')];

describe('a clerk does not take a case in', () => {
  test('because another authority has the power, which is named', () =>
    given(submitted('2026-11-20'))
      .when(reject('2026-11-23'))
      .expect([{ type: 'case-rejected', ground: 'not-our-power', law: '行政许可法 art. 32 (2)', documents: [paper('decision')] }]));
  test('and tells until when review and suit are open', () =>
    given(submitted('2026-11-20'))
      .when(reject('2026-11-23'))
      .expect([{ type: 'case-rejected', remedies: { review: day('2027-01-22'), suit: day('2027-05-24') } }]));
  test('not without naming the right authority', () =>
    given(submitted('2026-11-20'))
      .when(reject('2026-11-23', { namesAuthority: false }))
      .expect({ refused: 'authority-missing' }));
  test('not without a reason', () => {
    const { decision: _, ...withoutReason } = reject('2026-11-23');
    given(submitted('2026-11-20')).when(withoutReason).expect({ refused: 'reason-missing' });
  });
  test('because it is still incomplete, but only after everything missing was told once', () => {
    given(submitted('2026-11-20'))
      .when(reject('2026-11-23', { ground: 'still-incomplete' }))
      .expect({ refused: 'ask-for-correction-first' });
    given(corrected)
      .when(reject('2026-11-25', { ground: 'still-incomplete', namesAuthority: false }))
      .expect([{ type: 'case-rejected', law: '行政许可法 art. 32 (4)' }]);
  });
  test('because no permit is needed for it', () =>
    given(submitted('2026-11-20'))
      .when(reject('2026-11-23', { ground: 'not-needed', namesAuthority: false }))
      .expect([{ type: 'case-rejected', law: '行政许可法 art. 32 (1)' }]));
  test('because it is untrue', () =>
    given(submitted('2026-11-20'))
      .when(reject('2026-11-23', { ground: 'untrue', namesAuthority: false }))
      .expect([{ type: 'case-rejected', law: '行政许可法 art. 78' }]));
  test('not after the five days, when the law has accepted it', () =>
    given(submitted('2026-11-20')).when(reject('2026-11-28')).expect({ refused: 'accepted-by-silence' }));
  test('not after acceptance: then only a decision ends it', () =>
    given(submitted('2026-11-20'), accepted(day('2026-11-23')))
      .when(reject('2026-11-24'))
      .expect({ refused: 'already-accepted' }));
  test('only as a clerk of the hall or the authority', () =>
    given(submitted('2026-11-20'))
      .when(reject('2026-11-23', { by: inspector }))
      .expect({ refused: 'not-yours-to-do' }));
});
