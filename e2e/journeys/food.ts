import type { Page } from 'playwright-core';
import { actFor, fillIn, press, signIn, submit, walkToCheck } from '../citizen.ts';
import { act, giveOpinion, openCase, takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';
import { licenceArrives, shopName } from './registration.ts';
import { lookAtBoard } from './supervision.ts';

const replies = {
  form: 'catering',
  cateringItems: ['drinks', 'cold'],
  sellsOnline: 'no',
  area: '46',
  staff: '3',
  officerName: '陈立',
  officerPhone: '13900001234',
};

/** The new business gets its food licence: a slip, a correction, a site visit by two, a decision. */
export async function food(journey: Journey): Promise<void> {
  const { platform, recorder, upload, person } = journey;
  const { context, page } = await visitor(journey);
  await signIn(page, platform.url, person('陈立'), platform.password);
  await actFor(page, platform.url, shopName);
  await page.goto(`${platform.url}/services/food-business-licence`);
  await press(page, '开始申请');
  let slipped = false;
  await walkToCheck(page, {
    replies,
    upload,
    meet: async (at, name) => {
      if (name === 'size' && !slipped) {
        slipped = true;
        await fillIn(at, { area: '八十六' }, upload);
        await press(at, '保存并继续');
        expectText(await mainText(at), '您填的是“八十六”', 'an area in words');
        await recorder.look(at, '20-food-size-wrong');
      }
      await recorder.look(at, `20-food-${name}`);
    },
  });
  expectText(await mainText(page), shopName, 'the licence fills in the name');
  await recorder.look(page, '21-food-check');
  const number = await submit(page);

  await correction(journey, page, number);
  await review(journey, number);
  await licenceArrives(page, platform.url, '食品经营许可证');
  await recorder.look(page, '25-food-licence');
  await page.goto(`${platform.url}/me`);
  await page.locator('main a[href^="/cases/"]', { hasText: '食品经营许可' }).first().click();
  expectText(await page.locator('main section').first().textContent(), '看证照', 'a case that is done leads with its licence');
  await recorder.look(page, '26-food-case-delivered');
  const who = page.getByRole('link', { name: '谁看过我的数据（' });
  const looks = await who.getAttribute('href');
  await page.getByRole('link', { name: '看看我交的内容' }).click();
  await lookAtHandedIn(page);
  await recorder.look(page, '27-food-application');
  await page.goto(`${platform.url}${looks}`);
  expectText(await page.locator('section:target').textContent(), '林晓', 'who looked at this case');
  await recorder.look(page, '28-looks');
  await context.close();
}

/** What was put right is marked, and what was handed in opens again. */
async function lookAtHandedIn(page: Page): Promise<void> {
  const marked = await page.locator('main li', { hasText: '已补' }).allTextContents();
  if (marked.length !== 1 || marked[0]?.includes('布局') !== true) throw new Error(`marked as put right: ${marked.join(' | ')}`);
  const file = await page
    .locator('main a[href*="/files/"]')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.href);
  const answer = await page.request.get(file);
  if (!answer.ok() || answer.headers()['content-type'] !== 'image/png') throw new Error(`${file} does not open`);
}

/** By keys alone: J moves and opens nothing, Enter opens, and below the list stands what may be done, with its keys. */
async function walkByKeys(page: Page): Promise<void> {
  await page.keyboard.press('j');
  if ((await page.locator('.case-head').count()) > 0) throw new Error('moving through the list opened a case');
  await page.keyboard.press('Enter');
  await page.locator('.case-head').waitFor();
  await page.locator('.keys', { hasText: '一次告知补正' }).waitFor();
  await page.keyboard.press('b');
  if (!(await page.locator('.act label', { hasText: '一次告知补正' }).getByRole('radio').isChecked())) throw new Error('B chooses nothing');
}

async function correction(journey: Journey, page: Page, number: string) {
  const { browser, platform, recorder, folder, correctedUpload } = journey;
  const desk = await takeDesk(browser, platform.url, 'lin.xiao', platform.password);
  await desk.page.getByRole('link', { name: '待办' }).click();
  await desk.page.locator('.rows a').first().waitFor();
  recorder.add(await lookAtWorkbench(desk.page, '51-inbox', folder));
  await lookAtBoard(journey, '80-supervision', '政务服务局');
  await walkByKeys(desk.page);
  await openCase(desk.page, number);
  recorder.add(await lookAtWorkbench(desk.page, '52-case-received', folder));
  await act(desk.page, '补正', async (at) => {
    await at.getByLabel('再加一项要补的').click();
    await at.locator('.ant-select-item-option', { hasText: '布局' }).first().click();
    await at.locator('.inputs .item input').first().fill('图上没标餐具消毒的位置，请标出来再交一份');
  });
  recorder.add(await lookAtWorkbench(desk.page, '53-case-correcting', folder));
  desk.leave();

  await page.goto(`${platform.url}/me`);
  await page.locator('main a[href^="/cases/"]', { hasText: '食品经营许可' }).first().click();
  await recorder.look(page, '22-food-case-correcting');
  await page.getByRole('link', { name: '去补正' }).click();
  expectText(await mainText(page), '餐具消毒', 'the correction says what is missing');
  await recorder.look(page, '23-food-correction');
  await page.getByRole('link', { name: '开始补' }).click();
  const meet = (at: Page, name: string) => recorder.look(at, `23-food-correction-${name}`);
  await walkToCheck(page, { replies, upload: correctedUpload, meet });
  await recorder.look(page, '24-food-correction-check');
  await press(page, '交补正');
}

async function review({ browser, platform, recorder, folder }: Journey, number: string): Promise<void> {
  const steps = [
    { who: 'lin.xiao', what: '受理', picture: '54-case-corrected' },
    {
      who: 'gao.yuan',
      what: '核查',
      finding: { opinion: '现场与图纸一致，消毒设施已到位', verdict: '符合要求', colleague: '郑洁' },
      picture: '55-site-check',
    },
    { who: 'zheng.jie', what: '确认核查记录', verdict: '一样，我确认', picture: '55-site-check-confirmed' },
    {
      who: 'ma.jun',
      what: '审核',
      finding: { opinion: '材料齐全，现场符合要求，建议准予许可', verdict: '同意' },
      picture: '56-examine',
    },
    { who: 'song.yan', what: '准予许可', picture: '57-decide' },
  ];
  for (const step of steps) {
    const desk = await takeDesk(browser, platform.url, step.who, platform.password);
    await openCase(desk.page, number);
    recorder.add(await lookAtWorkbench(desk.page, step.picture, folder));
    const { finding, verdict } = step;
    await act(desk.page, step.what, async (at) => {
      if (finding !== undefined) await giveOpinion(at, finding);
      if (verdict !== undefined) await at.getByText(verdict, { exact: true }).click();
    });
    desk.leave();
  }
}
