import type { Browser, Page } from 'playwright-core';
import { takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey, mainText } from './journey.ts';
import { keepSystems } from './systems.ts';

const own = '云湖大道一号的三号窗口';

/** An administrator makes an official with a role, lets them stand in for a colleague, lets another system in, and reads what is on record; the official acts. */
export async function administration(journey: Journey): Promise<void> {
  const { platform, recorder, folder } = journey;
  const { page, leave } = await takeDesk(journey.browser, platform.url, 'admin', platform.password);
  const look = async (name: string) => recorder.add(await lookAtWorkbench(page, name, folder));
  const section = (name: string) =>
    page.getByRole('navigation', { name: '管理', exact: true }).getByRole('link', { name, exact: true }).click();
  await page.locator('.admin .table').waitFor();
  await look('90-officials');
  const password = await addOfficial(page, look);
  await nameDeputy(page, section, look);
  await keepHalls(page, section, look);
  await keepDepartments(page, section, look);
  await section('对接系统');
  await keepSystems(journey, page, look);
  await keepSettings(page, section, look);
  await writeTemplate(page, section, look);
  await readChanges(page, section, look);
  leave();
  await firstSignIn(journey, password);
}

type Look = (name: string) => Promise<void>;
type Go = (name: string) => Promise<void>;

async function addOfficial(page: Page, look: Look): Promise<string> {
  await page.getByRole('link', { name: '新增人员' }).click();
  await page.getByRole('button', { name: '新增，显示初始密码' }).click();
  expectText(await mainText(page), '请填工号', 'what is missing');
  await page.getByLabel('工号', { exact: true }).fill('yu.fan');
  await page.getByLabel('姓名', { exact: true }).fill('余帆');
  await page.getByLabel('岗位', { exact: true }).fill('食品经营核查员');
  await page.getByLabel('权限', { exact: false }).first().selectOption('clerk');
  await page.getByLabel('在哪个部门', { exact: false }).selectOption('hall');
  await look('91-official-new');
  await page.getByRole('button', { name: '新增，显示初始密码' }).click();
  const password = await page.locator('.secret code').textContent();
  if (password === null) throw new Error('no initial password was shown');
  await look('92-official-password');
  await page.getByRole('link', { name: 'yu.fan' }).click();
  await page.locator('.panel .held li').waitFor();
  await look('93-official');
  await page.keyboard.press('Escape');
  return password;
}

async function nameDeputy(page: Page, go: Go, look: Look): Promise<void> {
  await go('代理');
  await page.getByRole('link', { name: '指定代理' }).click();
  await page.getByLabel('谁不在').selectOption({ label: '马骏 ma.jun · 食品经营审核' });
  await page.getByLabel('谁来代').selectOption({ label: '余帆 yu.fan · 食品经营核查员' });
  await look('94-deputy-new');
  await page.getByRole('button', { name: '指定', exact: true }).click();
  await page.locator('.table .tag.now').waitFor();
  await look('95-deputies');
}

async function keepHalls(page: Page, go: Go, look: Look): Promise<void> {
  await go('大厅和窗口');
  await page.getByRole('link', { name: '新增窗口' }).first().click();
  await page.getByLabel('窗口号').fill('15号');
  await page.getByLabel('名称', { exact: true }).fill('食品经营');
  await page.getByLabel('食品经营许可', { exact: true }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '15号' }).waitFor();
  await look('96-halls');
}

async function keepDepartments(page: Page, go: Go, look: Look): Promise<void> {
  await go('部门');
  await page.getByRole('link', { name: '云州市市场监督管理局' }).click();
  await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('.panel .wrong').waitFor();
  await look('97-department');
  await page.getByRole('button', { name: '停用这个部门' }).click();
  await page.getByText('已发布的事项还用着它').waitFor();
}

async function keepSettings(page: Page, go: Go, look: Look): Promise<void> {
  await go('设置');
  const field = page.getByLabel('工作人员多久不动就退出');
  await field.fill('600');
  await page.keyboard.press('Enter');
  await page.getByText('比允许的最大值还大').waitFor();
  await field.fill('45');
  await page.keyboard.press('Enter');
  await page.getByText('管理员改的').waitFor();
  await look('98-settings');
}

async function writeTemplate(page: Page, go: Go, look: Look): Promise<void> {
  await go('通知模板');
  await page.locator('.table tbody a').first().click();
  const subject = page.getByLabel('标题');
  await subject.fill(`${await subject.inputValue()}！`);
  await page.getByRole('button', { name: '先看样子' }).click();
  await page.locator('.preview .letter').first().waitFor();
  await look('99-template');
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('button', { name: '恢复默认的写法' }).waitFor();
  await page.getByRole('button', { name: '恢复默认的写法' }).click();
  await page.getByText('恢复默认的写法，管理员').waitFor();
}

async function readChanges(page: Page, go: Go, look: Look): Promise<void> {
  await go('变更记录');
  await page.getByText('通知模板 · 恢复默认').waitFor();
  await page.getByRole('button', { name: '核对有没有被改过' }).click();
  await page.getByText('完整，共').waitFor();
  expectText(await mainText(page), 'yu.fan → ma.jun', 'the deputy is on record');
  await look('99-changes');
}

/** The official who is new changes the password, and finds as a clerk and as a deputy what waits for both. */
async function firstSignIn({ browser, platform, recorder, folder }: Journey, password: string): Promise<void> {
  const page = await signIn(browser, platform.url, password);
  await page.getByRole('heading', { name: '改密码' }).waitFor();
  recorder.add(await lookAtWorkbench(page, '99-first-sign-in', folder));
  await page.getByLabel('现在的密码').fill(password);
  await page.getByLabel('新密码').fill(own);
  await page.getByRole('button', { name: '改好了，开始用' }).click();
  await page.locator('#inbox').waitFor();
  await page.getByText('今天代马骏').waitFor();
  await page.context().close();
}

async function signIn(browser: Browser, base: string, password: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${base}/workbench/`);
  await page.getByLabel('工号').fill('yu.fan');
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  return page;
}
