import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, Inbox } from '../src/contract.ts';
import { actingFor, type House, openHouse } from './house.ts';
import { apply, bus, busOf, command, food, must, registration, seen, start } from './journey.ts';
import { people, type StaffNumber, school } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => house.close());

describe('a food business licence', () => {
  test('goes from application to the vault: accepted, looked at by two, examined, granted, issued', async () => {
    const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
    await must(house, 'lin.xiao', id, '/acceptance');
    expect((await seen(house, 'gao.yuan', id)).view).toMatchObject({
      stageName: '现场核查',
      choices: [
        {
          action: 'complete-task',
          task: 'site-check',
          title: '现场核查',
          key: 'T',
          effect: '办完后进入审核。承诺和法定时钟照走。交给一同核查的同事确认后才算办完。核查不停表。',
        },
        { action: 'open-procedure' },
      ],
      colleagues: [{ name: '郑洁' }],
      tasks: [
        { id: 'site-check', department: '市场监管局', state: 'open', due: '2026-11-25' },
        { id: 'examine', state: 'waiting' },
      ],
    });
    const colleague = house.officials['zheng.jie'].id;
    const finding = { agrees: true, opinion: '场所、设备与申请相符' };
    expect((await command(house, 'gao.yuan', id, '/tasks/site-check/completion', finding)).json()).toMatchObject({
      type: 'urn:tongban:problem:second-official-missing',
    });
    expect(
      (await command(house, 'gao.yuan', id, '/tasks/site-check/completion', { ...finding, with: house.officials['xu.qiang'].id }))
        .statusCode,
    ).toBe(422);
    expect((await command(house, 'song.yan', id, '/decision', { outcome: 'granted' })).json()).toMatchObject({
      type: 'urn:tongban:problem:tasks-open',
    });
    house.clock.set('2026-11-23T02:00:00.000Z');
    await must(house, 'gao.yuan', id, '/tasks/site-check/completion', { ...finding, with: colleague });
    await confirmedBySecond(id);
    await must(house, 'ma.jun', id, '/tasks/examine/completion', { agrees: true, opinion: '建议准予许可' });
    const { view } = await seen(house, 'song.yan', id);
    expect(view.tasks.map(({ by, opinion, agrees }) => [by, opinion, agrees])).toEqual([
      [['高远', '郑洁'], '场所、设备与申请相符', true],
      [['马骏'], '建议准予许可', true],
    ]);
    expect(view.choices.map(({ key, effect }) => [key, effect])).toEqual([
      ['G', '承诺和法定时钟停在今天。11月30日前发证。'],
      ['N', '承诺和法定时钟停在今天。要写理由。申请人可以在60日内申请复议，6个月内起诉。'],
      ['S', '承诺和法定时钟从今天停到结束那天，两天都不算。只有法律要求的听证、检验、检测、专家评审等能停表。申请人会收到书面告知。'],
      ['E', '法定从12月4日延到12月11日，承诺11月27日不变。由本机关负责人批准，只能延长一次，理由会告诉申请人。'],
    ]);
    await must(house, 'song.yan', id, '/decision', { outcome: 'granted' });
    await house.outbox.idle();
    const done = await house.cases.caseView(house.zhou, id);
    expect(done).toMatchObject({ stage: 'delivered', headline: '办好了，证照已经给您' });
    expect(done?.clocks.map(({ kind, light }) => [kind, light])).toEqual([
      ['promised', 'green'],
      ['legal', 'green'],
    ]);
    expect(done?.timeline.map(({ state, title }) => [state, title])).toEqual([
      ['done', '您提交了申请'],
      ['done', '已受理，材料齐全'],
      ['done', '两名工作人员上门核查'],
      ['done', '审核'],
      ['done', '批准了'],
      ['done', '您拿到了食品经营许可证'],
    ]);
    const licence = (await house.licences.vault(house.zhou)).find(({ id: one }) => one === done?.licences?.[0]?.id);
    expect(licence).toMatchObject({
      number: expect.stringMatching(/^JY2990100\d{7}$/),
      holderName: '云州市小满面馆',
      issuer: '云州市市场监督管理局',
      validFrom: '2026-11-23',
      validTo: '2031-11-22',
    });
    expect(licence?.fields.map(({ label, text }) => [label, text])).toEqual(
      expect.arrayContaining([
        ['主体业态', '餐饮服务经营者'],
        ['经营项目', '热食类食品制售、自制饮品制售'],
        ['投诉举报电话', '12315'],
        ['经营场所', '云州市青石街18号1层'],
      ]),
    );
    expect((await seen(house, 'lin.xiao', id)).view.history.map(({ by, what }) => [by, what])).toEqual([
      ['申请人', '提交申请'],
      ['林晓', '受理'],
      ['高远', '现场核查 · 写核查记录'],
      ['郑洁', '现场核查 · 退回核查记录'],
      ['高远', '现场核查 · 写核查记录'],
      ['郑洁', '现场核查 · 确认核查记录'],
      ['马骏', '审核'],
      ['宋岩', '准予许可'],
      ['系统', '证照签发'],
      ['系统', '送达'],
    ]);
  });
  test('may be refused, in writing, with what can be done against it', async () => {
    const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
    await must(house, 'lin.xiao', id, '/acceptance');
    const finding = { agrees: false, opinion: '没有消毒设施', with: house.officials['zheng.jie'].id };
    await must(house, 'gao.yuan', id, '/tasks/site-check/completion', finding);
    await must(house, 'zheng.jie', id, '/tasks/site-check/confirmation', { confirms: true });
    await must(house, 'ma.jun', id, '/tasks/examine/completion', { agrees: false, opinion: '不符合条件' });
    expect((await command(house, 'song.yan', id, '/decision', { outcome: 'granted' })).json()).toMatchObject({
      type: 'urn:tongban:problem:reasons-against-finding-missing',
    });
    expect((await command(house, 'song.yan', id, '/decision', { outcome: 'refused' })).statusCode).toBe(422);
    await must(house, 'song.yan', id, '/decision', { outcome: 'refused', reasons: '没有餐具消毒设施，不符合食品安全法第33条' });
    expect(await house.cases.caseView(house.zhou, id)).toMatchObject({
      stage: 'refused',
      headline: '没有批准',
      refusal: { reasons: '没有餐具消毒设施，不符合食品安全法第33条', remedies: expect.stringContaining('最晚2027年1月19日可以') },
    });
    await house.outbox.idle();
    expect((await command(house, 'song.yan', id, '/decision', { outcome: 'granted' })).statusCode).toBe(409);
  });
});

/** The second official finds it waiting, sends it back once, and confirms what was written anew. */
async function confirmedBySecond(id: CaseId): Promise<void> {
  const inboxOf = async (who: StaffNumber) =>
    ((await house.call(house.officials[who], { url: '/api/workbench/inbox' })).json() as Inbox).rows.map((row) => row.id);
  expect(await inboxOf('gao.yuan')).not.toContain(id);
  expect(await inboxOf('zheng.jie')).toContain(id);
  const { view } = await seen(house, 'zheng.jie', id);
  expect(view.tasks[0]).toMatchObject({ state: 'open', by: ['高远'], awaits: '郑洁', opinion: '场所、设备与申请相符', agrees: true });
  expect(view.choices).toMatchObject([
    { action: 'confirm-check', task: 'site-check', title: '确认核查记录' },
    { action: 'open-procedure' },
  ]);
  const confirmation = '/tasks/site-check/confirmation';
  expect((await command(house, 'gao.yuan', id, confirmation, { confirms: true })).json()).toMatchObject({
    type: 'urn:tongban:problem:not-the-second-official',
  });
  expect((await command(house, 'zheng.jie', id, confirmation, { confirms: false })).statusCode).toBe(422);
  await must(house, 'zheng.jie', id, confirmation, { confirms: false, objection: '冰柜是两台，不是一台' });
  expect(await inboxOf('gao.yuan')).toContain(id);
  const again = { agrees: true, opinion: '场所、设备与申请相符', with: house.officials['zheng.jie'].id };
  await must(house, 'gao.yuan', id, '/tasks/site-check/completion', again);
  await must(house, 'zheng.jie', id, confirmation, { confirms: true });
}

describe('a registration of an individual business', () => {
  test('is decided on the spot, founds the business, and its licence fills in the next form', async () => {
    const { case: id } = await apply(house, house.chen, 'individual-business-registration', registration);
    const choicesOf = async (who: StaffNumber) => (await seen(house, who, id)).view.choices.map(({ title, effect }) => [title, effect]);
    const turnedBack = [
      ['一次告知补正', '时钟停下。补齐后当场办理，法定3个工作日重新起算。只能发一次。'],
      ['不予受理', expect.any(String)],
    ];
    expect(await choicesOf('wu.di')).toEqual([
      ['当场准予登记', '受理和决定一次完成，时钟都停在今天，当场发证。'],
      ['不予登记', expect.stringContaining('受理和决定一次完成')],
      ...turnedBack,
    ]);
    expect(await choicesOf('lin.xiao')).toEqual(turnedBack);
    expect((await command(house, 'lin.xiao', id, '/acceptance')).json()).toMatchObject({
      type: 'urn:tongban:problem:accepted-with-decision',
    });
    expect((await house.cases.caseView(house.chen, id))?.timeline.map(({ state, title }) => [state, title])).toEqual([
      ['done', '您提交了申请'],
      ['now', '等待办理'],
      ['next', '拿到营业执照'],
    ]);
    expect((await command(house, 'lin.xiao', id, '/on-the-spot-decision')).statusCode).toBe(403);
    const answers = await Promise.all([
      command(house, 'wu.di', id, '/on-the-spot-decision'),
      command(house, 'wu.di', id, '/on-the-spot-decision'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 409]);
    await house.outbox.idle();
    const done = await house.cases.caseView(house.chen, id);
    expect(done?.stage).toBe('delivered');
    const [founded] = await house.sql({ kind: 'system', name: 'test' }, 'select id, uscc from identity.organisation where name = $1', [
      '云州市立新书店',
    ]);
    const asShop = actingFor(house.ids.chen, { kind: 'organisation', id: founded?.id as House['ids']['noodleShop'] }, 2);
    const [licence] = await house.licences.vault(asShop);
    expect(licence).toMatchObject({ name: '营业执照', number: founded?.uscc, holderName: '云州市立新书店', validFrom: '2026-11-20' });
    expect(licence?.fields.map(({ label, text }) => [label, text])).toEqual([
      ['统一社会信用代码', founded?.uscc],
      ['名称', '云州市立新书店'],
      ['类型', '个体工商户'],
      ['经营者', '陈立'],
      ['组成形式', '个人经营'],
      ['成立日期', '2026年11月20日'],
      ['经营场所', '云州市学府路9号'],
      ['经营范围', '图书零售'],
    ]);
    const { draft, next } = await start(house, asShop, 'food-business-licence');
    const page = await house.cases.draftPage(asShop, draft, next === 'check' ? { page: '' } : next);
    expect(page?.known.map(({ label, text }) => [label, text])).toEqual([
      ['经营者名称', '云州市立新书店'],
      ['统一社会信用代码', founded?.uscc],
      ['法定代表人（负责人）', '陈立'],
      ['住所', '云州市学府路9号'],
      ['经营场所', '云州市学府路9号'],
    ]);
    expect((await house.licences.vault(house.chen)).length).toBe(0);
  });
  test('needs no name: without one it is known by its operator, and its licence states none', async () => {
    const { case: id } = await apply(house, house.chen, 'individual-business-registration', { ...registration, name: '' });
    await must(house, 'wu.di', id, '/on-the-spot-decision');
    await house.outbox.idle();
    const system = { kind: 'system', name: 'test' } as const;
    const [founded] = await house.sql(system, 'select id from identity.organisation where name = $1', ['个体户陈立']);
    const asShop = actingFor(house.ids.chen, { kind: 'organisation', id: founded?.id as House['ids']['noodleShop'] }, 2);
    const [licence] = await house.licences.vault(asShop);
    expect(licence).toMatchObject({ holderName: '个体户陈立' });
    expect(licence?.fields.map(({ label }) => label)).not.toContain('名称');
  });
});

describe('a school bus permit', () => {
  const buses = ['云Z12345', '云Z54321'].map((plate) => busOf(plate, people.he.citizenId));
  test('is reviewed by two departments at the same time, decided by the government, and is one plate for each bus', async () => {
    const { case: id } = await apply(house, house.he, 'school-bus-permit', bus, buses);
    await must(house, 'lin.xiao', id, '/acceptance');
    const opinion = { agrees: true, opinion: '同意' };
    expect((await command(house, 'li.wen', id, '/tasks/review/completion', opinion)).statusCode).toBe(409);
    expect((await command(house, 'xu.qiang', id, '/tasks/transport-opinion/completion', opinion)).statusCode).toBe(403);
    expect((await seen(house, 'xu.qiang', id)).view.choices.map(({ effect }) => effect)).toEqual([
      '还有1项任务同时在办，都办完才进入下一步。承诺和法定时钟照走。',
    ]);
    const timeline = (await house.cases.caseView(house.he, id))?.timeline;
    expect(timeline?.filter(({ state }) => state === 'now').map(({ title, text }) => [title, text])).toEqual([
      ['公安交管部门看车辆和驾驶人', '交管支队在办。'],
      ['交通运输部门看线路', '交通运输局在办。'],
    ]);
    await Promise.all([
      must(house, 'xu.qiang', id, '/tasks/police-opinion/completion', opinion),
      must(house, 'jiang.wei', id, '/tasks/transport-opinion/completion', opinion),
    ]);
    await must(house, 'li.wen', id, '/tasks/review/completion', opinion);
    await must(house, 'han.mei', id, '/decision', { outcome: 'granted' });
    await house.outbox.idle();
    const vault = await house.licences.vault(house.he);
    expect(vault.map(({ name, issuer, validTo }) => [name, issuer, validTo])).toEqual([
      ['校车标牌', '云州市公安局交通管理支队', '2027-11-19'],
      ['校车标牌', '云州市公安局交通管理支队', '2027-11-19'],
    ]);
    const plates = vault.map(({ fields }) => fields.find(({ label }) => label === '号牌号码')?.text);
    expect(plates.toSorted()).toEqual(['云Z12345', '云Z54321']);
    expect(vault[0]?.fields.find(({ label }) => label === '车辆所有人')?.text).toBe(school.name);
    const view = await house.cases.caseView(house.he, id);
    expect(view).toMatchObject({ stage: 'delivered', headline: '办好了，请来领取', clocks: [{ days: 8 }, { days: 20 }] });
    expect(view?.licences?.map(({ name }) => name)).toEqual(['校车标牌 云Z12345', '校车标牌 云Z54321']);
    expect(view?.timeline.at(-1)).toMatchObject({ title: '2份校车标牌做好了', text: expect.stringContaining('带行驶证原件') });
  });
  test('refused by the government is contested one level up; not taken in by a department, before the city’s government', async () => {
    const refused = (await apply(house, house.he, 'school-bus-permit', bus, buses)).case;
    await must(house, 'lin.xiao', refused, '/acceptance');
    const opinion = { agrees: false, opinion: '线路不安全' };
    await must(house, 'xu.qiang', refused, '/tasks/police-opinion/completion', opinion);
    await must(house, 'jiang.wei', refused, '/tasks/transport-opinion/completion', opinion);
    await must(house, 'li.wen', refused, '/tasks/review/completion', opinion);
    await must(house, 'han.mei', refused, '/decision', { outcome: 'refused', reasons: '线路经过塌方路段' });
    expect((await house.cases.caseView(house.he, refused))?.refusal?.remedies).toBe(
      '不服的话，最晚2027年1月19日可以向省人民政府申请行政复议，最晚2027年5月20日可以向云州市中级人民法院提起行政诉讼。',
    );
    const rejected = (await apply(house, house.he, 'school-bus-permit', bus, buses)).case;
    await must(house, 'lin.xiao', rejected, '/rejection', {
      ground: 'not-our-power',
      reason: '学校在邻市',
      authority: '学校所在地的教育局',
    });
    expect((await house.cases.caseView(house.he, rejected))?.rejection?.remedies).toContain('向云州市人民政府申请行政复议');
  });
});
