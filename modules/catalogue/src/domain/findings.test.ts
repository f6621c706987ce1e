import { describe, expect, test } from 'vitest';
import { type Breach, first } from '../../test/breach.ts';
import { breachesInEnglish } from '../../test/breaches-in-english.ts';
import { breachesOfLaw } from '../../test/breaches-of-law.ts';
import { breachesOfSense } from '../../test/breaches-of-sense.ts';
import { sampleService, sampleSurroundings } from '../../test/sample-service.ts';
import { findingsOf, publishingRules } from './findings.ts';

const breaches = [...breachesOfLaw, ...breachesOfSense, ...breachesInEnglish];

function rulesBrokenBy(change: Breach[2]): readonly string[] {
  const service = sampleService();
  change(service);
  return findingsOf(service, sampleSurroundings).map(({ rule, field }) => `${rule} ${field}`);
}

describe('publishing', () => {
  test('finds nothing where every rule is kept', () => expect(findingsOf(sampleService(), sampleSurroundings)).toEqual([]));
  test.each(breaches)('is refused by %s for %s', (rule, _, change, field) => expect(rulesBrokenBy(change)).toContain(`${rule} ${field}`));
  test('has each of its rules broken by a test', () =>
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(publishingRules.map(({ rule }) => rule))));
  test('says how to mend what it finds', () => {
    const service = sampleService();
    service.guide.limits.promised = 30;
    expect(findingsOf(service)).toEqual([
      { field: 'guide.limits.promised', rule: 'promised-within-legal', message: '承诺时限不能比法定时限长：请改成10以内' },
    ]);
  });
  test('refuses a form whose condition speaks of no question', () => {
    const service = sampleService();
    first(service.form.pages.slice(1)).when = 'moon = 1';
    expect(findingsOf(service).map(({ field }) => field)).toEqual([expect.stringContaining('form.')]);
  });
  test('exempts the national short numbers from area codes and from being two', () => {
    const service = sampleService();
    service.guide.contacts = { enquiry: '12345', complaint: '12345' };
    expect(findingsOf(service)).toEqual([]);
  });
  test('lets a registration that founds a business stand among the companies’ themes', () => {
    const service = sampleService();
    Object.assign(service.guide, { forWhom: ['1'], applicants: ['person'] });
    service.procedure.founds = { kind: 'individual-business', name: 'name', address: 'address' };
    expect(findingsOf(service)).toEqual([]);
  });
});
