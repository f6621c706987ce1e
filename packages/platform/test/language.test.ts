import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { testApp } from '../src/testing/index.ts';

const config = { may: 'anyone' } as const;

async function house() {
  const { app } = await testApp({});
  app.get('/said', { config }, (request) => ({ language: request.language }));
  app.post('/name', { config, schema: { body: Type.Object({ name: Type.String({ minLength: 3 }) }) } }, () => 'ok');
  return app;
}

describe('a request', () => {
  test('is answered in the language that its address names, and the next one as well', async () => {
    const app = await house();
    const asked = await app.inject({ url: '/said?lang=en', headers: { 'accept-language': 'zh-CN' } });
    expect(asked.json()).toEqual({ language: 'en' });
    expect(asked.headers['content-language']).toBe('en');
    const cookies = Object.fromEntries(asked.cookies.map(({ name, value }) => [name, value]));
    expect((await app.inject({ url: '/said', cookies, headers: { 'accept-language': 'zh-CN' } })).json()).toEqual({ language: 'en' });
    expect((await app.inject({ url: '/said?lang=zh', cookies })).json()).toEqual({ language: 'zh' });
  });
  test('is answered as the browser prefers where nobody has chosen, and else in Chinese', async () => {
    const app = await house();
    expect((await app.inject({ url: '/said', headers: { 'accept-language': 'en-GB' } })).json()).toEqual({ language: 'en' });
    expect((await app.inject({ url: '/said' })).json()).toEqual({ language: 'zh' });
    expect((await app.inject({ url: '/said?lang=xx' })).json()).toEqual({ language: 'zh' });
    expect((await app.inject({ url: '/said?lang=en&lang=zh' })).json()).toEqual({ language: 'zh' });
  });
  test('is refused in its language, down to the field', async () => {
    const app = await house();
    const answer = await app.inject({ method: 'POST', url: '/name', payload: { name: 'x' }, headers: { 'accept-language': 'en' } });
    expect(answer.json()).toMatchObject({
      title: 'Something you entered is not right',
      errors: [{ field: 'name', message: 'Enter at least 3 characters' }],
    });
    expect((await app.inject({ url: '/nowhere?lang=en' })).json().title).toBe('There is no such page');
  });
});
