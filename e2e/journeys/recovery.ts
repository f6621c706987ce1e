import type { Page } from 'playwright-core';
import { press, signIn } from '../citizen.ts';
import { openMail } from '../demo-mail.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

const address = 'zhaolei@example.com';
const another = 'tall-bridge-42';

/** Somebody forgets the password, sets another by a mailed link, looks where the account is signed in, and changes the password back. */
export async function recovery(journey: Journey): Promise<void> {
  const { platform, recorder, person } = journey;
  const { context, page } = await visitor(journey);
  await signIn(page, platform.url, person('赵磊'), platform.password);
  await giveMailbox(journey, page);
  await context.clearCookies();
  await register(journey, page);
  await context.clearCookies();

  await page.goto(`${platform.url}/sign-in`);
  await page.getByRole('link', { name: '忘了密码' }).click();
  await recorder.look(page, '66-recover');
  await press(page, '寄链接');
  expectText(await mainText(page), '请填身份证号码或者手机号', 'nobody in particular forgot a password');
  await page.fill('#identifier', person('赵磊'));
  await press(page, '寄链接');
  expectText(await mainText(page), '我们都这样回答', 'the answer tells nothing');
  await recorder.look(page, '66-recover-asked');
  await openMail(page, platform.url, '重设您的密码', address);
  const link = await page.getByRole('link', { name: /recover/ }).getAttribute('href');
  await page.goto(link ?? '');
  await page.fill('#next', 'short');
  await press(page, '设好新密码');
  expectText(await mainText(page), '新密码太短了', 'a password too short');
  await recorder.look(page, '67-recover-set');
  await page.fill('#next', another);
  await press(page, '设好新密码');
  expectText(await mainText(page), '请用新密码登录', 'the new password is set');
  await recorder.look(page, '67-recover-done');
  await page.goto(link ?? '');
  expectText(await mainText(page), '这个链接不能用了', 'a link works once');
  await recorder.look(page, '67-recover-over');

  await signIn(page, platform.url, person('赵磊'), another);
  await page.goto(`${platform.url}/me/account/sessions`);
  expectText(await mainText(page), '就是这里', 'where the account is signed in');
  await recorder.look(page, '68-sessions');
  await takeCopy(journey, page);
  await page.goto(`${platform.url}/me/account/password`);
  await recorder.look(page, '68-password');
  await page.fill('#password', another);
  await page.fill('#next', platform.password);
  await press(page, '改密码');
  await page.waitForURL(/\/me\/account$/);
  await context.close();
}

/** Opens an account for somebody whom the registers know, which the page of the demonstration names. */
async function register({ platform, recorder }: Journey, page: Page): Promise<void> {
  await page.goto(`${platform.url}/sign-in`);
  await page.getByRole('link', { name: '注册一个' }).click();
  const told = await mainText(page);
  const [, citizenId = '', phone = '', socialSecurity = ''] = /身份证号码(\w{18})，手机号(\d{11})，社会保障卡号(\w+)。/.exec(told) ?? [];
  await page.fill('#fullName', '沈嘉');
  await page.fill('#citizenId', citizenId);
  await page.fill('#phone', phone);
  await page.fill('#socialSecurity', 'YZ00000000');
  await page.fill('#next', another);
  await press(page, '核对身份，注册账户');
  expectText(await mainText(page), '四样和登记的对不上', 'a card that is not hers');
  await recorder.look(page, '65-register');
  await page.fill('#socialSecurity', socialSecurity);
  await page.fill('#next', another);
  await press(page, '核对身份，注册账户');
  await page.waitForURL(/\/me$/);
}

/** Takes away all that is held on the person, with the password once more. */
async function takeCopy({ platform, recorder }: Journey, page: Page): Promise<void> {
  await page.goto(`${platform.url}/me/account`);
  await recorder.look(page, '69-account');
  await page.getByRole('link', { name: '下载我的个人信息' }).click();
  await press(page, '下载');
  expectText(await mainText(page), '请填密码', 'a copy is not for whoever finds the browser open');
  await recorder.look(page, '69-copy');
  await page.fill('#password', another);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载')]);
  if (!/^我的个人信息-.*\.zip$/.test(download.suggestedFilename())) throw new Error(`a copy called ${download.suggestedFilename()}`);
}

async function giveMailbox({ platform }: Journey, page: Page): Promise<void> {
  await page.goto(`${platform.url}/me/account/mailbox`);
  await page.fill('#address', address);
  await page.fill('#password', platform.password);
  await press(page, '寄验证码');
  await openMail(page, platform.url, '验证您的邮箱', address);
  await page.getByRole('link', { name: /mailbox.code/ }).click();
  await press(page, '验证邮箱');
  expectText(await mainText(page), '消息也寄到', 'the address is in use');
}
