import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, factsIn, type LicenceFacts } from './facts.ts';

const facts: LicenceFacts = {
  identifier: '1.2.156.3005.2.11100000000013338W021.11990100MB00010K78.20260000128.001.W',
  number: 'JY29901000001285',
  kind: 'food-business-licence',
  name: '食品“经营”许可证 & <其他>',
  issuer: { name: '云州市市场监督管理局', uscc: '11990100MB00010K78' },
  issuedAt: '2026-11-25T02:00:00.000Z',
  validFrom: '2026-11-25',
  verify: 'https://zwfw.example/verify/AbCdEfGhIjKlMnOpQrStUv',
};
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
const file = (text: string) => Buffer.from(`%PDF<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`);

describe('the facts in a file', () => {
  test('are read back as they were written, whatever characters a name has', () => {
    expect(factsIn(file(escaped(JSON.stringify(facts))))).toEqual(facts);
  });
  test('tell the code under which the licence is verified', () => expect(codeOf(facts)).toBe('AbCdEfGhIjKlMnOpQrStUv'));
  test('are none where one is missing, strange or too much', () => {
    const { number: _, ...without } = facts;
    for (const made of [
      without,
      { ...facts, validFrom: 'soon' },
      { ...facts, more: 1 },
      { ...facts, identifier: '\0' },
      { ...facts, verify: 'x' },
    ]) {
      expect(factsIn(file(escaped(JSON.stringify(made))))).toBeUndefined();
    }
  });
  test('are none in anything else, and nothing is thrown', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(factsIn(file(text))).toBeUndefined();
        expect(factsIn(Buffer.from(text))).toBeUndefined();
      }),
    ));
});
