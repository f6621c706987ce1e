import type { NoticeId } from '@tongban/notices/contract';
import { newId, startOutbox } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, bus, busOf, fill, food, must, registration, seen } from './journey.ts';
import { people } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => house.close());

type Applicant = House['zhou'];

/** What the applicant was told of this case, the first thing first, in the language asked for. */
async function told(actor: Applicant, id: CaseId, language: 'zh' | 'en' = 'zh') {
  await house.outbox.idle();
  const about = await house.notices.noticesAbout(actor, `case:${id}`, language);
  const opened = await Promise.all(about.map((one) => house.notices.openNotice(actor, one.id as NoticeId, language)));
  return opened.flatMap((one) => (one === undefined ? [] : [{ kind: one.kind, subject: one.subject, lines: one.lines }])).toReversed();
}

const kindsOf = async (actor: Applicant, id: CaseId) => (await told(actor, id)).map(({ kind }) => kind);

describe('an applicant is told', () => {
  test('at every step that the law wants told: what is to be corrected, acceptance, grant, delivery', async () => {
    const { case: id, number } = await apply(house, house.zhou, 'food-business-licence', food);
    const items = [{ target: 'area', text: '图上标的是46平方米，请核对' }];
    await must(house, 'lin.xiao', id, '/correction', { items });
    const correction = await house.cases.correction(house.zhou, id);
    if (correction === undefined) throw new Error('nothing to correct');
    await fill(house, house.zhou, correction.draft, correction.next, { area: '46' });
    await house.cases.answerCorrection(house.zhou, id, { key: newId() });
    await must(house, 'lin.xiao', id, '/acceptance');
    const finding = { agrees: true, opinion: '相符', with: house.officials['zheng.jie'].id };
    await must(house, 'gao.yuan', id, '/tasks/site-check/completion', finding);
    await must(house, 'zheng.jie', id, '/tasks/site-check/confirmation', { confirms: true });
    await must(house, 'ma.jun', id, '/tasks/examine/completion', { agrees: true, opinion: '同意' });
    await must(house, 'song.yan', id, '/decision', { outcome: 'granted' });
    const notices = await told(house.zhou, id);
    expect(notices.map(({ kind }) => kind)).toEqual([
      'case-submitted',
      'correction-requested',
      'correction-answered',
      'case-accepted',
      'case-granted',
      'case-delivered',
    ]);
    const service = (await house.cases.caseView(house.zhou, id))?.serviceName;
    expect(notices[1]?.lines).toEqual([
      '云州市小满面馆：',
      `您申请的“${service}”（办件编号${number}），要补正1处：`,
      '面积：图上标的是46平方米，请核对',
      '这是一次性告知：除了上面这些，不会再要别的。没列出来的不用动。',
      '请打开这件办件，按“去补正”。补齐以前，受理的时间不算。',
      '云州市市场监督管理局',
      '2026年11月20日',
      '依据：行政许可法第32条',
    ]);
    expect(notices[3]).toMatchObject({
      subject: `已受理：${service}`,
      lines: expect.arrayContaining(['法律规定，最晚2026年12月4日作出决定。']),
    });
    expect(notices[4]?.lines).toContain('食品经营许可证最晚2026年11月27日给您。');
    expect((await told(house.zhou, id, 'en'))[3]?.lines).toContain('The law demands a decision by 4 December 2026.');
  });
  test('of acceptance by silence, from the day it counts', async () => {
    const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
    house.clock.set('2026-11-27T17:00:00.000Z');
    await house.cases.sweepTimers();
    expect((await told(house.zhou, id)).at(-1)).toMatchObject({
      kind: 'case-accepted-by-silence',
      lines: expect.arrayContaining([expect.stringContaining('依法从2026年11月20日起就算受理')]),
    });
  });
  test('why a case is not taken in, where to go instead, and how to contest it', async () => {
    const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
    const rejection = { ground: 'not-our-power', reason: '经营场所在口岸里', authority: '云州海关' };
    await must(house, 'lin.xiao', id, '/rejection', rejection);
    const notice = (await told(house.zhou, id)).at(-1);
    expect(notice).toMatchObject({ kind: 'case-rejected', subject: expect.stringMatching(/^决定书：/) });
    for (const line of [
      /^这件事不归本机关管。$/,
      /^理由：经营场所在口岸里$/,
      /^请到这里办：云州海关，/,
      /最晚2027年1月19日可以向云州市人民政府申请行政复议/,
    ])
      expect(notice?.lines).toContainEqual(expect.stringMatching(line));
  });
  test('why an application is refused, and by when that can be contested', async () => {
    const { case: id } = await apply(house, house.he, 'school-bus-permit', bus, [busOf('云Z12345', people.he.citizenId)]);
    await must(house, 'lin.xiao', id, '/acceptance');
    const opinion = { agrees: false, opinion: '线路不安全' };
    await must(house, 'xu.qiang', id, '/tasks/police-opinion/completion', opinion);
    await must(house, 'jiang.wei', id, '/tasks/transport-opinion/completion', opinion);
    await must(house, 'li.wen', id, '/tasks/review/completion', opinion);
    await must(house, 'han.mei', id, '/decision', { outcome: 'refused', reasons: '线路经过塌方路段' });
    const notice = (await told(house.he, id)).at(-1);
    expect(notice?.kind).toBe('case-refused');
    expect(notice?.lines).toEqual(
      expect.arrayContaining([
        '理由：线路经过塌方路段',
        '不服的话，最晚2027年1月19日可以向省人民政府申请行政复议，最晚2027年5月20日可以向云州市中级人民法院提起行政诉讼。',
        '云州市人民政府',
      ]),
    );
  });
  test('of a registration on the spot by its decision, not of an acceptance apart from it', async () => {
    const { case: id } = await apply(house, house.chen, 'individual-business-registration', registration);
    await must(house, 'wu.di', id, '/on-the-spot-decision');
    expect(await kindsOf(house.chen, id)).toEqual(['case-submitted', 'case-granted', 'case-delivered']);
  });
  test('nothing of another’s case', async () => {
    const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
    expect(await kindsOf(house.zhou, id)).toEqual(['case-submitted']);
    for (const other of [house.chen, house.zhouHerself]) expect(await kindsOf(other, id)).toEqual([]);
  });
});

describe('telling', () => {
  test('happens once for each event, whichever of several processes brings it', async () => {
    const { url, db, clock } = house;
    const log = house.app.log as Parameters<typeof startOutbox>[0]['log'];
    const modules = [house.identity, house.licences, house.notices, house.cases];
    const others = await Promise.all([1, 2].map(() => startOutbox({ url, db, modules, clock, log })));
    const cases: CaseId[] = [];
    for (let count = 0; count < 3; count += 1) {
      cases.push((await apply(house, house.chen, 'individual-business-registration', registration)).case);
    }
    await Promise.all(cases.map((id) => must(house, 'wu.di', id, '/on-the-spot-decision')));
    for (const id of cases) expect(await kindsOf(house.chen, id)).toEqual(['case-submitted', 'case-granted', 'case-delivered']);
    for (const other of others) await other.stop();
  });
  test('is known to the case: officials see since when the applicant has the notice', async () => {
    const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
    await must(house, 'lin.xiao', id, '/acceptance');
    await house.outbox.idle();
    const { history } = (await seen(house, 'lin.xiao', id)).view;
    expect(history.map(({ what, told }) => [what, told])).toEqual([
      ['提交申请', expect.stringMatching(/^2026-11-20T/)],
      ['受理', expect.stringMatching(/^2026-11-20T/)],
    ]);
  });
  test('leaves no word of it outside of what is sealed', async () => {
    const messages = await house.sql({ kind: 'system', name: 'test' }, `select body from app.message where type like '%notice%'`);
    for (const secret of ['小满面馆', '陈立', '线路经过塌方路段', '46平方米']) expect(JSON.stringify(messages)).not.toContain(secret);
  });
});
