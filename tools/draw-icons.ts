import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { mark } from '../packages/ui/src/index.ts';
import { findChromium } from './chromium.ts';

/** Draws the portal's icons anew from the mark: `node tools/draw-icons.ts`, after the mark has changed. */
const folder = path.resolve(import.meta.dirname, '../apps/portal/src/icons');
const ground = '#fbf9f4';
/** `share` of the edge that the mark takes: of a maskable icon only a circle of four fifths is sure to be seen. */
const icons = [
  { name: 'icon-192', edge: 192, share: 0.72, round: 0.2 },
  { name: 'icon-512', edge: 512, share: 0.72, round: 0.2 },
  { name: 'maskable-512', edge: 512, share: 0.5, round: 0 },
];

const found = await findChromium((text) => console.log(text));
if (!found.found) throw new Error(found.advice);
const browser = await chromium.launch({ executablePath: found.file, args: ['--no-sandbox'] });
const page = await browser.newPage();
const { viewBox, paths } = mark(ground);
const parts = paths.map(({ d, circle: [x, y, r] = [0, 0, 0], fill }) =>
  d === undefined ? `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>` : `<path d="${d}" fill="${fill}"/>`,
);
for (const { name, edge, share, round } of icons) {
  const margin = (edge * (1 - share)) / 2;
  await page.setViewportSize({ width: edge, height: edge });
  await page.setContent(`<style>body{margin:0}</style><svg width="${edge}" height="${edge}" style="display:block">
    <rect width="${edge}" height="${edge}" rx="${edge * round}" fill="${ground}"/>
    <svg x="${margin}" y="${margin}" width="${edge * share}" height="${edge * share}" viewBox="${viewBox}">${parts.join('')}</svg></svg>`);
  await writeFile(path.join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
