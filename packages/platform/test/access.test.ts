import { describe, expect, test } from 'vitest';
import { newId, problem } from '../src/index.ts';
import { testApp } from '../src/testing/index.ts';
import { nobody, official, person } from './actors.ts';

const zhou = person(newId());
const lin = official(newId(), 'clerk', 'hall');
const song = official(newId(), 'approver', 'market');

async function house() {
  const all = await testApp({ renderProblem: ({ title, status }) => `<h1>${status} ${title}</h1>` });
  const { app } = all;
  app.get('/open', { config: { may: 'anyone' } }, (request) => ({ kind: request.actor.kind, now: request.now }));
  app.get('/mine', { config: { may: 'person', page: true } }, () => 'mine');
  app.post('/mine', { config: { may: 'person', page: true } }, () => 'saved');
  app.post('/mine/payments', { config: { may: 'person', page: true } }, () => 'paid');
  app.get('/desk', { config: { may: 'official', page: true } }, () => 'desk');
  app.get('/inbox', { config: { may: 'official:clerk' } }, () => 'inbox');
  app.get('/either', { config: { may: ['person', 'official:approver'] } }, () => 'either');
  app.get('/cases/:id', { config: { may: 'person' } }, () => problem(404, 'case-unknown', { zh: '没有这个办件', en: 'No such case' }));
  app.get('/guides/:id', { config: { may: 'anyone' } }, () =>
    problem(404, 'service-unknown', { zh: '没有这个事项', en: 'No such service' }),
  );
  app.get('/asset', { config: { may: 'anyone', sessionless: true } }, (request) => request.actor.kind);
  return all;
}

describe('a route', () => {
  test('that does not say who may call it makes the start fail', async () => {
    const { app } = await house();
    expect(() => app.get('/forgotten', () => 'open to all')).toThrow('GET /forgotten does not say who may call it');
    expect(() => app.get('/half', { config: { page: true } as never }, () => 'open to all')).toThrow('does not say who may call it');
  });
  test('lets pass whom it names and nobody else', async () => {
    const { call } = await house();
    const status = async (actor: Parameters<typeof call>[0], url: string) => (await call(actor, { url })).statusCode;
    expect(await status(lin, '/inbox')).toBe(200);
    expect(await status(song, '/inbox')).toBe(403);
    expect(await status(zhou, '/inbox')).toBe(403);
    expect(await status(nobody, '/inbox')).toBe(401);
    expect((await call(nobody, { method: 'HEAD', url: '/inbox' })).statusCode).toBe(401);
    expect(await status(zhou, '/either')).toBe(200);
    expect(await status(song, '/either')).toBe(200);
    expect(await status(lin, '/either')).toBe(403);
    expect(await status(nobody, '/open')).toBe(200);
    expect(await status({ kind: 'system', name: 'outbox' }, '/mine')).toBe(403);
  });
  test('knows on whose behalf and at what time of the moved clock it is called', async () => {
    const { call, clock } = await house();
    clock.set('2025-01-24T16:00:00Z');
    const { kind, now } = (await call(zhou, { url: '/open' })).json();
    expect(kind).toBe('person');
    expect(now).toMatch(/^2025-01-24T16:00:0\d\.\d{3}Z$/);
  });
  test('that is the same for everybody looks up nobody', async () => {
    const { call } = await house();
    expect((await call(zhou, { url: '/asset' })).body).toBe('nobody');
  });
});

describe('whoever is refused', () => {
  test('is told by a problem document', async () => {
    const { call } = await house();
    const answer = await call(nobody, { url: '/inbox' });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ type: 'urn:tongban:problem:not-signed-in', title: '请先登录', status: 401 });
  });
  test('on a page for persons is sent to sign in and comes back to the same page', async () => {
    const { call } = await house();
    const answer = await call(nobody, { url: '/mine?step=2&x=a' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/sign-in?next=%2Fmine%3Fstep%3D2%26x%3Da');
  });
  test('on the way of a form comes back to the page at the same address, or to the first where there is none', async () => {
    const { call } = await house();
    expect((await call(nobody, { method: 'POST', url: '/mine' })).headers.location).toBe('/sign-in?next=%2Fmine');
    expect((await call(nobody, { method: 'POST', url: '/mine/payments' })).headers.location).toBe('/sign-in?next=%2F');
  });
  test('on a page gets a page that says so', async () => {
    const { call } = await house();
    const answer = await call(zhou, { url: '/desk' });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toBe('<h1>403 您无权进行此操作</h1>');
    expect((await call(nobody, { url: '/desk' })).body).toBe('<h1>401 请先登录</h1>');
    expect((await call(nobody, { url: '/desk?lang=en' })).body).toBe('<h1>401 Sign in first</h1>');
  });
  test('is reported, with the actor, the route and the thing asked for', async () => {
    const { call, refusals } = await house();
    await call(zhou, { url: '/inbox' });
    await call(nobody, { url: '/mine' });
    await call(zhou, { url: '/cases/somebody-elses' });
    await call(zhou, { url: '/guides/known-to-nobody' });
    await call(zhou, { url: '/nowhere' });
    await call(zhou, { method: 'POST', url: '/mine', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(refusals.map(({ reason, route, method }) => `${method} ${route} ${reason}`)).toEqual([
      'GET /inbox not-allowed',
      'GET /mine not-signed-in',
      'GET /cases/:id not-found',
      'POST /mine cross-site',
    ]);
    expect(refusals[2]).toMatchObject({ actor: zhou, params: { id: 'somebody-elses' } });
  });
  test('is refused even where the report fails, and the failure is logged', async () => {
    const { app, logged } = await testApp({
      refused: () => {
        throw new Error('the access log is full');
      },
    });
    app.get('/inbox', { config: { may: 'official' } }, () => 'inbox');
    expect((await app.inject('/inbox')).statusCode).toBe(401);
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'a refusal of access could not be recorded' }));
  });
});
