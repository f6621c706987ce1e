import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import {
  accepted,
  approver,
  asked,
  clerk,
  colleague,
  completed,
  examiner,
  granted,
  inspector,
  moment,
  paper,
  reviewed,
  submitted,
} from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { Official } from '../official.ts';
import type { GrantCase } from './grant-case.ts';
import type { RefuseCase } from './refuse-case.ts';

const grant = (by: Official = approver, licences = 1): GrantCase => ({
  type: 'grant-case',
  at: moment('2026-11-25'),
  by,
  licences,
  decision: paper('decision'),
  reasoned: false,
});
const refuse: RefuseCase = { type: 'refuse-case', at: moment('2026-11-25'), by: approver, decision: paper('decision') };
const underReview = [submitted('2026-11-20'), accepted(day('2026-11-20'))];
const toDecide = [...underReview, ...reviewed('2026-11-23')];
const both: Official = { id: 'examiner', grants: [...examiner.grants, ...approver.grants] };

describe('an approver grants a case', () => {
  test('when all tasks are done', () =>
    given(toDecide)
      .when(grant())
      .expect([{ type: 'case-granted', licences: 1, onTheSpot: false, law: '行政许可法 art. 38 (1)' }]));
  test('against a finding only with reasons', () => {
    const found = [completed('2026-11-23', 'site-check', inspector, colleague, false), completed('2026-11-23', 'examine', examiner)];
    given(underReview, found).when(grant()).expect({ refused: 'reasons-against-finding-missing' });
    given(underReview, found)
      .when({ ...grant(), reasoned: true })
      .expect([{ type: 'case-granted' }]);
  });
  test('not while a task is open', () =>
    given(underReview, completed('2026-11-23', 'site-check', inspector, colleague))
      .when(grant())
      .expect({ refused: 'tasks-open' }));
  test('not before acceptance', () => {
    given(submitted('2026-11-20')).when(grant()).expect({ refused: 'not-accepted-yet' });
    given(submitted('2026-11-20'), asked('2026-11-23', 'area')).when(grant()).expect({ refused: 'not-accepted-yet' });
  });
  test('not after reviewing it: who reviews does not decide', () =>
    given(toDecide).when(grant(both)).expect({ refused: 'reviewed-by-same-official' }));
  test('not after having been the second at the site check', () =>
    given(toDecide)
      .when(grant({ id: 'colleague', grants: approver.grants }))
      .expect({ refused: 'reviewed-by-same-official' }));
  test('only in the post that the procedure names', () => given(toDecide).when(grant(clerk)).expect({ refused: 'not-yours-to-do' }));
  test('once', () => given(toDecide, granted('2026-11-24')).when(grant()).expect({ refused: 'already-decided' }));
  test('for at least one licence', () => given(toDecide).when(grant(approver, 0)).expect({ refused: 'no-licence-to-issue' }));
});

describe('an approver refuses a case', () => {
  test('with reasons, and tells until when review and suit are open', () =>
    given(toDecide)
      .when(refuse)
      .expect([
        { type: 'case-refused', documents: [paper('decision')], remedies: { review: day('2027-01-25'), suit: day('2027-05-25') } },
      ]));
  test('not without reasons', () => {
    const { decision: _, ...withoutReasons } = refuse;
    given(toDecide).when(withoutReasons).expect({ refused: 'reason-missing' });
  });
  test('not once it is granted', () => given(toDecide, granted('2026-11-24')).when(refuse).expect({ refused: 'already-decided' }));
  test('not after reviewing it', () =>
    given(toDecide)
      .when({ ...refuse, by: both })
      .expect({ refused: 'reviewed-by-same-official' }));
});
