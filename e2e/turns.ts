import type { Browser, BrowserContext, Page } from 'playwright-core';
import { carryOut, chooseColleague, type Desk, heed } from './official.ts';
import { ownAddress } from './platform.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
type Turn = { readonly staffNumber: string; readonly password: string; readonly path: string };

const opened = new Map<string, Promise<Desk>>();
const sessions = new Map<string, Cookies>();

/** The workbench before this official: one tab of a platform is enough for all of them, who take turns and sign in once, without the page for it. */
export async function takeTurn(browser: Browser, base: string, { staffNumber, password, path }: Turn): Promise<Desk> {
  const opening = opened.get(base) ?? openTab(browser);
  opened.set(base, opening);
  const tab = await opening;
  const context = tab.page.context();
  await context.clearCookies();
  const desk = `${base} ${staffNumber}`;
  const known = sessions.get(desk);
  if (known === undefined) {
    await signIn(context, base, staffNumber, password);
    sessions.set(desk, await context.cookies());
  } else await context.addCookies(known);
  await tab.page.goto(`${base}/workbench${path}`);
  return tab;
}

async function openTab(browser: Browser): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  return { page, leave: heed(page) };
}

/** Where addresses are not believed, so many sign in one after the other that the limit on attempts may ask for patience. */
async function signIn(context: BrowserContext, base: string, staffNumber: string, password: string): Promise<void> {
  const answer = await context.request.post(`${base}/api/officials/session`, {
    data: { staffNumber, password },
    headers: { origin: base, 'sec-fetch-site': 'same-origin', ...ownAddress() },
  });
  if (answer.status() === 204) return;
  if (answer.status() !== 429) throw new Error(`${staffNumber} cannot sign in: ${answer.status()} ${await answer.text()}`);
  await new Promise((resolve) => setTimeout(resolve, Number(answer.headers()['retry-after'] ?? 5) * 1000));
  return signIn(context, base, staffNumber, password);
}

/** Chooses and carries out what is offered first: taking in, agreeing, confirming, granting. */
export async function takeForward(page: Page, opinion: string, colleague: string | undefined): Promise<void> {
  const act = page.locator('.act');
  await act.locator('.choices input').first().check();
  if ((await act.locator('.verdict').count()) > 0) {
    await act.locator('.verdict input').first().check();
    if ((await act.locator('textarea').count()) > 0) await act.locator('textarea').fill(opinion);
  }
  if (colleague !== undefined && (await page.locator('#colleague').count()) > 0) await chooseColleague(page, colleague);
  await carryOut(page, (await act.locator('.choices label.sel b').textContent()) ?? '');
}
