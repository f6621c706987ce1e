import type { Page } from 'playwright-core';
import { actFor, press, signIn, submit, walkToCheck } from '../citizen.ts';
import { act, giveOpinion, openCase, takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

/** What is refused says why and what to do: too little assurance, the wrong applicant, another's case, a rejection, a refusal. */
export async function refusals(journey: Journey): Promise<void> {
  const { platform, recorder, person } = journey;
  const { context, page } = await visitor(journey);
  await signIn(page, platform.url, person('王秀兰'), platform.password);
  await page.goto(`${platform.url}/services/individual-business-registration`);
  await press(page, '开始申请');
  expectText(await mainText(page), '先核验身份', 'an account without verified identity');
  await recorder.look(page, '40-assurance-too-low');
  await page.goto(`${platform.url}/services/food-business-licence`);
  await press(page, '开始申请');
  expectText(await mainText(page), '先登记，拿到营业执照再来', 'nobody to apply for');
  await recorder.look(page, '40-wrong-applicant');
  await context.clearCookies();
  const cases = await rejectedAndRefused(journey, page);
  await context.clearCookies();
  await signIn(page, platform.url, person('何静'), platform.password);
  for (const address of cases) {
    await page.goto(address);
    expectText(await mainText(page), '没有这一页', 'the case of somebody else');
  }
  await recorder.look(page, '41-somebody-elses-case');
  await context.close();
}

const replies = {
  form: 'catering',
  cateringItems: ['hot'],
  sellsOnline: 'no',
  area: '86.5',
  staff: '4',
  officerName: '周敏',
  officerPhone: '13900004321',
  officerCertificate: '',
};

async function rejectedAndRefused(journey: Journey, page: Page): Promise<readonly string[]> {
  const { platform, browser, recorder, folder, upload, person } = journey;
  await signIn(page, platform.url, person('周敏'), platform.password);
  await actFor(page, platform.url, '云州市小满面馆');
  const endings = [
    { who: 'lin.xiao', what: '不予受理', reason: '您的店在江北区，这个区由区局审批。', expected: '不受理', picture: '42-rejected' },
    {
      who: 'song.yan',
      what: '不予许可',
      reason: '现场没有餐具消毒设施，不符合食品安全法第三十三条的要求。',
      expected: '没批准',
      picture: '43-refused',
    },
  ];
  const addresses: string[] = [];
  for (const ending of endings) {
    await page.goto(`${platform.url}/services/food-business-licence`);
    await press(page, '开始申请');
    await walkToCheck(page, { replies, upload });
    const number = await submit(page);
    await page.getByRole('link', { name: '看进度' }).click();
    addresses.push(page.url());
    if (ending.who === 'song.yan') await throughReview(journey, number);
    const desk = await takeDesk(browser, platform.url, ending.who, platform.password);
    await openCase(desk.page, number);
    await act(desk.page, ending.what, async (at) => {
      await at.locator('.act textarea').fill(ending.reason);
      if (ending.what === '不予受理') await nameAuthority(at);
    });
    recorder.add(await lookAtWorkbench(desk.page, `7${ending.picture}`, folder));
    desk.leave();
    await page.reload();
    expectText(await page.locator('main section').first().textContent(), ending.reason, `${ending.what} leads with its reason`);
    expectText(await mainText(page), ending.expected, ending.what);
    await recorder.look(page, ending.picture);
  }
  return addresses;
}

/** Outside our power: the right authority is named (行政许可法 art. 32 (2)). */
async function nameAuthority(page: Page): Promise<void> {
  await page.getByText('这件事不归本机关管', { exact: true }).click();
  await page.locator('#authority').click();
  await page.locator('.ant-select-item-option', { hasText: '所在地' }).click();
}

async function throughReview({ browser, platform }: Journey, number: string): Promise<void> {
  const steps = [
    { who: 'sun.ning', what: '受理' },
    { who: 'zheng.jie', what: '核查', finding: { opinion: '没有餐具消毒设施', verdict: '不符合要求', colleague: '高远' } },
    { who: 'gao.yuan', what: '确认核查记录', verdict: '一样，我确认' },
    { who: 'ma.jun', what: '审核', finding: { opinion: '现场不符合要求，建议不予许可', verdict: '不同意' } },
  ];
  for (const { who, what, finding, verdict } of steps) {
    const desk = await takeDesk(browser, platform.url, who, platform.password);
    await openCase(desk.page, number);
    await act(desk.page, what, async (at) => {
      if (finding !== undefined) await giveOpinion(at, finding);
      if (verdict !== undefined) await at.getByText(verdict, { exact: true }).click();
    });
    desk.leave();
  }
}
