import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ownAddress, type Platform } from '../platform.ts';
import type { Recorder } from '../recorder.ts';

/** What every journey is given. */
export type Journey = {
  readonly platform: Platform;
  readonly browser: Browser;
  readonly recorder: Recorder;
  /** Where pictures go, if any. */
  readonly folder: string | undefined;
  /** A photograph to hand in as evidence. */
  readonly upload: string;
  /** The same, put right. */
  readonly correctedUpload: string;
  /** What signs the demo city's person in. */
  readonly person: (name: string) => string;
};

/** A visitor on a cheap phone, without JavaScript. */
export async function visitor({ browser }: Pick<Journey, 'browser'>): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    extraHTTPHeaders: ownAddress(),
  });
  return { context, page: await context.newPage() };
}

/** Fails the journey with what was expected and what is there. */
export function expectText(there: string | null, expected: string, where: string): void {
  if (there?.includes(expected) !== true) throw new Error(`${where}: expected “${expected}”, there is “${there?.trim().slice(0, 300)}”`);
}

/** The page's main part as text. */
export async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
