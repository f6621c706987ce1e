import type { Page } from 'playwright-core';
import { actFor, press, signIn, submit, walkToCheck } from '../citizen.ts';
import { type Heard, openReceiver } from '../receiver.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

type Look = (name: string) => Promise<void>;

/** An administrator lets another system in; it calls, is told, misses an event and is told again; then its key is revoked. */
export async function keepSystems(journey: Journey, page: Page, look: Look): Promise<void> {
  const receiver = await openReceiver();
  const called = async (key: string) =>
    (await fetch(`${journey.platform.url}/api/systems/me`, { headers: { authorization: `Bearer ${key}` } })).status;
  try {
    const key = await letIn(page, look);
    if ((await called(key)) !== 200) throw new Error('the key that was shown is not let in');
    const secret = await subscribe(page, look, receiver.url);
    receiver.answer(500);
    await applyForFoodLicence(journey);
    await tellAgain(page, look, receiver);
    await checkAsShown(page, secret, receiver.heard);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: `吊销尾号${key.slice(-4)}的密钥` }).click();
    await page.locator('.panel .tag', { hasText: '已吊销' }).waitFor();
    if ((await called(key)) !== 401) throw new Error('a key that was revoked is let in');
    await look('99-system');
  } finally {
    receiver.close();
  }
}

async function letIn(page: Page, look: Look): Promise<string> {
  await page.getByRole('link', { name: '新增对接系统' }).click();
  const add = page.getByRole('button', { name: '新增，显示密钥' });
  await page.getByLabel('名称').fill('市场监管业务系统');
  await page.getByLabel('哪个部门的').selectOption('market');
  await page.getByLabel('出了问题找谁').fill('信息科 0990-0123009');
  await page.getByLabel('从哪里调用').fill('10.1.0.0\n::1/128');
  await page.getByLabel('用到哪天').fill('2099-12-31');
  await add.click();
  expectText(await mainText(page), '请填能做什么', 'a system that may do nothing');
  await page.getByLabel('读办件进展').check();
  await add.click();
  await page.getByText('请写成10.1.0.0/16这样的网段').waitFor();
  await look('99-system-new');
  await page.getByLabel('从哪里调用').fill('127.0.0.0/8\n::1/128');
  await add.click();
  const key = await page.locator('.secret code').textContent();
  await look('99-system-key');
  await page.getByRole('link', { name: '市场监管业务系统' }).click();
  await page.locator('.panel .held code').waitFor();
  return key ?? '';
}

async function subscribe(page: Page, look: Look, url: string): Promise<string> {
  await page.getByRole('link', { name: '新增推送地址' }).click();
  await page.getByLabel('推送到哪里').fill('ftp://market.example/');
  await page.getByLabel('收到申请').check();
  const add = page.getByRole('button', { name: '新增，显示签名口令' });
  await add.click();
  await page.getByText('这个地址不能推送').waitFor();
  await look('99-webhook-new');
  await page.getByLabel('推送到哪里').fill(url);
  await add.click();
  const secret = await page.locator('.secret code').textContent();
  await look('99-webhook-secret');
  await page.getByRole('link', { name: '返回市场监管业务系统' }).click();
  await page.getByRole('link', { name: url }).click();
  await page.getByText('还没有推送过').waitFor();
  return secret ?? '';
}

const replies = { form: 'catering', cateringItems: ['hot'], sellsOnline: 'no', area: '86.5', staff: '4' };
const officer = { officerName: '周敏', officerPhone: '13900004321', officerCertificate: '' };

async function applyForFoodLicence(journey: Journey): Promise<void> {
  const { platform, upload, person } = journey;
  const { context, page } = await visitor(journey);
  await signIn(page, platform.url, person('周敏'), platform.password);
  await actFor(page, platform.url, '云州市小满面馆');
  await page.goto(`${platform.url}/services/food-business-licence`);
  await press(page, '开始申请');
  await walkToCheck(page, { replies: { ...replies, ...officer }, upload });
  await submit(page);
  await context.close();
}

async function tellAgain(page: Page, look: Look, receiver: Awaited<ReturnType<typeof openReceiver>>): Promise<void> {
  await page.reload();
  await page.locator('td', { hasText: '答500' }).first().waitFor();
  await look('99-deliveries-waiting');
  receiver.answer(204);
  await page.getByRole('button', { name: '重推收到申请' }).click();
  await page.getByText('送到了：对方答204').waitFor();
  await look('99-deliveries');
}

/** What the page says a receiver should run accepts what we told it, and refuses what we did not. */
async function checkAsShown(page: Page, secret: string, heard: readonly Heard[]): Promise<void> {
  await page.getByText('对方怎样核对签名').click();
  const program = await page.locator('.check pre').first().textContent();
  const { verify } = await import(`data:text/javascript,${encodeURIComponent(program ?? '')}`);
  const last = heard.at(-1);
  expectText(JSON.stringify(verify(secret, last?.headers, last?.body)), 'case-submitted', 'what was told');
  try {
    verify(secret, last?.headers, `${last?.body} `);
  } catch {
    return;
  }
  throw new Error('the check that is shown lets through what we did not sign');
}
