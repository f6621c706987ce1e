import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Finding } from './finding.ts';
import { meetsNewKinds } from './kinds.ts';
import { patternOf } from './portal-pages.ts';
import { portalWays, reflow, workbenchWays } from './reflow.ts';

/** Looks at pages as they are met: a picture and axe at both widths, and whether they bear a narrow screen and large print. */
export type Recorder = {
  /** Takes the page as it stands, under this name, and looks at it while the journey goes on. */
  readonly look: (page: Page, name: string, widths?: Widths) => Promise<void>;
  /** Waits until everything taken has been looked at. */
  readonly settled: () => Promise<void>;
  /** Takes over what was found elsewhere. */
  readonly add: (findings: readonly Finding[]) => void;
  readonly findings: readonly Finding[];
  /** Patterns of portal pages that have been looked at. */
  readonly seen: ReadonlySet<string>;
};

/** `both`: every time; else a phone for the portal and a desk for the workbench, and both where pictures are taken. */
export type Widths = 'usual' | 'both';

/** A page of the recorder's own, this wide. */
type Copy = { readonly width: number; readonly page: Page };
/** A page as it stood when it was taken. */
type Taken = { readonly address: string; readonly html: string; readonly name: string; readonly first: boolean };

const phone = 390;
const desk = 1280;

const usualHeight = 844;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The portal's pages are looked at in a browser of their own with scripts, because axe needs them and the journey runs without. */
export async function createRecorder(browser: Browser, pages: readonly string[], folder: string | undefined): Promise<Recorder> {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const copies = await Promise.all(
    [phone, desk].map(async (width) => {
      const viewport = { width, height: usualHeight };
      const context = await browser.newContext({
        viewport,
        locale: 'zh-CN',
        deviceScaleFactor: 1,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      return { width, page: await context.newPage() };
    }),
  );
  let looking: Promise<unknown> = Promise.resolve();
  const look = async (page: Page, name: string, widths: Widths = 'usual') => {
    const [address = ''] = page.url().split('#');
    const pattern = patternOf(pages, address);
    if (pattern !== undefined) seen.add(pattern);
    await meetsNewKinds(page);
    const html = await page.content();
    const wanted = folder === undefined && widths === 'usual' ? copies.slice(0, 1) : copies;
    looking = looking.then(() => Promise.all(wanted.map((copy, index) => lookAt(copy, { address, html, name, first: index === 0 }))));
    // Whoever waits for it is told; until then a failure is nobody's.
    looking.catch(() => {});
  };
  const lookAt = async ({ width, page: copy }: Copy, { address, html, name, first }: Taken) => {
    await copy.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    await copy.goto(address, { waitUntil: 'load' });
    findings.push(...(await axe(copy, name, width)));
    await picture(copy, folder, `${name}-${width}`);
    if (first) findings.push(...(await reflow(copy, name, portalWays)));
    await copy.unroute(address);
  };
  return { look, settled: async () => void (await looking), add: (more) => findings.push(...more), findings, seen };
}

/** Looks at a page of the workbench as it stands, resized; for its picture as high as all of it, so that what sticks to an edge covers nothing. */
export async function lookAtWorkbench(page: Page, name: string, folder: string | undefined, widths: Widths = 'usual'): Promise<Finding[]> {
  const findings: Finding[] = [];
  await meetsNewKinds(page);
  for (const width of folder === undefined && widths === 'usual' ? [desk] : [phone, desk]) {
    await page.setViewportSize({ width, height: usualHeight });
    findings.push(...(await axe(page, name, width)));
    if (folder === undefined) continue;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(usualHeight, height) });
    await picture(page, folder, `${name}-${width}`);
  }
  findings.push(...(await reflow(page, name, workbenchWays)));
  await page.setViewportSize({ width: desk, height: usualHeight });
  return findings;
}

async function axe(page: Page, name: string, width: number): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => ({
      page: name,
      width,
      rule: violation.id,
      target: node.target.join(' '),
      help: node.failureSummary ?? violation.help,
    })),
  );
}

async function picture(page: Page, folder: string | undefined, name: string): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
}
