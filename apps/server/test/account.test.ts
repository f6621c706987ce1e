import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chenLi, shenJia, wangXiulan, zhouMin } from '../src/demo/people.ts';
import { unregistered } from '../src/demo/register.ts';
import { anotherAddress, browserOf, officialOf, openPortal, type PortalHouse, password } from './portal-house.ts';

type Browser = Awaited<ReturnType<typeof browserOf>>;

let house: PortalHouse;
let zhou: Browser;
beforeAll(async () => {
  house = await openPortal();
});
beforeEach(async () => {
  zhou = await browserOf(house, zhouMin.phone);
});
afterAll(() => house.close());

const lastMail = async (to: string) => {
  await house.outbox.idle();
  return house.mails().find((mail) => mail.to === to);
};

describe('a mail address', () => {
  const give = (fields: Record<string, string>) => zhou.post('/me/account/mailbox', { language: 'zh', ...fields });

  test('is given with the password, proven by the code from the mail, and removed again', async () => {
    expect((await zhou.get('/me/account')).body).toContain('还没有邮箱');
    const given = await give({ address: 'zhoumin@example.com', password });
    expect([given.statusCode, given.headers.location]).toEqual([303, '/me/account/mailbox/code']);
    const mail = await lastMail('zhoumin@example.com');
    const link = /http:\/\/localhost(\/me\/account\/mailbox\/code\?code=(\d{8}))/.exec(mail?.text ?? '');
    const [, path = '', code = ''] = link ?? [];
    const page = (await zhou.get(path)).body;
    expect(page).toContain('zh***@example.com');
    expect(page).toContain(`value="${code}"`);
    expect((await zhou.get('/me/account')).body).toContain('还没验证');
    expect((await zhou.post('/me/account/mailbox/code', { code })).headers.location).toBe('/me/account');
    expect((await zhou.get('/me/account')).body).toContain('消息也寄到zh***@example.com。');
    expect((await lastMail('zhoumin@example.com'))?.subject).toBe('您的账户有了新邮箱');

    const removed = await zhou.post('/me/account/mailbox/removal', { password });
    expect(removed.headers.location).toBe('/me/account');
    expect((await zhou.get('/me/account')).body).toContain('还没有邮箱');
    await house.outbox.idle();
    expect((await zhou.get('/me/notices')).body).toContain('您的账户不再寄邮件');
  });
  test.each([
    [{ address: 'zhoumin@example.com', password: 'guess' }, '密码不对，请再输一遍'],
    [{ address: 'zhoumin@example.com', password: '' }, '请填密码'],
    [{ address: 'zhoumin', password }, '请填一个能收信的邮箱地址'],
  ])('is not taken, and says why beside the field: %o', async (fields, message) => {
    const before = house.mails().length;
    const answer = await give(fields);
    expect(answer.statusCode).toBe(422);
    expect(answer.body.split(message)).toHaveLength(3);
    expect(answer.body).toContain(`value="${fields.address}"`);
    if (fields.password !== '') expect(answer.body).not.toContain(fields.password);
    await house.outbox.idle();
    expect(house.mails()).toHaveLength(before);
  });
  test('is proven by nobody else’s code, and by no guess', async () => {
    await give({ address: 'zhoumin@example.com', password });
    const code = /code=(\d{8})/.exec((await lastMail('zhoumin@example.com'))?.text ?? '')?.[1] ?? '';
    const chen = await browserOf(house, chenLi.phone);
    expect((await chen.post('/me/account/mailbox/code', { code })).statusCode).toBe(422);
    expect((await zhou.post('/me/account/mailbox/code', { code: '' })).body).toContain('请填邮件里的8位验证码');
    const wrong = await zhou.post('/me/account/mailbox/code', { code: code === '00000000' ? '00000001' : '00000000' });
    expect([wrong.statusCode, wrong.body.includes('验证码不对')]).toEqual([422, true]);
  });
  test('is nobody’s business who is not signed in', async () => {
    for (const url of ['/me/account', '/me/account/mailbox', '/me/account/mailbox/code'])
      expect((await house.app.inject({ url })).headers.location).toMatch(/^\/sign-in/);
  });
});

describe('a forgotten password', () => {
  const another = 'tall-bridge-42';
  const ask = (identifier: string) =>
    house.app.inject({ method: 'POST', url: '/recover', headers, payload: new URLSearchParams({ identifier }).toString() });
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const set = (url: string, next: string) =>
    house.app.inject({ method: 'POST', url, headers, payload: new URLSearchParams({ next }).toString() });

  test('is replaced by a mailed link, once, and every session ends', async () => {
    const chen = await browserOf(house, chenLi.phone);
    await chen.post('/me/account/mailbox', { address: 'chenli@example.com', language: 'zh', password });
    const code = /code=(\d{8})/.exec((await lastMail('chenli@example.com'))?.text ?? '')?.[1] ?? '';
    await chen.post('/me/account/mailbox/code', { code });
    await house.outbox.idle();

    const known = await ask(chenLi.phone);
    const unknown = await ask('16499999999');
    expect([known.statusCode, known.headers.location, known.body]).toEqual([unknown.statusCode, unknown.headers.location, unknown.body]);
    const page = (await house.app.inject({ url: '/recover/asked' })).body;
    expect(page).toContain('有没有账户，我们都这样回答');
    expect(page).toContain('请本人带身份证到云州市政务服务中心');

    const mail = await lastMail('chenli@example.com');
    expect(mail?.subject).toBe('重设您的密码');
    const path = /http:\/\/localhost(\/recover\/[\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    for (let looks = 0; looks < 2; looks += 1) expect((await house.app.inject({ url: path })).body).toContain('设新密码');
    const tooShort = await set(path, 'short');
    expect([tooShort.statusCode, tooShort.body.includes('新密码太短了')]).toEqual([422, true]);
    expect((await set(path, another)).headers.location).toBe('/recover/done');
    expect((await chen.get('/me')).headers.location).toMatch(/^\/sign-in/);
    for (const again of [await house.app.inject({ url: path }), await set(path, 'other-bridge-43')])
      expect([again.statusCode, again.body.includes('这个链接不能用了')]).toEqual([410, true]);
    const signedIn = await browserOf(house, chenLi.phone, { secret: another });
    expect((await signedIn.get('/me/notices')).body).toContain('您的密码重设了');
  });
  test('is replaced at a counter by a mailed link as well, so that no clerk sees it; by a code where there is none, or it is lost or somebody else’s', async () => {
    const linXiao = await officialOf(house, 'lin.xiao');
    const offer = async ({ citizenId, name }: Pick<typeof chenLi, 'citizenId' | 'name'>, query = '') => {
      const { id } = (await linXiao('POST', '/api/counter/visits', { citizenId, name })).json();
      return (await linXiao('POST', `/api/counter/visits/${id}/password${query}`)).json();
    };
    expect(await offer(wangXiulan)).toEqual({ code: expect.stringMatching(/^\d{8}$/), until: expect.any(String) });
    const before = await lastMail('chenli@example.com');
    expect(await offer(chenLi)).toEqual({ mailed: true });
    const mail = await lastMail('chenli@example.com');
    expect([mail?.subject, mail?.text === before?.text]).toEqual(['重设您的密码', false]);
    const path = /http:\/\/localhost(\/recover\/[\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await house.app.inject({ url: path })).body).toContain('设新密码');
    expect(await offer(chenLi, '?mailbox=lost')).toMatchObject({ code: expect.any(String) });
  });
  test('of nobody in particular asks for the number', async () => {
    const answer = await ask(' ');
    expect([answer.statusCode, answer.body.includes('请填身份证号码或者手机号')]).toEqual([422, true]);
  });
  test.each(['/recover/x', `/recover/${'A'.repeat(43)}`])('has no link that was made up: %s', async (url) => {
    expect([400, 404, 410]).toContain((await house.app.inject({ url })).statusCode);
  });
});

describe('an account', () => {
  const claim = {
    fullName: shenJia.name,
    citizenId: shenJia.citizenId,
    phone: shenJia.phone,
    socialSecurity: unregistered.socialSecurity,
    next: 'tall-bridge-42',
  };
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const register = (change: Partial<typeof claim> = {}) =>
    house.app.inject({
      method: 'POST',
      url: '/register',
      headers,
      remoteAddress: anotherAddress(),
      payload: new URLSearchParams({ ...claim, ...change }).toString(),
    });

  test.each([
    [{ socialSecurity: 'YZ99010001' }, '四样和登记的对不上'],
    [{ fullName: '沈佳' }, '四样和登记的对不上'],
    [{ phone: zhouMin.phone }, '四样和登记的对不上'],
    [{ citizenId: '11010519491231002X' }, '四样和登记的对不上'],
    [{ citizenId: '1' }, '四样和登记的对不上'],
    [{ next: 'short' }, '新密码太短了'],
    [{ next: `my ${shenJia.phone}` }, '新密码里有您的手机号'],
    [{ phone: '' }, '请填手机号'],
  ])('is not opened for %o', async (change, message) => {
    const answer = await register(change);
    expect([answer.statusCode, answer.body.includes(message)]).toEqual([422, true]);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
  test('of somebody who has one is not told to whoever does not know all four', async () => {
    const known = await register({ fullName: zhouMin.name, citizenId: zhouMin.citizenId, phone: zhouMin.phone });
    expect(known.body).toContain('四样和登记的对不上');
    expect(known.body).not.toContain('已经有账户');
  });
  test('is asked for so often a minute from one address, and then not at all for a while', async () => {
    const remoteAddress = anotherAddress();
    const send = () => house.app.inject({ method: 'POST', url: '/register', headers, remoteAddress, payload: '' });
    for (let times = 0; times < 20; times += 1) expect((await send()).statusCode).toBe(422);
    expect((await send()).statusCode).toBe(429);
    expect((await register({ phone: '' })).statusCode).toBe(422);
  });
  test('is opened for whoever the registers know by all four, once, verified, and signed in', async () => {
    const answer = await register();
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/me']);
    const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
    expect((await house.app.inject({ url: '/me/account', cookies })).body).toContain('已核对身份信息');
    expect((await register({ next: 'other-bridge-43' })).body).toContain('您已经有账户了');
    const again = await browserOf(house, shenJia.phone, { secret: claim.next });
    await house.outbox.idle();
    const notices = (await again.get('/me/notices')).body;
    expect(notices).toContain('您的账户开好了');
    expect(notices).toContain('有人想用您的身份再开一个账户');
  });
});

describe('the password and the sessions of whoever is signed in', () => {
  test('are changed and ended: here one stays, elsewhere one is signed out', async () => {
    const elsewhere = await browserOf(house, zhouMin.phone);
    const list = (await zhou.get('/me/account/sessions')).body;
    expect(list).toContain('就是这里');
    const other = /name="end" value="([0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
    expect((await zhou.post('/me/account/sessions', { end: other })).statusCode).toBe(303);
    await zhou.post('/me/account/sessions', { others: '1' });
    expect((await elsewhere.get('/me')).statusCode).toBe(303);
    expect((await zhou.get('/me')).statusCode).toBe(200);

    const wrong = await zhou.post('/me/account/password', { password: 'guess', next: 'tall-bridge-42' });
    expect([wrong.statusCode, wrong.body.includes('密码不对，请再输一遍')]).toEqual([422, true]);
    const plain = await zhou.post('/me/account/password', { password, next: '2026112520' });
    expect([plain.statusCode, plain.body.includes('新密码太好猜')]).toEqual([422, true]);
    expect(plain.body).toContain('至少10个字');
    expect((await zhou.post('/me/account/password', { password, next: 'tall-bridge-42' })).headers.location).toBe('/me/account');
    expect((await zhou.get('/me')).statusCode).toBe(200);
    expect((await zhou.post('/me/account/password', { password: 'tall-bridge-42', next: password })).statusCode).toBe(303);
  });
});

describe('the mailbox of a demonstration', () => {
  test('shows every mail, says plainly what it is, and leads where the mail does', async () => {
    await zhou.post('/me/account/mailbox', { address: 'zhoumin@example.com', language: 'en', password });
    const mail = await lastMail('zhoumin@example.com');
    const list = (await house.app.inject({ url: '/demo/mail' })).body;
    expect(list).toContain('不会寄到别处');
    expect(list).toContain('Confirm your mail address');
    const page = (await house.app.inject({ url: `/demo/mail/${mail?.id}` })).body;
    expect(page).toMatch(/<a class="govuk-link" href="http:\/\/localhost\/me\/account\/mailbox\/code\?code=\d{8}">/);
    expect((await house.app.inject({ url: '/demo/mail/00000000-0000-4000-8000-000000000000' })).statusCode).toBe(404);
  });
});
