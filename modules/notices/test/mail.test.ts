import type { MailboxClaimed } from '@tongban/identity/contract';
import { mailContext } from '@tongban/identity/contract';
import { newId, send } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeId } from '../src/contract.ts';
import { type House, openHouse, organisation, person, system } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => {
  house.refused.clear();
  house.clock.set('2026-11-20T08:05:00.000Z');
});
afterAll(() => house.close());

type Person = ReturnType<typeof person>;

const hasMailbox = (who: Person, address: string, language: 'zh' | 'en' = 'zh', service = '') => {
  const key = `${who.party.id} ${service}`;
  house.mailboxes.set(key, [...(house.mailboxes.get(key) ?? []), { person: who.id, address, language }]);
};
const mailTo = (address: string) => house.catcher.mails().filter(({ to }) => to === address);
const rowsOf = (who: Person) => house.sql(system, 'select state, code, sealed from notices.mail where person = $1', [who.id]);
const newest = async (who: Person) => {
  const [notice] = (await house.notices.notices(who, 'zh')).notices;
  return await house.notices.openNotice(who, notice?.id as NoticeId, 'zh');
};
/** Brings what was deferred again at once, instead of waiting for its time. */
const bringAgain = () => house.sql(system, 'update graphile_worker._private_jobs set run_at = now() where locked_at is null');

describe('a notice', () => {
  test('is mailed to the proven address of its recipient, in the language wanted there, saying nothing personal and where to read on', async () => {
    const [chen, smith] = [person(), person()];
    hasMailbox(chen, 'chen@example.com');
    hasMailbox(smith, 'smith@example.com', 'en');
    await house.tell(chen.party, '山海经');
    await house.tell(smith.party, '山海经');
    const id = (await newest(chen))?.id;
    expect(mailTo('chen@example.com')).toMatchObject([
      {
        subject: '书到了：山海经',
        text: [
          '《山海经》到了。',
          '',
          `看全文：https://zwfw.example/me/notices/${id}`,
          '',
          '云州市政务服务',
          '这封邮件由系统寄出，请不要回复。我们不会在邮件里问您的密码，也不会让您转账。',
          '',
        ].join('\n'),
      },
    ]);
    expect(mailTo('smith@example.com')[0]).toMatchObject({ subject: 'Here: 山海经', text: expect.stringContaining('“山海经” is here.') });
    expect(mailTo('chen@example.com')[0]?.text).not.toContain('陈立');
    expect((await newest(chen))?.mail).toEqual({ state: 'sent', at: expect.any(String) });
  });
  test('to an organisation is mailed to each who acts for it in what it is about', async () => {
    const shop = organisation();
    const [owner, agent] = [person(shop), person(shop)];
    hasMailbox(owner, 'owner@example.com', 'zh', 'food');
    hasMailbox(agent, 'agent@example.com', 'zh', 'food');
    await house.tell(shop, '账簿', { service: 'food' });
    await house.tell(shop, '别的', { service: 'bus' });
    for (const address of ['owner@example.com', 'agent@example.com']) expect(mailTo(address)).toHaveLength(1);
  });
  test('to whoever has no address stands in the account alone', async () => {
    const li = person();
    await house.tell(li.party, '山海经');
    expect((await newest(li))?.mail).toBeUndefined();
    expect(await rowsOf(li)).toEqual([]);
  });
});

describe('a mail', () => {
  test('that the mail server turns away for good is tried once; the account says so, and the log without the address', async () => {
    const wang = person();
    hasMailbox(wang, 'gone@example.com');
    house.refused.set('gone@example.com', 550);
    await house.tell(wang.party, '山海经');
    expect((await newest(wang))?.mail).toEqual({ state: 'failed', at: expect.any(String), code: 550 });
    expect(await house.notices.lastMail(wang)).toMatchObject({ state: 'failed', code: 550 });
    expect(house.logged.at(-1)).toMatchObject({ msg: expect.stringContaining('will not be tried again'), code: 550, kind: 'book-ready' });
    expect(JSON.stringify(house.logged)).not.toContain('gone@example.com');
    house.refused.clear();
    await bringAgain();
    await house.outbox.idle();
    expect(mailTo('gone@example.com')).toEqual([]);
  });
  test('that is deferred waits, and goes when it is brought again', async () => {
    const zhao = person();
    hasMailbox(zhao, 'later@example.com');
    house.refused.set('later@example.com', 451);
    await house.order(newId(), { recipient: zhao.party, values: { book: '山海经', reader: '赵磊', until: '2026-11-25' } });
    await expect.poll(async () => (await rowsOf(zhao))[0]?.state).toBe('waiting');
    await expect.poll(() => house.logged.some((line) => JSON.stringify(line).includes('451'))).toBe(true);
    expect(JSON.stringify(house.logged)).not.toContain('later@example.com');
    house.refused.clear();
    await bringAgain();
    await expect.poll(() => mailTo('later@example.com').length, { timeout: 20_000 }).toBe(1);
    await house.outbox.idle();
    expect((await newest(zhao))?.mail?.state).toBe('sent');
  });
  test('is given up after two days, and the account says so', async () => {
    const he = person();
    hasMailbox(he, 'never@example.com');
    house.refused.set('never@example.com', 451);
    await house.order(newId(), { recipient: he.party, values: { book: '山海经', reader: '何静', until: '2026-11-25' } });
    await expect.poll(async () => (await rowsOf(he))[0]?.state).toBe('waiting');
    house.clock.set('2026-11-22T09:00:00.000Z');
    const fate = async () => {
      await bringAgain();
      return (await newest(he))?.mail;
    };
    await expect.poll(fate, { timeout: 20_000 }).toEqual({ state: 'failed', at: expect.any(String) });
  });
  test('goes once, whichever of several processes brings it', async () => {
    const sun = person();
    hasMailbox(sun, 'once@example.com');
    const second = await house.work();
    for (let count = 0; count < 5; count += 1) await house.tell(sun.party, `第${count}册`);
    await second.stop();
    expect(new Set(mailTo('once@example.com').map(({ messageId }) => messageId)).size).toBe(5);
    expect(mailTo('once@example.com')).toHaveLength(5);
  });
  test('is kept sealed until it is handed over, and no longer; only its person sees what became of it', async () => {
    const qian = person();
    hasMailbox(qian, 'qian@example.com');
    await house.tell(qian.party, '山海经');
    expect(await rowsOf(qian)).toEqual([{ state: 'sent', code: null, sealed: null }]);
    expect(await house.sql(qian, 'select state from notices.mail')).toEqual([{ state: 'sent' }]);
    expect(await house.sql(person(), 'select state from notices.mail')).toEqual([]);
    expect(JSON.stringify(await house.sql(system, 'select * from app.message'))).not.toContain('qian@example.com');
  });
});

describe('an account', () => {
  test('is sent the code for the address it gave, to that address and nowhere else', async () => {
    const { id: to } = person();
    const id = newId();
    const sealed = house.sealer.seal(JSON.stringify({ address: 'new@example.com', language: 'en', code: '01234567' }), mailContext(id));
    const event: MailboxClaimed = { type: 'mailbox-claimed', id, person: to, sealed, expiresAt: '2026-11-20T08:35:00.000Z' };
    await house.db.transaction(system, (tx) => send(tx, event));
    await house.outbox.idle();
    const [mail] = mailTo('new@example.com');
    expect(mail?.subject).toBe('Confirm your mail address');
    expect(mail?.text).toContain('Your code is 01234567, valid until 20 November 2026 16:35.');
    expect(mail?.text).toContain('https://zwfw.example/me/account/mailbox/code?code=01234567');
  });
  test.each(['mailbox-verified', 'mailbox-removed'] as const)('hears of it when something changed: %s', async (type) => {
    const zhou = person();
    await house.db.transaction(system, (tx) => send(tx, { type, id: newId(), person: zhou.id, at: '2026-11-20T08:05:00.000Z' }));
    await house.outbox.idle();
    expect(await newest(zhou)).toMatchObject({
      kind: type,
      lines: expect.arrayContaining([expect.stringContaining('2026年11月20日 16:05')]),
    });
  });
});
