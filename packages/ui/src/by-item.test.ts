import { describe, expect, test } from 'vitest';
import { byItem } from './by-item.ts';

const row = (question: string, place?: number) => ({
  question,
  ...(place === undefined ? {} : { item: { place, name: `第${place + 1}辆校车` } }),
});

describe('answers are gathered by what they are about', () => {
  test('those of one bus stand together under its name, the rest keeps its place', () =>
    expect(byItem([row('school'), row('plate', 0), row('seats', 0), row('plate', 1), row('route'), row('times')])).toEqual([
      { rows: [row('school')] },
      { name: '第1辆校车', rows: [row('plate', 0), row('seats', 0)] },
      { name: '第2辆校车', rows: [row('plate', 1)] },
      { rows: [row('route'), row('times')] },
    ]));
  test('nothing gathered of nothing', () => expect(byItem([])).toEqual([]));
});
