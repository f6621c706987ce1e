import { describe, expect, test } from 'vitest';
import { fieldsOf, kindOf } from './api-listing.ts';

describe('a schema in few words', () => {
  test.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date' }, 'string (date)'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ const: true }, 'true'],
    [{ type: 'array', items: { type: 'object' } }, 'object[]'],
    [{ type: 'array' }, 'any[]'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'string' }] }, 'string | null'],
    [{}, 'any'],
  ])('%j is %s', (schema, kind) => expect(kindOf(schema)).toBe(kind));
  test('names its fields, those of lists and of alternatives too', () => {
    const object = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, note: { type: 'string' } } };
    const fields = [
      ['id', { type: 'string' }, true],
      ['note', { type: 'string' }, false],
    ];
    for (const schema of [object, { type: 'array', items: object }, { anyOf: [{ type: 'null' }, object] }])
      expect(fieldsOf(schema)).toEqual(fields);
    expect(fieldsOf({ type: 'string' })).toEqual([]);
  });
});
