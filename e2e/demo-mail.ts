import type { Page } from 'playwright-core';

/** Opens the newest mail with this subject to this address in the demonstration's mailbox; mails arrive a moment after what they tell. */
export async function openMail(page: Page, base: string, subject: string, address: string): Promise<void> {
  const mail = page.locator('main .tb-doc li', { hasText: subject }).filter({ hasText: address }).locator('a').first();
  for (let tries = 0; tries < 50; tries += 1) {
    await page.goto(`${base}/demo/mail`);
    if ((await mail.count()) > 0) return mail.click();
    await page.waitForTimeout(200);
  }
  throw new Error(`no mail “${subject}” to ${address} arrived`);
}
