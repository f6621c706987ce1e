import { newId, send } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoticeId } from '../src/contract.ts';
import { type House, official, openHouse, organisation, person, system } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a notice that was ordered', () => {
  test('stands in the account of its recipient, in both languages, and whoever ordered it hears so', async () => {
    const chen = person();
    const request = newId();
    const values = { book: '山海经', reader: '陈立', until: '2026-11-25', notes: ['书脊有破损', { zh: '附地图', en: 'with a map' }] };
    await house.order(request, { recipient: chen.party, about: 'loan:1', values });
    await house.outbox.idle();
    const [summary] = (await house.notices.notices(chen, 'zh')).notices;
    expect(summary).toMatchObject({ kind: 'book-ready', subject: '书到了：山海经', read: false, about: 'loan:1' });
    const id = summary?.id as NoticeId;
    expect((await house.notices.openNotice(chen, id, 'zh'))?.lines).toEqual([
      '陈立：',
      '《山海经》给您保留到2026年11月25日。',
      '书脊有破损',
      '附地图',
    ]);
    expect((await house.notices.openNotice(chen, id, 'en'))?.lines).toEqual([
      '陈立:',
      '“山海经” is kept for you until 25 November 2026.',
      '书脊有破损',
      'with a map',
    ]);
    expect(house.heard.filter((one) => one.request === request)).toEqual([{ request, notice: id, at: summary?.at }]);
  });
  test('is there once, however often it is ordered, and by however many processes it is brought', async () => {
    const zhou = person();
    const second = await house.work();
    const request = newId();
    const values = { book: '水经注', reader: '周敏', until: '2026-11-25' };
    await Promise.all(Array.from({ length: 8 }, () => house.order(request, { recipient: zhou.party, values })));
    await house.outbox.idle();
    await second.stop();
    expect((await house.notices.notices(zhou, 'zh')).notices).toHaveLength(1);
    expect(house.heard.filter((one) => one.request === request)).toHaveLength(1);
  });
  test('is there once, also where the process that wrote it ended before it was kept', async () => {
    const zhou = person();
    const request = newId();
    const sealed = house.sealer.seal(
      JSON.stringify({
        kind: 'book-ready',
        recipient: zhou.party,
        happenedAt: house.clock.now(),
        values: { book: '水经注', reader: '周敏', until: '2026-11-25' },
      }),
      `notices.order:${request}`,
    );
    const react = house.notices.reactions?.['send-notice'];
    const message = { type: 'send-notice', request, sealed };
    const ended = house.db.transaction(system, async (tx) => {
      await react?.(tx, message, house.clock.now());
      throw new Error('the process ended here');
    });
    await expect(ended).rejects.toThrow('ended here');
    expect((await house.notices.notices(zhou, 'zh')).notices).toEqual([]);
    for (let times = 0; times < 2; times += 1) await house.db.transaction(system, async (tx) => react?.(tx, message, house.clock.now()));
    await house.outbox.idle();
    expect((await house.notices.notices(zhou, 'zh')).notices).toHaveLength(1);
    expect(house.heard.filter((one) => one.request === request)).toHaveLength(1);
  });
  test('is not there where the transaction that ordered it came to nothing', async () => {
    const zhou = person();
    const values = { book: '水经注', reader: '周敏', until: '2026-11-25' };
    const sealed = house.sealer.seal(
      JSON.stringify({ kind: 'book-ready', recipient: zhou.party, happenedAt: house.clock.now(), values }),
      'notices.order:lost',
    );
    const lost = house.db.transaction(system, async (tx) => {
      await send(tx, { type: 'send-notice', request: 'lost', sealed });
      throw new Error('the process ended here');
    });
    await expect(lost).rejects.toThrow('ended here');
    await house.outbox.idle();
    expect((await house.notices.notices(zhou, 'zh')).notices).toEqual([]);
  });
  test('cannot be put in another order’s place', async () => {
    const sealed = house.sealer.seal(JSON.stringify({}), 'notices.order:one');
    const react = house.notices.reactions?.['send-notice'];
    const bring = house.db.transaction(system, async (tx) =>
      react?.(tx, { type: 'send-notice', request: 'other', sealed }, house.clock.now()),
    );
    await expect(bring).rejects.toMatchObject({ name: 'SealBroken' });
  });
  test.each([
    ['of a kind that nobody knows', { kind: 'other', values: {} }, 'kind that nobody knows'],
    [
      'with a value of another type',
      { kind: 'book-ready', values: { book: 1, reader: 'x', until: 'tomorrow' } },
      'wrong values for book, until',
    ],
  ])('is refused as a fault of ours %s, without what it says', async (_, order, message) => {
    const sealed = house.sealer.seal(
      JSON.stringify({ recipient: person().party, happenedAt: house.clock.now(), ...order }),
      'notices.order:x',
    );
    const react = house.notices.reactions?.['send-notice'];
    const bring = house.db.transaction(system, async (tx) => react?.(tx, { type: 'send-notice', request: 'x', sealed }, house.clock.now()));
    await expect(bring).rejects.toThrow(message);
  });
});

describe('the account of a party', () => {
  test('shows the newest first, thirty at a time, and counts what the person has not opened', async () => {
    const li = person();
    for (let count = 1; count <= 32; count += 1) await house.tell(li.party, `第${count}册`);
    expect(await house.notices.unreadNotices(li)).toBe(32);
    const first = await house.notices.notices(li, 'zh');
    expect([first.notices.length, first.notices[0]?.subject, first.more]).toEqual([30, '书到了：第32册', true]);
    const rest = await house.notices.notices(li, 'zh', first.notices.at(-1)?.id);
    expect([rest.notices.map(({ subject }) => subject), rest.more]).toEqual([['书到了：第2册', '书到了：第1册'], false]);
    await house.notices.openNotice(li, rest.notices[0]?.id as NoticeId, 'zh');
    await house.notices.openNotice(li, rest.notices[0]?.id as NoticeId, 'zh');
    expect(await house.notices.unreadNotices(li)).toBe(31);
  });
  test('is in the order in which things happened, whichever notice was written first', async () => {
    const li = person();
    await house.tell(li.party, '后', { happenedAt: '2026-11-20T08:00:02.000Z' });
    await house.tell(li.party, '先', { happenedAt: '2026-11-20T08:00:01.000Z' });
    expect((await house.notices.notices(li, 'zh')).notices.map(({ subject }) => subject)).toEqual(['书到了：后', '书到了：先']);
  });
  test('of an organisation is read by each who acts for it, and marked for each', async () => {
    const shop = organisation();
    const [owner, clerk] = [person(shop), person(shop)];
    await house.tell(shop, '账簿');
    const [one] = (await house.notices.notices(owner, 'zh')).notices;
    await house.notices.openNotice(owner, one?.id as NoticeId, 'zh');
    expect([await house.notices.unreadNotices(owner), await house.notices.unreadNotices(clerk)]).toEqual([0, 1]);
  });
  test('shows an agent for one service what concerns that service, and nothing else', async () => {
    const shop = organisation();
    const agent = person(shop, ['food']);
    await house.tell(shop, '甲', { service: 'food' });
    await house.tell(shop, '乙', { service: 'bus' });
    await house.tell(shop, '丙');
    expect((await house.notices.notices(agent, 'zh')).notices.map(({ subject }) => subject)).toEqual(['书到了：甲']);
    expect((await house.notices.notices(person(shop), 'zh')).notices).toHaveLength(3);
  });
  test('finds what leads to the same thing', async () => {
    const li = person();
    await house.tell(li.party, '甲', { about: 'loan:7' });
    await house.tell(li.party, '乙', { about: 'loan:8' });
    expect((await house.notices.noticesAbout(li, 'loan:7', 'zh')).map(({ subject }) => subject)).toEqual(['书到了：甲']);
  });
});

describe('the database itself', () => {
  test('shows a notice to its recipient and the system, and to nobody else', async () => {
    const chen = person();
    await house.tell(chen.party, '山海经');
    const seen = async (actor: Parameters<House['sql']>[0]) =>
      (await house.sql(actor, 'select id from notices.notice where recipient = $1', [`person:${chen.id}`])).length;
    expect(await seen(chen)).toBe(1);
    expect(await seen(system)).toBe(1);
    for (const other of [person(), official('clerk'), official('administrator'), { kind: 'nobody' } as const])
      expect(await seen(other)).toBe(0);
  });
  test('keeps a notice as it was, and who opened it', async () => {
    const statements = ['notice', 'reading', 'template'].flatMap((table) => [
      `update notices.${table} set at = now()`,
      `delete from notices.${table}`,
    ]);
    for (const statement of statements) await expect(house.sql(system, statement)).rejects.toThrow('permission denied');
  });
  test('lets nobody write a notice, open one in another’s name, or open another’s', async () => {
    const [chen, zhou] = [person(), person()];
    await house.tell(chen.party, '山海经');
    const [row] = await house.sql(chen, 'select id from notices.notice');
    const reading = 'insert into notices.reading (notice, person, at) values ($1, $2, now())';
    await expect(house.sql(zhou, reading, [row?.id, zhou.id])).rejects.toThrow('row-level security');
    await expect(house.sql(chen, reading, [row?.id, zhou.id])).rejects.toThrow('row-level security');
    const forged = `insert into notices.notice (id, request, kind, recipient, sealed, at) values ($1, 'forged', 'x', $2, '', now())`;
    for (const actor of [chen, official('clerk')])
      await expect(house.sql(actor, forged, [newId(), `person:${chen.id}`])).rejects.toThrow('row-level security');
  });
  test('holds no word of what was told', async () => {
    await house.tell(person().party, '一本没人知道的书');
    const all = JSON.stringify([
      await house.sql(system, 'select * from notices.notice'),
      await house.sql(system, 'select * from app.message'),
    ]);
    for (const word of ['一本没人知道的书', '陈立']) expect(all).not.toContain(word);
  });
});
