import type { Page } from 'playwright-core';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

/** A stranger finds services and reads about them, without an account. */
export async function browse(journey: Journey): Promise<void> {
  const { platform, recorder } = journey;
  const { context, page } = await visitor(journey);
  const meet = async (path: string, name: string, expected: string) => {
    await page.goto(`${platform.url}${path}`);
    expectText(await mainText(page), expected, path);
    await recorder.look(page, name);
  };
  await meet('/', '01-home', '今天要办什么事');
  await page.fill('#q', '开奶茶店');
  await page.getByRole('button', { name: '搜索' }).click();
  expectText(await mainText(page), '食品经营许可', 'search 开奶茶店');
  await recorder.look(page, '02-search');
  await meet('/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E7%A7%8D%E4%BA%8B%E5%84%BF%E7%9A%84', '02-search-none', '没找到');
  await meet('/search', '02-search-all', '校车使用许可');
  await meet('/themes/company/food', '03-theme', '食品经营许可');
  await meet('/services/food-business-licence', '04-guide-food', '法定10个');
  await meet('/services/school-bus-permit', '04-guide-school-bus', '向省人民政府申请行政复议，也可以在6个月内向云州市中级人民法院起诉');
  await meet('/services/individual-business-registration', '04-guide-registration', '向云州市人民政府申请行政复议');
  await meet('/services/residence-permit', '04-guide-residence', '法定15天');
  await meet('/services/property-transfer', '04-guide-property', '住宅每件80元');
  await meet('/track', '05-track', '查询密码');
  await page.fill('#number', '7K4M-92QX-D3TB');
  await page.fill('#password', '000000');
  await page.locator('main').getByRole('button', { name: '查询' }).click();
  expectText(await mainText(page), '没查到', 'track a number that is not there');
  await recorder.look(page, '05-track-wrong');
  await meet('/verify', '06-verify', '这张证是真的吗');
  await page.locator('main').getByRole('button', { name: '验证文件' }).click();
  expectText(await mainText(page), '请先选一个PDF文件', 'verify without a file');
  await recorder.look(page, '06-verify-missing');
  await meet('/figures', '07-figures', '校车使用许可');
  await meet('/ask', '07-ask', '12345');
  await meet('/new', '07-new', '新上线');
  await meet('/life-events', '07-life-events', '开一家餐饮店');
  await meet('/life-events/opening-restaurant', '07-life-event', '食品经营许可要先有营业执照');
  await meet('/departments', '07-departments', '云州市教育局');
  await meet('/departments/market', '07-department', '8号');
  await meet('/halls', '07-halls', '校车和交通');
  await meet('/halls?lang=en', '07-halls-english', 'School buses and transport');
  await page.goto(`${platform.url}/services/school-bus-permit?lang=zh`);
  await page.getByRole('link', { name: '看去哪个窗口' }).click();
  expectText(await mainText(page), '办“校车使用许可”，可以到下面这些窗口', 'the counters of a service');
  await recorder.look(page, '07-halls-service');
  await meet('/sitemap', '07-sitemap', '食品经营许可');
  await meet('/api', '07-api', '/api/webhook-events');
  await meet('/accessibility', '07-accessibility', '长辈版');
  await meet('/privacy', '07-privacy', '个人信息');
  await page.goto(`${platform.url}/no-such-page`);
  expectText(await mainText(page), '没有这一页', 'an address that leads nowhere');
  await recorder.look(page, '08-not-found');
  await largePrint(journey, page);
  for (const path of ['/', '/services/food-business-licence', '/verify']) await byKeyboard(page, `${platform.url}${path}`);
  await context.close();
}

const mostStops = 60;

/** With the Tab key alone one always sees where one is, from the skip link to the foot (WCAG 2.2, 2.4.7). */
async function byKeyboard(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return { marked, name: element.textContent?.trim() ?? element.id, last: element.closest('footer') !== null };
    });
    if (at === undefined) throw new Error(`${address}: after ${stops} stops nothing is focused, and the foot was not reached`);
    if (!at.marked) throw new Error(`${address}: “${at.name}” does not show that it is focused`);
    if (at.last) return;
  }
  throw new Error(`${address}: the foot is more than ${mostStops} stops away`);
}

async function largePrint({ platform, recorder }: Journey, page: Page): Promise<void> {
  await page.goto(`${platform.url}/services/food-business-licence`);
  await page.getByRole('link', { name: '长辈版' }).click();
  if ((await page.locator('html.is-large').count()) !== 1) throw new Error('large print did not come');
  await recorder.look(page, '09-large-print');
  await page.getByRole('link', { name: '标准版' }).click();
}
