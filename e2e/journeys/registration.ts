import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { press, signIn, submit, walkToCheck } from '../citizen.ts';
import { act, openCase, takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

export const shopName = '云州市云溪茶饮店';

const replies = {
  operatorName: '陈立',
  operatorAddress: '云州市学府路7号2单元301室',
  name: shopName,
  scope: '餐饮服务；食品销售',
  composition: 'individual',
  premisesUse: 'rented',
  address: '云州市云溪路12号1层',
  capital: '5',
};

/** A person registers a business on the spot, gets the licence, and anyone verifies it. */
export async function registration(journey: Journey): Promise<void> {
  const { platform, recorder, browser, folder, upload, person } = journey;
  const { context, page } = await visitor(journey);
  await wrongPassword(journey, page);
  await signIn(page, platform.url, person('陈立'), platform.password);
  await page.goto(`${platform.url}/services/individual-business-registration`);
  await press(page, '开始申请');
  await walkToCheck(page, { replies, upload, meet: (at, name) => recorder.look(at, `12-registration-${name}`) });
  await recorder.look(page, '13-check');
  await press(page, '提交申请');
  expectText(await mainText(page), '请先勾选声明', 'submit without declaring');
  await recorder.look(page, '13-check-undeclared');
  const number = await submit(page);
  await recorder.look(page, '14-receipt');
  const password = ((await page.locator('.tb-receipt dd').nth(3).textContent()) ?? '').trim();
  await printed(page);
  await press(page, '看进度').catch(() => page.getByRole('link', { name: '看进度' }).click());
  await recorder.look(page, '15-case-received');

  const desk = await takeDesk(browser, platform.url, 'wu.di', platform.password);
  await openCase(desk.page, number);
  recorder.add(await lookAtWorkbench(desk.page, '50-workbench-on-the-spot', folder));
  await act(desk.page, '当场');
  desk.leave();

  await licenceArrives(page, platform.url, '营业执照');
  await recorder.look(page, '16-licence');
  await verifications(journey, page);
  await followed(journey, number, password);
  await page.goto(`${platform.url}/me`);
  await recorder.look(page, '17-me');
  await context.close();
}

/** On paper: the receipt and where the case can be followed, without what only a screen needs. */
async function printed(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const shown = async (selector: string) => await page.locator(selector).first().isVisible();
  if (!(await shown('.tb-print')) || (await shown('.tb-nav')) || (await shown('main .govuk-button')))
    throw new Error('the receipt prints badly');
  await page.emulateMedia({ media: 'screen' });
}

/** Whoever has number and password sees how far it is, and is told to sign in for the licence. */
async function followed(journey: Journey, number: string, password: string): Promise<void> {
  const { context, page } = await visitor(journey);
  await page.goto(`${journey.platform.url}/track`);
  await page.fill('#number', number.toLowerCase().replaceAll('-', ''));
  await page.fill('#password', password);
  await press(page, '查询');
  expectText(await page.locator('main section').first().textContent(), '登录看证照', 'a case that is done, by its number');
  await journey.recorder.look(page, '15-case-by-number');
  await context.close();
}

async function wrongPassword({ platform, recorder, person }: Journey, page: Page): Promise<void> {
  await page.goto(`${platform.url}/sign-in`);
  await recorder.look(page, '10-sign-in');
  await signIn(page, platform.url, person('陈立'), 'not-the-password');
  expectText(await mainText(page), '号码或者密码不对', 'a wrong password');
  await recorder.look(page, '11-sign-in-wrong');
}

/** Waits until the vault holds a licence of this name, and opens it. */
export async function licenceArrives(page: Page, base: string, name: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`${base}/me`);
    const link = page.locator('main a[href^="/licences/"]', { hasText: name }).first();
    if ((await link.count()) > 0) return link.click();
    await page.waitForTimeout(500);
  }
  throw new Error(`no ${name} came`);
}

async function verifications({ platform, recorder }: Journey, page: Page): Promise<void> {
  const file = await download(page);
  await page.goto(String(await page.getByRole('link', { name: '看别人验证时看到什么' }).evaluate((link: HTMLAnchorElement) => link.href)));
  expectText(await page.locator('h1').textContent(), '有效', 'the code of a licence');
  await recorder.look(page, '18-verify-code');
  await verifyFile(page, platform.url, file, '有效');
  await recorder.look(page, '18-verify-file');
  const altered = path.join(path.dirname(file), 'altered.pdf');
  const bytes = await readFile(file);
  const at = bytes.indexOf('stream') + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(altered, bytes);
  await verifyFile(page, platform.url, altered, '被改动过');
  await recorder.look(page, '18-verify-altered');
}

async function download(page: Page): Promise<string> {
  const [arriving] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载证照' }).click()]);
  const file = path.join(os.tmpdir(), `tongban-e2e-${process.pid}.pdf`);
  await arriving.saveAs(file);
  return file;
}

async function verifyFile(page: Page, base: string, file: string, expected: string): Promise<void> {
  await page.goto(`${base}/verify`);
  await page.setInputFiles('#file', file);
  await press(page, '验证文件');
  expectText(await page.locator('h1').textContent(), expected, `verifying ${path.basename(file)}`);
}
