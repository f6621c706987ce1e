import type { Browser, Page } from 'playwright-core';

/** An official at the workbench; leaving the desk fails the journey where the page complained meanwhile. */
export type Desk = { readonly page: Page; readonly leave: () => void };

const taken = new Map<string, Promise<Desk>>();

/** The official's desk, signed in once and kept: officials do not sign out between two cases. */
export async function takeDesk(browser: Browser, base: string, staffNumber: string, password: string): Promise<Desk> {
  const place = `${base} ${staffNumber}`;
  const desk = taken.get(place) ?? openDesk(browser, base, staffNumber, password);
  taken.set(place, desk);
  return desk;
}

async function openDesk(browser: Browser, base: string, staffNumber: string, password: string): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const leave = heed(page);
  await page.goto(`${base}/workbench/`);
  await page.getByLabel('工号').fill(staffNumber);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.locator('.rail').waitFor();
  return { page, leave };
}

/** Listens to what the page complains about; called, fails the journey where it did since the last call. */
export function heed(page: Page): () => void {
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    // Whoever is not signed in yet is told so by 401, and what a journey tries in vain by 409 and 422: the browser calls them errors.
    if (message.type() === 'error' && !/status of (401|409|422)/.test(message.text())) faults.push(message.text());
  });
  return () => {
    if (faults.length > 0) throw new Error(`the workbench complained: ${faults.splice(0).join(' | ')}`);
  };
}

/** Opens the case with this number through the search field. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByLabel('搜索办件').fill(number);
  await page.keyboard.press('Enter');
  await page.locator('.case-head', { hasText: number }).waitFor();
}

/** Chooses an action by its title and carries it out. */
export async function act(page: Page, title: string, fill?: (page: Page) => Promise<void>): Promise<void> {
  await page
    .locator('.act .choices label')
    .filter({ has: page.locator('b', { hasText: title }) })
    .first()
    .click();
  await fill?.(page);
  await carryOut(page, title);
}

/** Presses the button below the choices, and waits until it is done. */
export async function carryOut(page: Page, title: string): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('/api/workbench/cases/'),
  );
  await page.locator('.act button[type=submit]').click();
  const status = (await answered).status();
  if (status !== 204) throw new Error(`“${title}” was answered with ${status}: ${await (await answered).text()}`);
}

type Finding = { readonly opinion: string; readonly verdict: string; readonly colleague?: string };

/** Writes an opinion with its verdict; a site check names the colleague who came along. */
export async function giveOpinion(page: Page, { opinion, verdict, colleague }: Finding): Promise<void> {
  await page
    .locator('.verdict label')
    .filter({ hasText: new RegExp(`^${verdict}$`) })
    .click();
  await page.locator('.act textarea').fill(opinion);
  if (colleague === undefined) return;
  await chooseColleague(page, colleague);
}

/** Who came along to a site check. */
export async function chooseColleague(page: Page, colleague: string): Promise<void> {
  await page.locator('#colleague').click();
  await page.locator('.ant-select-item-option', { hasText: colleague }).click();
}
