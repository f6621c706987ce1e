import type { Page } from 'playwright-core';
import { actFor, press, signIn, submit, walkToCheck } from '../citizen.ts';
import { openMail } from '../demo-mail.ts';
import { act, openCase, takeDesk } from '../official.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

const replies = {
  form: 'catering',
  cateringItems: ['drinks'],
  sellsOnline: 'no',
  area: '52',
  staff: '2',
  officerName: '周敏',
  officerPhone: '13900004321',
  officerCertificate: '',
};

/** Whoever applied is told of each step, sees that there is something new, opens it, and goes on to the case. */
export async function notices(journey: Journey): Promise<void> {
  const { platform, browser, recorder, upload, person } = journey;
  const { context, page } = await visitor(journey);
  await signIn(page, platform.url, person('周敏'), platform.password);
  await giveMailbox(journey, page);
  await actFor(page, platform.url, '云州市小满面馆');
  await page.goto(`${platform.url}/services/food-business-licence`);
  await press(page, '开始申请');
  await walkToCheck(page, { replies, upload });
  const number = await submit(page);
  const desk = await takeDesk(browser, platform.url, 'lin.xiao', platform.password);
  await openCase(desk.page, number);
  await act(desk.page, '受理');
  desk.leave();

  await unread(page, platform.url, 2);
  await recorder.look(page, '60-me-unread');
  await page.getByRole('link', { name: /条消息没看/ }).click();
  expectText(await mainText(page), '已受理：食品经营许可', 'the list of notices');
  await recorder.look(page, '61-notices');
  await page.locator('main .is-unread a', { hasText: '已受理' }).first().click();
  expectText(await mainText(page), `办件编号${number}`, 'one notice');
  expectText(await mainText(page), '行政许可法第32条', 'its legal basis');
  await openMail(page, platform.url, '已受理：食品经营许可', address);
  expectText(await mainText(page), `办件编号${number}`, 'the mail of the notice');
  await recorder.look(page, '62-mail');
  await page.getByRole('link', { name: /me.notices/ }).click();
  expectText(await mainText(page), '也寄到了您的邮箱', 'the notice says it was mailed');
  await recorder.look(page, '62-notice');
  await page.getByRole('link', { name: '看这件办件' }).click();
  await page.getByRole('link', { name: '看这件办件的消息' }).click();
  expectText(await mainText(page), '收到了：食品经营许可', 'what was told of the case');
  const left = await page.locator('main .is-unread').allTextContents();
  if (left.length !== 1 || left[0]?.includes('收到了') !== true)
    throw new Error(`of two notices one was opened, unread are: ${left.join(' | ')}`);
  await context.close();
}

const address = 'zhoumin@example.com';

/** Gives an address, enters the code from the mail, and sees that mail goes there from now on. */
async function giveMailbox({ platform, recorder }: Journey, page: Page): Promise<void> {
  await page.goto(`${platform.url}/me`);
  await page.getByRole('link', { name: '账户设置' }).click();
  await recorder.look(page, '63-account');
  await page.getByRole('link', { name: '添加邮箱' }).click();
  await page.fill('#address', 'zhoumin');
  await press(page, '寄验证码');
  expectText(await mainText(page), '请填密码', 'the password is asked for again');
  await page.fill('#password', platform.password);
  await press(page, '寄验证码');
  expectText(await mainText(page), '请填一个能收信的邮箱地址', 'an address that takes no mail');
  await recorder.look(page, '63-mailbox-wrong');
  await page.fill('#address', address);
  await page.fill('#password', platform.password);
  await press(page, '寄验证码');
  await recorder.look(page, '64-mailbox-code');
  await openMail(page, platform.url, '验证您的邮箱', address);
  await recorder.look(page, '64-demo-mail');
  await page.getByRole('link', { name: /mailbox.code/ }).click();
  await press(page, '验证邮箱');
  expectText(await mainText(page), '消息也寄到zh***@example.com', 'the address is in use');
  await page.getByRole('link', { name: '不再寄邮件' }).click();
  await recorder.look(page, '65-mailbox-removal');
  await page.goto(`${platform.url}/demo/mail`);
  expectText(await mainText(page), '不会寄到别处', 'what the mailbox of the demonstration is');
  await recorder.look(page, '65-demo-mails');
}

/** Waits until so many notices are there: they arrive a moment after what they tell. */
async function unread(page: Page, base: string, least: number): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    await page.goto(`${base}/me`);
    const badge = page.locator('.tb-badge [aria-hidden]');
    const count = (await badge.count()) === 0 ? 0 : Number(await badge.textContent());
    if (count >= least) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`fewer than ${least} notices arrived`);
}
