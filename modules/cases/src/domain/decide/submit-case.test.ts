import { describe, test } from 'vitest';
import { submit, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';

describe('a person submits an application', () => {
  test('and it is received the moment it comes in', () =>
    given()
      .when(submit('2025-01-24'))
      .expect([{ type: 'case-submitted', at: '2025-01-24T02:00:00.000Z', applicant: 'person:applicant', law: '行政许可法 art. 29' }]));
  test('once', () => given(submitted('2025-01-24')).when(submit('2025-01-24')).expect({ refused: 'already-submitted' }));
  test('only after declaring that it is true', () =>
    given()
      .when({ ...submit('2025-01-24'), declared: false })
      .expect({ refused: 'not-declared' }));
  test('only if identified as well as the service asks', () =>
    given()
      .when({ ...submit('2025-01-24'), applicant: { party: 'person:applicant', kind: 'person', assurance: 1, mandate: true } })
      .expect({ refused: 'assurance-too-low' }));
  test('for another only under a mandate', () =>
    given()
      .when({ ...submit('2025-01-24'), applicant: { party: 'organisation:shop', kind: 'organisation', assurance: 2, mandate: false } })
      .expect({ refused: 'no-mandate' }));
  test('only where the service is for such applicants', () =>
    given()
      .when({ ...submit('2025-01-24'), asks: { applicants: ['organisation'], assurance: 2 } })
      .expect({ refused: 'wrong-kind-of-applicant' }));
});
