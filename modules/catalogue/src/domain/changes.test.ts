import { describe, expect, test } from 'vitest';
import { sampleService } from '../../test/sample-service.ts';
import { changesBetween } from './changes.ts';

type Sample = ReturnType<typeof sampleService>;

function after(change: (service: Sample) => void) {
  const service = sampleService();
  change(service);
  return changesBetween(sampleService(), service);
}

describe('what a new version of a service changes', () => {
  test('is everything where there was none before', () => expect(changesBetween(undefined, sampleService())).toEqual([{ what: 'first' }]));
  test('is told with both numbers where days or visits are others', () => {
    expect(after(({ guide }) => (guide.limits.promised = 3))).toEqual([{ what: 'promised', from: 5, to: 3, unit: 'working-day' }]);
    expect(after(({ guide }) => (guide.answers.visits.count = 1))).toEqual([{ what: 'visits', from: 0, to: 1 }]);
  });
  test('names the paper that need not be handed in any more, and the one that is new', () =>
    expect(after(({ guide }) => guide.evidence.splice(0, 1, { id: 'photo', name: '照片', source: 'upload' }))).toEqual([
      { what: 'paper-dropped', name: '位置图' },
      { what: 'paper-added', name: '照片' },
    ]));
  test('is no matter of papers where the government looks for its own elsewhere', () =>
    expect(after(({ guide }) => guide.evidence.splice(2, 1))).toEqual([{ what: 'wording' }]));
  test('names each part that was changed', () =>
    expect(
      after(({ guide }) => {
        guide.conditions.push('不扰民');
        guide.contacts.enquiry = '12333';
      }),
    ).toEqual([{ what: 'conditions' }, { what: 'contacts' }]));
  test('is the wording alone where everything else stayed', () =>
    expect(after(({ guide }) => (guide.summary = '摆摊前先办。'))).toEqual([{ what: 'wording' }]));
});
