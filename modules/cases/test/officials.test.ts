import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, Inbox, Supervision } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, food, must, picture, registration, seen } from './journey.ts';
import { people, type StaffNumber } from './people.ts';

let house: House;
let foodCase: CaseId;
let older: CaseId;
let registering: CaseId;
beforeAll(async () => {
  house = await openHouse();
  older = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  await must(house, 'lin.xiao', older, '/acceptance');
  house.clock.set('2026-11-26T02:00:00.000Z');
  foodCase = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  registering = (await apply(house, house.chen, 'individual-business-registration', registration)).case;
});
afterAll(() => house.close());

const get = (who: StaffNumber, url: string) => house.call(house.officials[who], { url: `/api/workbench${url}` });
const inbox = async (who: StaffNumber, query = ''): Promise<Inbox> => (await get(who, `/inbox${query}`)).json();
const idsIn = ({ rows }: Inbox) => rows.map(({ id }) => id);

describe('the inbox', () => {
  test('shows what waits for one’s own post, most urgent first', async () => {
    // The registration is due in three days by law, the food licence in five.
    expect(idsIn(await inbox('lin.xiao'))).toEqual([registering, foodCase]);
    expect(idsIn(await inbox('gao.yuan'))).toEqual([older]);
    expect(await inbox('song.yan')).toEqual({ counts: {}, rows: [] });
    const [row] = (await inbox('gao.yuan')).rows;
    expect(row).toMatchObject({ party: '云州市小满面馆', serviceName: '食品经营许可', stageName: '现场核查', mine: true });
    expect(row?.clocks[0]).toMatchObject({ kind: 'promised', due: '2026-11-27', light: 'yellow', left: 1 });
  });
  test('shows all cases of one’s departments when asked, and none of others', async () => {
    const all = await inbox('song.yan', '?all=true');
    expect(idsIn(all)).toEqual([older, registering, foodCase]);
    expect(all.counts).toEqual({ received: 2, reviewing: 1 });
    expect(all.rows.map(({ mine }) => mine)).toEqual([false, false, false]);
    expect(await inbox('xu.qiang', '?all=true')).toEqual({ counts: {}, rows: [] });
  });
  test('is narrowed by stage and by words, persons named by their surname only', async () => {
    expect(idsIn(await inbox('lin.xiao', '?all=true&stage=reviewing'))).toEqual([older]);
    expect(idsIn(await inbox('lin.xiao', `?q=${encodeURIComponent('个体')}`))).toEqual([registering]);
    expect((await inbox('lin.xiao', `?q=${encodeURIComponent('陈')}`)).rows.map(({ party }) => party)).toEqual(['陈*']);
    expect(idsIn(await inbox('lin.xiao', '?q=100%25'))).toEqual([]);
    const { number } = (await seen(house, 'lin.xiao', foodCase)).view;
    expect(idsIn(await inbox('lin.xiao', `?q=${number.toLowerCase().replaceAll('-', '')}`))).toEqual([foodCase]);
    expect((await get('lin.xiao', '/inbox?stage=lost')).statusCode).toBe(400);
  });
  test('is exported as a table', async () => {
    const answer = await get('gao.yuan', '/inbox.csv');
    expect(answer.headers['content-type']).toContain('text/csv');
    const [head, row] = answer.body.split('\r\n');
    expect(head).toBe('\uFEFF"办件编号","申请人","事项","环节","收到时间","受理到期","承诺到期","法定到期"');
    expect(row).toContain('"云州市小满面馆","食品经营许可","现场核查"');
  });
  test('is for officials who handle cases only', async () => {
    const clerk = house.officials['lin.xiao'];
    const administrator: typeof clerk = { ...clerk, grants: clerk.grants.map((grant) => ({ ...grant, role: 'administrator' })) };
    expect((await house.call(administrator, { url: '/api/workbench/inbox' })).statusCode).toBe(403);
    expect((await house.call(house.zhou, { url: '/api/workbench/inbox' })).statusCode).toBe(403);
    expect((await house.call({ kind: 'nobody' }, { url: '/api/workbench/inbox' })).statusCode).toBe(401);
  });
});

describe('a look at a case', () => {
  test('is told to the applicant with name, department and purpose', async () => {
    await seen(house, 'gao.yuan', older);
    expect((await house.access.looksAt(house.zhou))[0]).toMatchObject({
      official: '高远',
      department: '云州市市场监督管理局',
      purpose: '办理申请',
      seen: '申请内容和材料清单',
    });
  });
  test('is told once, however often the page is fetched meanwhile', async () => {
    const before = (await house.access.looksAt(house.chen)).length;
    for (let fetched = 0; fetched < 4; fetched += 1) await seen(house, 'sun.ning', registering);
    expect(await house.access.looksAt(house.chen)).toHaveLength(before + 1);
    expect(await house.access.countLooks(house.chen, registering)).toBe(before + 1);
  });
  test('of another department finds nothing, and leaves a trace of the attempt', async () => {
    const before = await house.access.looksAt(house.zhou);
    expect((await get('xu.qiang', `/cases/${older}`)).statusCode).toBe(404);
    expect(await house.access.looksAt(house.zhou)).toEqual(before);
    expect(house.refusals.at(-1)).toMatchObject({ reason: 'not-found', params: { id: older } });
  });
  test('shows identifiers masked; seeing one whole takes a reason that the person can read', async () => {
    const { view } = await seen(house, 'wu.di', registering);
    expect(view.answers.find(({ question }) => question === 'operatorCitizenId')).toMatchObject({
      masked: true,
      text: expect.stringContaining('*'),
    });
    const reveal = (payload: object) =>
      house.call(house.officials['wu.di'], { method: 'POST', url: `/api/workbench/cases/${registering}/reveal`, payload });
    expect((await reveal({ question: 'operatorCitizenId', reason: '' })).statusCode).toBe(400);
    expect((await reveal({ question: 'operatorCitizenId', reason: '核对身份证' })).json()).toEqual({ value: people.chen.citizenId });
    expect((await reveal({ question: 'shoeSize', reason: '核对' })).statusCode).toBe(404);
    expect((await house.access.looksAt(house.chen))[0]).toMatchObject({
      purpose: '查看遮盖的完整号码',
      seen: '身份证号',
      reason: '核对身份证',
    });
  });
  test('opens files as what they are, in no frame but the workbench’s', async () => {
    const { view } = await seen(house, 'gao.yuan', older);
    const file = view.evidence[0]?.files[0]?.file ?? '';
    const answer = await get('gao.yuan', `/cases/${older}/files/${file}`);
    expect(answer.rawPayload).toEqual(picture);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline/),
      'content-security-policy': "frame-ancestors 'self'",
    });
    expect((await house.access.looksAt(house.zhou))[0]).toMatchObject({ purpose: '打开申请材料' });
    expect((await get('gao.yuan', `/cases/${older}/files/${'0'.repeat(64)}`)).statusCode).toBe(404);
    expect((await get('xu.qiang', `/cases/${older}/files/${file}`)).statusCode).toBe(404);
  });
});

describe('the city’s figures', () => {
  test('tell a supervisor which department has how many cases at which light, and nothing more', async () => {
    house.clock.set('2026-11-30T02:00:00.000Z');
    const answer = await get('luo.qing', '/supervision');
    const { rows } = answer.json() as Supervision;
    expect(rows).toContainEqual({
      department: 'market',
      departmentName: '市场监管局',
      stage: 'reviewing',
      stageName: '审查',
      lights: { green: 0, yellow: 0, red: 1, blue: 0 },
    });
    expect(rows.find(({ department, stage }) => department === 'hall' && stage === 'received')?.lights).toEqual({
      green: 1,
      yellow: 1,
      red: 0,
      blue: 0,
    });
    expect((await get('lin.xiao', '/supervision')).statusCode).toBe(403);
    house.clock.set('2026-11-26T02:00:00.000Z');
  });
  test('tell everyone how each service is handled', async () =>
    expect(await house.cases.figures()).toEqual([
      {
        service: 'food-business-licence',
        serviceName: '食品经营许可',
        promised: 5,
        unit: 'working-day',
        received: 2,
        concluded: 0,
        inTime: 0,
        papersSaved: 2,
      },
      {
        service: 'individual-business-registration',
        serviceName: '个体工商户设立登记',
        promised: 0,
        unit: 'working-day',
        received: 1,
        concluded: 0,
        inTime: 0,
        papersSaved: 1,
      },
    ]));
});
