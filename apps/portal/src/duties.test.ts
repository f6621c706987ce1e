import type { Hall } from '@tongban/administration/contract';
import type { ServiceVersion } from '@tongban/catalogue/contract';
import { describe, expect, test } from 'vitest';
import { dutiesOf, hallsFor } from './duties.ts';

type Sketch = {
  readonly id: string;
  readonly authority: string;
  readonly tasks?: readonly string[];
  readonly decides?: string;
  readonly online?: true;
};

/** The edge: of a service only what says who does what. */
function service({ id, authority, tasks = [], decides = authority, online }: Sketch): ServiceVersion {
  const guide = { name: id, authority, handling: online ? ['online'] : ['online', 'counter'] };
  const procedure = { stages: [{ tasks: tasks.map((department) => ({ department })) }], decision: { department: decides } };
  return { id, version: 1, implementationCode: '', publishedAt: '', definition: { id, guide, procedure } } as unknown as ServiceVersion;
}

const food = service({ id: 'food', authority: 'market' });
const bus = service({ id: 'bus', authority: 'education', tasks: ['police', 'education'], decides: 'government' });
const ids = (services: readonly ServiceVersion[]) => services.map(({ id }) => id);

describe('a department', () => {
  test.each([
    ['market', ['food'], []],
    ['education', ['bus'], []],
    ['police', [], ['bus']],
    ['government', [], ['bus']],
    ['tax', [], []],
  ])('%s answers for some services, and takes part in those of others', (department, own, others) => {
    const duties = dutiesOf(department, [food, bus]);
    expect([ids(duties.own), ids(duties.others)]).toEqual([own, others]);
  });
});

describe('the counters of a department', () => {
  const counter = (number: string, services: readonly string[]) => ({ id: number, number, name: '窗口', services });
  const hall: Hall = {
    id: 'one',
    name: '政务服务中心',
    address: '云湖大道1号',
    hours: '工作日',
    counters: [counter('3号', []), counter('8号', ['food'])],
  };
  const numbers = (halls: readonly Hall[]) => halls.flatMap(({ counters }) => counters.map(({ number }) => number));
  test('are those for its services, and those for everything', () => {
    expect(numbers(hallsFor([food], [hall]))).toEqual(['3号', '8号']);
    expect(numbers(hallsFor([bus], [hall]))).toEqual(['3号']);
  });
  test('are none where none of its services is taken in at a counter, and a hall without any is not named', () => {
    expect(hallsFor([service({ id: 'food', authority: 'market', online: true })], [hall])).toEqual([]);
    expect(hallsFor([], [hall])).toEqual([]);
    expect(hallsFor([bus], [{ ...hall, counters: [counter('8号', ['food'])] }])).toEqual([]);
  });
});
