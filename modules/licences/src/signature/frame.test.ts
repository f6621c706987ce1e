import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from './frame.ts';

/** A file of that shape around this value of the signature. */
function framed(value: string, after = '\n%%EOF'): Buffer {
  const width = 60;
  const place = '%PDF-1.7\n/ByteRange '.length - '/ByteRange '.length + width + '\n/Contents '.length;
  const numbers = `/ByteRange [0 ${place} ${place + value.length} ${after.length}]`.padEnd(width);
  return Buffer.from(`%PDF-1.7\n${numbers}\n/Contents ${value}${after}`, 'latin1');
}

describe('the frame of a signed file', () => {
  test('holds the signature without its filling, and a digest of all the rest', () => {
    const frame = frameOf(framed('<30020500000000>'));
    expect(frame).toMatchObject({ signature: Buffer.from('30020500', 'hex') });
    expect(frame).not.toEqual(frameOf(framed('<30020500000000>', '\n%%EOX')));
  });
  test.each([
    ['letters in capitals', '<3002AB00>'],
    ['filling that is none', '<300205000001>'],
    ['half a byte', '<300205000>'],
    ['a value that ends too early', '<30ff0500>'],
    ['no hexadecimal', '(30020500)'],
    ['nothing', '<>'],
  ])('does not hold %s', (_, value) => expect(frameOf(framed(value))).toBe('not-whole'));
  test('does not hold ranges that leave anything out', () => {
    const file = framed('<30020500>').toString('latin1');
    for (const changed of [file.replace('[0 ', '[1 '), file.replace(/(\d+)\]/, '1]'), `${file} `, file.replace('%PDF', 'PDF')]) {
      expect(frameOf(Buffer.from(changed, 'latin1'))).toBe('not-whole');
    }
  });
  test('is answered at once, whatever a stranger sends', () => {
    const before = performance.now();
    const huge = [
      framed(`<${'30'.repeat(5_000_000)}>`),
      Buffer.from(`/ByteRange ${' '.repeat(10_000_000)}<`),
      Buffer.from('/ByteRange'.repeat(1_000_000)),
    ];
    for (const file of huge) expect(frameOf(file)).toBe('not-whole');
    expect(performance.now() - before).toBeLessThan(2_000);
  });
  test('never throws', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(99), fc.nat(99), (text, start, end) => {
        const frame = frameOf(Buffer.from(`/ByteRange [0 ${start} ${end} ${text.length}]\n/Contents <${text}`, 'latin1'));
        expect(['not-signed', 'not-whole']).toContain(frame);
      }),
    ));
});
