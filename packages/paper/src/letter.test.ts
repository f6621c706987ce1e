import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { factsIn } from './facts.ts';
import { createPaper } from './paper.ts';
import { undrawn } from './testing/drawn.ts';
import { acceptance, at } from './testing/example.ts';
import { pagesOf } from './testing/pages.ts';
import { canDraw, type Raster, rasterOf, textsOf } from './testing/raster.ts';

const paper = createPaper();
const listing = (count: number) => ({
  ...acceptance,
  parts: [{ items: Array.from({ length: count }, (_, index) => `第${index}处：请标明灶台。`) }],
});

/** What a QR code on this sheet says. */
function scanned({ width, height, pixels }: Raster): string | undefined {
  const opaque = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) opaque.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  return jsQR.default(opaque, width, height)?.data;
}

describe('a letter', () => {
  test('draws every character that it says, on one sheet', async () => {
    const pdf = await paper.print(acceptance, at);
    const { to, name, issuer, day, seal, number } = acceptance;
    const said = `${acceptance.parts.map((part) => JSON.stringify(part)).join('')}${to}${name}${issuer}${day}${seal}${number}办件编号`;
    expect(undrawn(pdf, said.replaceAll(/[a-z{}[\]":, ]/g, ''))).toEqual([]);
    expect(pagesOf(pdf)).toBe(1);
  });
  test('says of itself what it is, and nothing personal', async () => {
    const pdf = await paper.print(acceptance, at);
    expect(factsIn(pdf)).toEqual(acceptance.facts);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
  });
  test('gets smaller before it needs another sheet, and loses nothing then', async () => {
    expect(pagesOf(await paper.print(listing(18), at))).toBe(1);
    const long = await paper.print(listing(120), at);
    expect(pagesOf(long)).toBeGreaterThan(1);
    expect(undrawn(long, '第119处页共')).toEqual([]);
  });
  test.runIf(canDraw)('has a QR code that leads to where it is verified, on its only sheet and on the last of several', async () => {
    for (const sheet of [acceptance, listing(120)]) {
      const pdf = await paper.print(sheet, at);
      expect(scanned(rasterOf(pdf, 150, pagesOf(pdf)))).toBe(acceptance.facts.verify);
    }
  });
  test.runIf(canDraw)(
    'keeps name, day and seal together with the end of its text, and numbers its sheets, however much it says',
    async () => {
      const sheets = [];
      for (let count = 20; count < 56; count += 3) sheets.push(textsOf(await paper.print(listing(count), at)));
      expect(new Set(sheets.map(({ length }) => length))).toEqual(new Set([1, 2]));
      for (const [index, texts] of sheets.entries()) {
        const last = texts.at(-1) ?? '';
        expect(last).toContain(`第${19 + 3 * index}处`);
        expect(last).toContain(`${acceptance.issuer}${acceptance.day}`);
        expect(texts.filter((text) => text.includes(acceptance.day))).toHaveLength(1);
        if (texts.length > 1) for (const [page, text] of texts.entries()) expect(text).toContain(`第${page + 1}页，共${texts.length}页`);
      }
    },
  );
  test('cannot be led to run what it says', async () => {
    const sly = '#panic("x") $1$ *a* \\ `b` <c> @d';
    expect(undrawn(await paper.print({ ...acceptance, to: sly, parts: [{ text: sly }] }, at), sly.replaceAll(' ', ''))).toEqual([]);
  });
});

test.runIf(canDraw)('its name stands in red above, its text in black below, its seal in red over the day', async () => {
  const pdf = await paper.print(acceptance, at);
  const { width, height, pixels } = rasterOf(pdf, 50);
  /** How many pixels between two heights, in parts of the sheet, are of that colour. */
  const count = (from: number, to: number, is: (red: number, green: number, blue: number) => boolean) => {
    let found = 0;
    for (let at = Math.round(from * height) * width * 3; at < Math.round(to * height) * width * 3; at += 3)
      if (is(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)) found++;
    return found;
  };
  const red = (r: number, g: number, b: number) => r > 150 && g < 120 && b < 120;
  const black = (r: number, g: number, b: number) => r < 90 && g < 90 && b < 90;
  expect(count(0.08, 0.16, red)).toBeGreaterThan(800);
  expect(count(0.08, 0.16, black)).toBe(0);
  expect(count(0.2, 0.45, black)).toBeGreaterThan(400);
  expect(count(0.2, 0.45, red)).toBe(0);
  expect(count(0.45, 0.75, red)).toBeGreaterThan(200);
  expect(count(0.45, 0.75, black)).toBeGreaterThan(50);
});
