import { expect, test } from 'vitest';
import { lifeEventsIn } from './life-events.ts';
import type { Listed } from './listed.ts';

const said = (zh: string) => ({ zh, en: `${zh} in English` });
const step = (service: string) => ({ service, when: said('先办'), why: said('后面要用') });
const entry = (id: string, ...services: string[]) => ({
  id,
  audience: 'person' as const,
  name: said('买房'),
  summary: said('买二手房'),
  steps: services.map(step),
});
const listed = (id: string): Listed => ({
  id,
  name: '二手房转移登记',
  short: '二手房过户',
  nameEn: 'Transfer of a home',
  shortEn: null,
  summary: '',
  summaryEn: null,
  authority: 'land',
  promised: 3,
  unit: 'working-day',
  visits: 0,
  onTheSpot: false,
  themes: [],
});

test('a life event leads to its services in the order in which one does them, whatever their names', () => {
  const [event] = lifeEventsIn({ entries: [entry('home', 'second', 'first')], services: [listed('first'), listed('second')] }, 'zh');
  expect(event?.steps.map(({ service }) => service.id)).toEqual(['second', 'first']);
});
test('a step whose service is not published is left out, and an event without any other is not shown', () => {
  const events = lifeEventsIn({ entries: [entry('home', 'gone', 'first'), entry('moon', 'gone')], services: [listed('first')] }, 'zh');
  expect(events.map(({ id, steps }) => [id, steps.length])).toEqual([['home', 1]]);
});
test('all of it is said in the language of whoever reads', () => {
  const [event] = lifeEventsIn({ entries: [entry('home', 'first')], services: [listed('first')] }, 'en');
  expect(event).toMatchObject({ name: '买房 in English', steps: [{ service: { name: 'Transfer of a home' }, when: '先办 in English' }] });
});
