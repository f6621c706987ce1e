import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import {
  answered,
  approver,
  asked,
  foodPlan,
  granted,
  moment,
  paper,
  registrar,
  registrationPlan,
  submitted,
} from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { DecideOnTheSpot } from './decide-on-the-spot.ts';

const decide: DecideOnTheSpot = {
  type: 'decide-on-the-spot',
  at: moment('2026-11-20', '10:10'),
  by: registrar,
  licences: 1,
  decision: paper('decision'),
};

describe('a registrar decides on the spot', () => {
  test('accepting and granting in one act', () =>
    given(submitted('2026-11-20', registrationPlan))
      .when(decide)
      .expect([
        { type: 'case-accepted', effectiveOn: day('2026-11-20') },
        { type: 'case-granted', onTheSpot: true },
      ]));
  test('a day later too, with the law counting from the day on which papers were complete (市场主体登记管理条例 19)', () =>
    given(submitted('2026-11-20', registrationPlan))
      .when({ ...decide, at: moment('2026-11-24') })
      .expect([
        { type: 'case-accepted', effectiveOn: day('2026-11-20'), due: { promised: day('2026-11-20'), legal: day('2026-11-25') } },
        { type: 'case-granted' },
      ]));
  test('counting anew from the day on which everything asked for was there', () =>
    given(submitted('2026-11-16', registrationPlan), asked('2026-11-17', 'name'), answered('2026-11-20', 'name'))
      .when({ ...decide, at: moment('2026-11-23') })
      .expect([
        { type: 'case-accepted', effectiveOn: day('2026-11-20'), due: { promised: day('2026-11-20'), legal: day('2026-11-25') } },
        { type: 'case-granted' },
      ]));
  test('or refuses in the same act, with reasons', () => {
    const refuse = { type: 'refuse-case', at: moment('2026-11-20', '10:10'), by: registrar, decision: paper('decision') } as const;
    given(submitted('2026-11-20', registrationPlan))
      .when(refuse)
      .expect([{ type: 'case-accepted' }, { type: 'case-refused', law: '市场主体登记管理条例 art. 19' }]);
    const { decision: _, ...silent } = refuse;
    given(submitted('2026-11-20', registrationPlan)).when(silent).expect({ refused: 'reason-missing' });
    given(submitted('2026-11-20', registrationPlan))
      .when({ ...refuse, by: approver })
      .expect({ refused: 'not-accepted-yet' });
  });
  test('only where the procedure allows it', () =>
    given(submitted('2026-11-20', foodPlan)).when(decide).expect({ refused: 'not-on-the-spot' }));
  test('only in the post that decides', () =>
    given(submitted('2026-11-20', registrationPlan))
      .when({ ...decide, by: approver })
      .expect({ refused: 'not-yours-to-do' }));
  test('not while the applicant has something to put right', () =>
    given(submitted('2026-11-20', registrationPlan), asked('2026-11-20', 'name'))
      .when(decide)
      .expect({ refused: 'waiting-for-applicant' }));
  test('once', () => {
    const due = { promised: day('2026-11-20') };
    const accepted = {
      type: 'case-accepted',
      at: moment('2026-11-20'),
      by: { kind: 'official', id: 'registrar' },
      law: '',
      documents: [],
    } as const;
    given(submitted('2026-11-20', registrationPlan), { ...accepted, effectiveOn: day('2026-11-20'), due }, granted('2026-11-20'))
      .when(decide)
      .expect({ refused: 'already-decided' });
  });
});
