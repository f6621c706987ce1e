import type { Page } from 'playwright-core';
import { wangXiulan } from '../../apps/server/src/demo/people.ts';
import { signIn } from '../citizen.ts';
import { takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

const replies: { readonly [question: string]: string } = {
  operatorAddress: '云州市学府路7号',
  name: '云州市秀兰缝补铺',
  scope: '服装缝补',
  composition: 'individual',
  premisesUse: 'rented',
  address: '云州市学府路9号',
  capital: '1',
};

/** Somebody who does not use the internet comes to the counter, and follows the case online afterwards. */
export async function counter(journey: Journey): Promise<void> {
  const { browser, platform, recorder, folder, upload, person } = journey;
  const desk = await takeDesk(browser, platform.url, 'lin.xiao', platform.password);
  const { page } = desk;
  await page.getByRole('link', { name: '收件' }).click();
  await page.getByLabel('身份证号码').fill(wangXiulan.citizenId);
  await page.getByLabel('姓名').fill(wangXiulan.name);
  recorder.add(await lookAtWorkbench(page, '80-counter-presence', folder));
  await page.getByRole('button', { name: '开始收件' }).click();
  const made = await giveAnotherPassword(journey, page);
  await page.locator('#service').click();
  await page.keyboard.type('个体');
  await page.locator('.ant-select-item-option', { hasText: '个体工商户' }).click();
  recorder.add(await lookAtWorkbench(page, '81-counter-service', folder));
  await page.getByRole('button', { name: '开始填' }).click();
  await fillIn(page, upload);
  recorder.add(await lookAtWorkbench(page, '82-counter-form', folder));

  await page.getByRole('button', { name: '在第二屏显示' }).click();
  const code = await page.locator('.code b').textContent();
  const screen = await visitor(journey);
  await screen.page.goto(`${platform.url}/counter`);
  await recorder.look(screen.page, '83-second-screen-code');
  await screen.page.getByLabel('确认码').fill(code ?? '');
  await screen.page.getByRole('button', { name: '看内容' }).click();
  expectText(await mainText(screen.page), replies.name ?? '', 'the second screen shows what was written');
  await recorder.look(screen.page, '84-second-screen');
  await screen.page.getByRole('button', { name: '都对，我确认' }).click();
  await recorder.look(screen.page, '85-second-screen-done');
  await screen.context.close();

  await page.getByText('在第二屏确认了').waitFor();
  await page.getByRole('button', { name: '提交，出回执' }).click();
  await page.getByRole('heading', { name: '收件回执' }).waitFor();
  recorder.add(await lookAtWorkbench(page, '86-counter-receipt', folder));
  const receipt = await page.getByRole('link', { name: '打开盖章的回执' }).getAttribute('href');
  const letter = await page.request.get(`${platform.url}${receipt}`);
  if (!(await letter.body()).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the signed receipt is no PDF');
  const number = await page.locator('.handed-in div', { hasText: '办件编号' }).locator('dd').textContent();
  await page.getByRole('button', { name: '请下一位' }).click();
  await page.getByLabel('身份证号码').waitFor();
  desk.leave();

  const online = await visitor(journey);
  await chooseOwn(journey, online.page, made);
  await signIn(online.page, platform.url, person('王秀兰'), platform.password);
  await online.page.goto(`${platform.url}/me`);
  await online.page.locator('main a[href^="/cases/"]').first().click();
  expectText(await mainText(online.page), number ?? 'a number', 'the case goes on online');
  await online.page.getByRole('link', { name: '撤回申请' }).click();
  await recorder.look(online.page, '87-withdrawal');
  await online.page.getByRole('button', { name: '撤回申请' }).click();
  expectText(await mainText(online.page), '您撤回了申请', 'the case after the withdrawal');
  await recorder.look(online.page, '88-case-withdrawn');
  await online.page.getByRole('link', { name: '评一评' }).click();
  await online.page.getByLabel('非常满意', { exact: true }).check();
  await online.page.getByLabel('态度好', { exact: true }).check();
  await recorder.look(online.page, '89-rating');
  await online.page.getByRole('button', { name: '提交评价' }).click();
  expectText(await mainText(online.page), '您评了：非常满意', 'the rating stands');
  await online.context.close();
}

/** She forgot her password: the second screen shows her another one, which the clerk does not see. */
async function giveAnotherPassword(journey: Journey, page: Page): Promise<string> {
  const { platform, recorder, folder } = journey;
  await page.getByRole('button', { name: '忘了密码' }).click();
  const code = await page.locator('.code b').textContent();
  recorder.add(await lookAtWorkbench(page, '80-counter-password', folder));
  const screen = await visitor(journey);
  await screen.page.goto(`${platform.url}/counter?code=${code?.replaceAll(' ', '')}`);
  expectText(await mainText(screen.page), wangXiulan.name, 'the second screen says whose password it is');
  await recorder.look(screen.page, '80-second-screen-password');
  await screen.page.getByRole('button', { name: '是我，显示密码' }).click();
  const made = await screen.page.locator('main strong').textContent();
  await recorder.look(screen.page, '80-second-screen-password-shown');
  await screen.context.close();
  await page.getByText('在第二屏显示给本人了').waitFor();
  return made ?? '';
}

/** With that password she can do nothing but choose her own. */
async function chooseOwn({ platform, recorder, person }: Journey, page: Page, made: string): Promise<void> {
  await page.goto(`${platform.url}/sign-in`);
  await page.fill('#identifier', person('王秀兰'));
  await page.fill('#password', made);
  await page.getByRole('button', { name: '登录' }).click();
  expectText(await mainText(page), '窗口给的初始密码', 'she is asked for a password of her own');
  await recorder.look(page, '87-own-password');
  await page.fill('#next', platform.password);
  await page.getByRole('button', { name: '设好新密码' }).click();
  expectText(await mainText(page), '请用新密码登录', 'the new password is set');
}

/** From top to bottom, as often as answers bring up new questions; uploads are held against their originals. */
async function fillIn(page: Page, upload: string): Promise<void> {
  await page.locator('form.page').first().waitFor();
  const answered = new Set<string>();
  for (let rounds = 0; rounds < 60; rounds += 1) {
    const next = await nextField(page, answered);
    if (next === undefined) break;
    answered.add(next.key);
    if (next.type === 'file') {
      await page.locator(`[id="${next.name}"]`).setInputFiles(upload);
      await page.locator('.uploads .seen input').last().check();
      continue;
    }
    const reply = replies[next.name];
    if (reply === undefined) throw new Error(`no reply for “${next.name}”`);
    if (next.type === 'radio' || next.type === 'checkbox') await page.locator(`form.page [name="${next.name}"][value="${reply}"]`).check();
    else await page.locator(`form.page [name="${next.name}"]`).fill(reply);
    await page.locator('h1').first().click();
    await page.waitForTimeout(150);
  }
  await page.getByRole('heading', { name: '请本人确认' }).waitFor();
}

async function nextField(page: Page, answered: ReadonlySet<string>) {
  await page.waitForTimeout(150);
  const fields = await page.locator('form.page input, form.page textarea').evaluateAll((all) =>
    all.map((field) => {
      const type = field.getAttribute('type') ?? 'textarea';
      const name = type === 'file' ? field.id : (field.getAttribute('name') ?? '');
      const value = type === 'radio' || type === 'checkbox' || type === 'file' ? '' : (field as HTMLInputElement).value;
      return { type, name, value, key: `${type} ${name}` };
    }),
  );
  return fields.find(({ name, value, key }) => name !== '' && value === '' && !answered.has(key));
}
