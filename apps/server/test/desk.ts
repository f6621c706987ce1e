import { newId } from '@tongban/platform';
import { type PortalHouse, password } from './portal-house.ts';

/** An official at the workbench, in this language. */
export async function deskOf({ app }: Pick<PortalHouse, 'app'>, staffNumber: string, language = 'zh') {
  const own = { 'sec-fetch-site': 'same-origin', 'accept-language': language };
  const signIn = await app.inject({ method: 'POST', url: '/api/officials/session', headers: own, payload: { staffNumber, password } });
  if (signIn.statusCode !== 204) throw new Error(signIn.body);
  const cookies = Object.fromEntries(signIn.cookies.map(({ name, value }) => [name, value]));
  return (method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, cookies, headers: { ...own, 'idempotency-key': newId() }, ...(payload && { payload }) });
}
