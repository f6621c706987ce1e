import type { Browser, Page } from 'playwright-core';

/** An official at the workbench, in a browser of their own. */
export type Desk = { readonly page: Page; readonly close: () => Promise<void> };

/** Signs an official in and opens the inbox. */
export async function takeDesk(browser: Browser, base: string, staffNumber: string, password: string): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(message.text());
  });
  await page.goto(`${base}/workbench/`);
  await page.getByLabel('工号').fill(staffNumber);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.locator('#inbox').waitFor();
  return {
    page,
    close: async () => {
      await context.close();
      if (faults.length > 0) throw new Error(`the workbench complained: ${faults.join(' | ')}`);
    },
  };
}

/** Opens the case with this number through the search field. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByLabel('搜索办件').fill(number);
  await page.keyboard.press('Enter');
  await page.locator('.rows a').first().click();
  await page.locator('#case-name').waitFor();
}

/** Chooses an action by its title and carries it out. */
export async function act(page: Page, title: string, fill?: (page: Page) => Promise<void>): Promise<void> {
  await page
    .locator('.act fieldset label')
    .filter({ has: page.locator('b', { hasText: title }) })
    .first()
    .click();
  await fill?.(page);
  await page.locator('.act button[type=submit]').click();
  await page.locator('.ant-message-success').first().waitFor();
}

/** Writes an opinion; a site check names the colleague who came along. */
export async function giveOpinion(page: Page, text: string, colleague?: string): Promise<void> {
  await page.locator('.act textarea').fill(text);
  if (colleague === undefined) return;
  await page.locator('#colleague').click();
  await page.locator('.ant-select-item-option', { hasText: colleague }).click();
}
