import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gao, rowsOf } from './fixtures.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const path = '/api/administration/officials';
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, body?: object, token = office.admin) =>
  office.call(token, method, `${path}${url}`, body);
const clerk = { role: 'clerk', department: 'market' };
const me = async (token: string) => office.ask('/api/officials/me', token);

describe('an official who is new', () => {
  let id: string;
  let initial: string;
  let token: string;

  test('is entered with roles, and the password is shown once', async () => {
    const answer = await send('POST', '', { staffNumber: 'lin.xiao', name: '林晓', post: '综合窗口', roles: [clerk] });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    ({ id, password: initial } = answer.json());
    expect(initial).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(await office.staff('lin.xiao')).toEqual({
      id,
      staffNumber: 'lin.xiao',
      name: '林晓',
      post: '综合窗口',
      roles: [clerk],
      initialPassword: true,
    });
    const rows = JSON.stringify(await office.query('select * from identity.account'));
    expect(rows).not.toContain(initial);
    expect(office.logged.join()).not.toContain(initial);
  });
  test('has no role before the password is changed', async () => {
    token = await office.signIn('lin.xiao', initial);
    expect(await me(token)).toMatchObject({ mustChangePassword: true, grants: [], departments: [] });
    expect((await office.actorOf(token)).grants).toEqual([]);
    expect((await office.call(token, 'GET', '/cases-of-a-clerk')).statusCode).toBe(403);
  });
  test.each([
    [{ current: 'wrong', next: 'a long enough one' }, 'wrong-credentials', 'current', 403],
    [{ next: 'short' }, 'password-too-short', 'next', 422],
    [{ next: 'aaaaaaaaaaaa' }, 'password-too-simple', 'next', 422],
  ])('takes no password like %o', async (passwords, refusal, field, status) => {
    const answer = await office.call(token, 'POST', '/api/officials/me/password', { current: initial, ...passwords });
    expect(answer.json()).toMatchObject({ type: `urn:tongban:problem:${refusal}`, status, errors: [{ field }] });
  });
  test('changes it and has the roles from then on; other sessions end', async () => {
    const elsewhere = await office.signIn('lin.xiao', initial);
    const answer = await office.call(token, 'POST', '/api/officials/me/password', { current: initial, next: '云湖大道一号的三号窗口' });
    expect(answer.statusCode).toBe(204);
    expect(await me(token)).toMatchObject({ mustChangePassword: false, grants: [clerk], departments: [{ id: 'market' }] });
    expect((await office.call(token, 'GET', '/cases-of-a-clerk')).statusCode).toBe(200);
    expect((await office.call(elsewhere, 'GET', '/api/officials/me')).statusCode).toBe(401);
    await expect(office.signIn('lin.xiao', initial)).rejects.toThrow('wrong-credentials');
    expect(await office.staff('lin.xiao')).toMatchObject({ initialPassword: false });
  });
  test('stands in the record with a masked name', async () => {
    expect(await office.recorded('official')).toMatchObject([
      { act: 'password-changed', name: 'lin.xiao', officialName: '林晓', before: {}, after: {} },
      { act: 'added', name: 'lin.xiao', officialName: '管理员', after: { staffNumber: 'lin.xiao', name: '林*', post: '综合窗口' } },
    ]);
    expect(await office.recorded('role')).toMatchObject([{ act: 'added', name: 'lin.xiao', after: clerk }]);
  });
  test('is not entered under a staff number that is taken, nor with a role that cannot be; nothing of it is kept', async () => {
    const taken = await send('POST', '', { staffNumber: 'lin.xiao', name: '别人', post: '岗位', roles: [] });
    expect(taken.json()).toMatchObject({ status: 409, errors: [{ field: 'staffNumber' }] });
    const wrong = await send('POST', '', {
      staffNumber: 'sun.ning',
      name: '孙宁',
      post: '岗位',
      roles: [clerk, { ...clerk, department: 'nowhere' }],
    });
    expect(wrong.json()).toMatchObject({ status: 422, errors: [{ field: 'department' }] });
    expect(await office.staff('sun.ning')).toBeUndefined();
    expect((await office.recorded('official')).some(({ name }: { name: string }) => name === 'sun.ning')).toBe(false);
  });
});

describe('an administrator', () => {
  test('changes name and post', async () => {
    const { id } = await office.staff('gao.yuan');
    expect((await send('PUT', `/${id}`, { name: '高远', post: '食品科' })).statusCode).toBe(204);
    expect(await office.staff('gao.yuan')).toMatchObject({ post: '食品科' });
    expect((await office.recorded('official'))[0]).toMatchObject({
      act: 'changed',
      before: { post: '核查人员' },
      after: { post: '食品科' },
    });
  });
  test('gives a role and takes it away, which counts at the very next request', async () => {
    const { id } = await office.staff('gao.yuan');
    const token = await office.signIn('gao.yuan');
    expect((await office.call(token, 'GET', '/cases-of-a-clerk')).statusCode).toBe(403);
    expect((await send('POST', `/${id}/roles`, clerk)).json()).toEqual({ given: true });
    expect((await send('POST', `/${id}/roles`, clerk)).statusCode).toBe(409);
    expect((await office.call(token, 'GET', '/cases-of-a-clerk')).statusCode).toBe(200);
    expect((await send('POST', `/${id}/roles/removal`, clerk)).statusCode).toBe(204);
    expect((await send('POST', `/${id}/roles/removal`, clerk)).statusCode).toBe(409);
    expect((await office.call(token, 'GET', '/cases-of-a-clerk')).statusCode).toBe(403);
  });
  test('suspends an official, whose sessions end at once and who cannot come back before that is undone', async () => {
    const { id } = await office.staff('gao.yuan');
    const token = await office.signIn('gao.yuan');
    expect((await send('POST', `/${id}/suspension`)).statusCode).toBe(204);
    expect((await office.call(token, 'GET', '/api/officials/me')).statusCode).toBe(401);
    await expect(office.signIn('gao.yuan')).rejects.toThrow('suspended');
    await expect(office.signIn('gao.yuan', 'guess')).rejects.toThrow('wrong-credentials');
    expect((await send('POST', `/${id}/suspension`)).statusCode).toBe(409);
    const colleagues = await office.db.transaction(await office.actorOf(office.admin), (tx) =>
      office.identity.officialsOf(tx, gao.grants[0]?.department as never, 'handler'),
    );
    expect(colleagues).toEqual([]);
    expect((await send('DELETE', `/${id}/suspension`)).statusCode).toBe(204);
    await expect(office.signIn('gao.yuan')).resolves.toEqual(expect.any(String));
    expect((await office.recorded('official')).map(({ act }: { act: string }) => act).slice(0, 2)).toEqual(['resumed', 'suspended']);
  });
  test('resets a password, which ends the sessions and has to be changed again', async () => {
    const { id } = await office.staff('gao.yuan');
    const token = await office.signIn('gao.yuan');
    const answer = await send('POST', `/${id}/password`);
    expect((await office.call(token, 'GET', '/api/officials/me')).statusCode).toBe(401);
    await expect(office.signIn('gao.yuan')).rejects.toThrow('wrong-credentials');
    const fresh = await office.signIn('gao.yuan', answer.json().password);
    expect(await me(fresh)).toMatchObject({ mustChangePassword: true, grants: [] });
  });
  test('does neither to the own account, and the last one stays', async () => {
    const { id } = await office.staff('admin');
    for (const url of ['suspension', 'password'])
      expect((await send('POST', `/${id}/${url}`)).json()).toMatchObject({ type: 'urn:tongban:problem:yourself' });
    const removal = await send('POST', `/${id}/roles/removal`, { role: 'administrator', department: 'market' });
    expect(removal.json()).toMatchObject({ type: 'urn:tongban:problem:last-administrator' });
  });
  test('keeps officials through a second setting up', async () => {
    await office.identity.addOfficial({ ...gao, post: '从前', password: 'another' });
    expect(await office.staff('gao.yuan')).toMatchObject({ post: '食品科', roles: gao.grants });
  });
  test('finds officials by staff number, name or post', async () => {
    const found = async (q: string) =>
      (await office.ask(`${path}?q=${encodeURIComponent(q)}`)).officials.map((one: { name: string }) => one.name);
    expect(await found('GAO')).toEqual(['高远']);
    expect(await found('林')).toEqual(['林晓']);
    expect(await found('食品科')).toEqual(['高远']);
    expect(await found('%')).toEqual([]);
  });
});

describe('below the routes the database', () => {
  const update = 'update identity.official set suspended_at = now() returning id';

  test('lets no other official change officials, roles or passwords', async () => {
    const clerkActor = await office.actorOf(await office.signIn('lin.xiao', '云湖大道一号的三号窗口'));
    const { id } = await office.staff('gao.yuan');
    const as = (sql: string, values: unknown[] = []) => office.db.transaction(clerkActor, (tx) => rowsOf(tx, sql, values));
    expect(await as(update)).toEqual([]);
    await expect(as(`insert into identity.grant values ($1, 'market', 'approver', null)`, [clerkActor.id])).rejects.toThrow('row-level');
    await expect(as('select identity.set_password($1, $2, now())', [id, 'x'])).rejects.toThrow('only an administrator');
    await expect(as('select identity.end_sessions($1, now())', [id])).rejects.toThrow('only an administrator');
  });
  test('shows no password to an administrator, and no session', async () => {
    const admin = await office.actorOf(office.admin);
    const as = (sql: string) => office.db.transaction(admin, (tx) => rowsOf(tx, sql));
    expect(await as('select * from identity.account')).toEqual([]);
    expect(await as('select * from identity.session')).toEqual([]);
  });
});

describe('everything of it', () => {
  const id = '0195a000-0000-7000-8000-000000000000';
  test.each([
    ['GET', '/api/administration/departments'],
    ['POST', '/api/administration/departments'],
    ['PUT', '/api/administration/departments/market'],
    ['POST', '/api/administration/departments/market/closing'],
    ['DELETE', '/api/administration/departments/market/closing'],
    ['GET', path],
    ['POST', path],
    ['PUT', `${path}/${id}`],
    ['POST', `${path}/${id}/suspension`],
    ['DELETE', `${path}/${id}/suspension`],
    ['POST', `${path}/${id}/password`],
    ['POST', `${path}/${id}/roles`],
    ['POST', `${path}/${id}/roles/removal`],
    ['GET', '/api/administration/deputies'],
    ['POST', '/api/administration/deputies'],
    ['POST', `/api/administration/deputies/${id}/end`],
    ['GET', '/api/administration/confirmations'],
    ['POST', `/api/administration/confirmations/${id}/decision`],
  ] as const)('%s %s is closed to everybody but administrators', async (method, url) => {
    const token = await office.signIn('lin.xiao', '云湖大道一号的三号窗口');
    expect((await office.call(token, method, url)).statusCode).toBe(403);
    expect((await office.app.inject({ method, url, headers: { 'sec-fetch-site': 'same-origin' } })).statusCode).toBe(401);
  });
});
