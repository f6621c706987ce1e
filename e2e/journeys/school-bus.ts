import { makeCitizenId } from '@tongban/identifiers';
import { day } from '@tongban/kernel';
import { enter, press, submit, walkToCheck } from '../citizen.ts';
import { act, giveOpinion, openCase, takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';
import { licenceArrives } from './registration.ts';

const replies = {
  applicantKind: 'school',
  ownership: 'own',
  stages: ['primary'],
  riders: '62',
  managerName: '何静',
  managerPhone: '13900005678',
};

const owner = '云州市明德学校';
const times = '周一至周五，6:50和16:40';
const buses = [
  {
    plate: '云Z12345',
    owner,
    driverName: '丁海',
    driverCitizenId: driver(51),
    route: '河湾村，经沿江路、学府路，到学校',
    times,
    stops: '河湾村口\n沿江路\n学校东门',
  },
  {
    plate: '云Z23456',
    owner,
    driverName: '方平',
    driverCitizenId: driver(53),
    route: '东桥镇，经东桥路，到学校',
    times,
    stops: '东桥镇政府\n学校东门',
  },
];

function driver(sequence: number): string {
  return makeCitizenId({ region: '990100', birth: day('1985-04-12'), sequence });
}

/** A school gets plates for two buses: two departments in parallel, then the education department, then the government. */
export async function schoolBus(journey: Journey): Promise<void> {
  const { platform, browser, recorder, folder, upload, person } = journey;
  const { context, page } = await visitor(journey);
  await page.goto(`${platform.url}/services/school-bus-permit`);
  await press(page, '开始申请');
  await enter(page, person('何静'), platform.password);
  expectText(await mainText(page), '替谁申请', 'whoever signs in on the way is asked for whom it is');
  await recorder.look(page, '29-school-bus-for-whom');
  await page.getByRole('button', { name: '云州市明德学校' }).click();
  await walkToCheck(page, { replies, items: { buses }, upload, meet: (at, name) => recorder.look(at, `30-school-bus-${name}`) });
  await recorder.look(page, '31-school-bus-check');
  const bus = page.getByRole('region', { name: '第2辆校车' });
  expectText(await bus.textContent(), buses[1]?.plate ?? '', 'the second bus stands together');
  if ((await bus.getByRole('link').count()) !== 1) throw new Error('one link changes a bus');
  const number = await submit(page);
  const steps = [
    { who: 'lin.xiao', what: '受理', picture: '60-bus-received' },
    { who: 'jiang.wei', what: '意见', opinion: '线路道路条件符合要求', picture: '61-bus-transport' },
    { who: 'xu.qiang', what: '意见', opinion: '车辆和驾驶人符合要求', picture: '62-bus-police' },
    { who: 'li.wen', what: '', opinion: '公安、交通均同意，建议批准', picture: '63-bus-education' },
    { who: 'han.mei', what: '准予许可', picture: '64-bus-government' },
  ];
  for (const step of steps) {
    const desk = await takeDesk(browser, platform.url, step.who, platform.password);
    await openCase(desk.page, number);
    recorder.add(await lookAtWorkbench(desk.page, step.picture, folder));
    const { opinion } = step;
    await act(desk.page, step.what, opinion === undefined ? undefined : (at) => giveOpinion(at, { opinion, verdict: '同意' }));
    desk.leave();
  }
  await licenceArrives(page, platform.url, '校车标牌');
  await recorder.look(page, '32-school-bus-licence');
  await page.goto(`${platform.url}/me`);
  await page.locator('main a[href^="/cases/"]', { hasText: '校车使用许可' }).first().click();
  expectText(await mainText(page), '带行驶证原件', 'the plates are fetched');
  for (const { plate } of buses) await page.getByRole('link', { name: `看校车标牌 ${plate}` }).waitFor();
  await recorder.look(page, '33-school-bus-case-delivered');
  await context.close();
}
