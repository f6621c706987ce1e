import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import { accepted, granted, moment, registrationPlan, reviewed, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { CaseEvent } from '../event.ts';
import type { RecordLicenceIssued } from './record-licence-issued.ts';
import type { RecordOrganisationRegistered } from './record-organisation-registered.ts';

const issue = (request: string): RecordLicenceIssued => ({
  type: 'record-licence-issued',
  at: moment('2026-11-25'),
  request,
  licence: `licence of ${request}`,
  identifier: '1.2.156',
});
const register: RecordOrganisationRegistered = { type: 'record-organisation-registered', at: moment('2026-11-25'), organisation: 'shop' };
const toIssue = (licences: number) => [
  submitted('2026-11-20'),
  accepted(day('2026-11-20')),
  ...reviewed('2026-11-23'),
  granted('2026-11-24', licences),
];
const founding = [submitted('2026-11-20', registrationPlan), accepted(day('2026-11-20'), registrationPlan), granted('2026-11-20')];
const issued = (request: string): CaseEvent => ({
  ...system,
  type: 'licence-issued',
  request,
  licence: `licence of ${request}`,
  identifier: '1.2.156',
});
const registered: CaseEvent = {
  type: 'organisation-registered',
  at: moment('2026-11-20'),
  by: { kind: 'system', id: 'identity' },
  law: '',
  documents: [],
  organisation: 'shop',
};
const system = { at: moment('2026-11-25'), by: { kind: 'system', id: 'licences' }, law: '', documents: [] } as const;

describe('a licence stands in the vault', () => {
  test('and with it the case is delivered', () =>
    given(toIssue(1))
      .when(issue('case'))
      .expect([{ type: 'licence-issued', licence: 'licence of case' }, { type: 'case-delivered' }]));
  test('and of several the last one delivers', () => {
    given(toIssue(2))
      .when(issue('case:0'))
      .expect([{ type: 'licence-issued' }]);
    given(toIssue(2), issued('case:0'))
      .when(issue('case:1'))
      .expect([{ type: 'licence-issued' }, { type: 'case-delivered' }]);
  });
  test('told twice is recorded once', () =>
    given(toIssue(2), issued('case:0')).when(issue('case:0')).expect({ refused: 'already-recorded' }));
  test('only where it was granted', () =>
    given(submitted('2026-11-20'), accepted(day('2026-11-20')))
      .when(issue('case'))
      .expect({ refused: 'not-granted' }));
  test('only after the organisation that holds it', () => {
    given(founding).when(issue('case')).expect({ refused: 'organisation-missing' });
    given(founding, registered)
      .when(issue('case'))
      .expect([{ type: 'licence-issued' }, { type: 'case-delivered' }]);
  });
});

describe('an organisation comes into being by registration', () => {
  test('once it is granted', () =>
    given(founding)
      .when(register)
      .expect([{ type: 'organisation-registered', organisation: 'shop' }]));
  test('once', () => given(founding, registered).when(register).expect({ refused: 'already-recorded' }));
  test('only where the service founds one', () => given(toIssue(1)).when(register).expect({ refused: 'not-granted' }));
});
