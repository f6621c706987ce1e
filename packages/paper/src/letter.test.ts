import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { factsIn } from './facts.ts';
import { createPaper } from './paper.ts';
import { undrawn } from './testing/drawn.ts';
import { acceptance, at } from './testing/example.ts';
import { pagesOf } from './testing/pages.ts';

const paper = createPaper();
const listing = (count: number) => ({
  ...acceptance,
  parts: [{ items: Array.from({ length: count }, (_, index) => `第${index}处：请标明灶台。`) }],
});

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
  test('cannot be led to run what it says', async () => {
    const sly = '#panic("x") $1$ *a* \\ `b` <c> @d';
    expect(undrawn(await paper.print({ ...acceptance, to: sly, parts: [{ text: sly }] }, at), sly.replaceAll(' ', ''))).toEqual([]);
  });
});

/** Of Debian's poppler-utils; a machine without it is judged by our own reader alone. */
const canDraw = spawnSync('pdftoppm', ['-v']).error === undefined;

test.runIf(canDraw)('its name stands in red above, its text in black below, its seal in red over the day', async () => {
  const pdf = await paper.print(acceptance, at);
  const drawn = spawnSync('pdftoppm', ['-r', '50', '-'], { input: pdf, maxBuffer: 16 * 1024 * 1024 }).stdout;
  const [, width = 0, height = 0] = /^P6\s(\d+) (\d+)\s255\s/.exec(drawn.toString('latin1', 0, 30))?.map(Number) ?? [];
  const pixels = drawn.subarray(drawn.length - width * height * 3);
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
