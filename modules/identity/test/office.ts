import { makeUscc } from '@tongban/identifiers';
import { type Actor, createApp, type OfficialId } from '@tongban/platform';
import type { OfficialKept } from '../src/contract.ts';
import { market, openHouse, password } from './fixtures.ts';

const network = { network: '192.0.2.9' };

/** The house behind its web server, with an administrator who is signed in. */
export async function openOffice() {
  const house = await openHouse();
  const { log, clock, identity, administration } = house;
  const grants = [{ role: 'administrator' as const, department: market.id }];
  await identity.addOfficial({ staffNumber: 'admin', name: '管理员', post: '系统管理', grants, password });
  const app = await createApp({ log, clock, sessions: identity.sessions, secureCookies: false, trustProxy: false });
  await identity.routes?.(app);
  await administration.routes?.(app);
  app.get('/cases-of-a-clerk', { config: { may: 'official:clerk' } }, async () => ({}));

  /** Calls as whoever holds this session; a body is sent as JSON. */
  const call = (token: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.inject({
      method,
      url,
      ...(payload && { payload }),
      cookies: { tb_official: token },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
  const signIn = async (staffNumber: string, secret = password) => {
    const result = await identity.signInOfficial(staffNumber, secret, network);
    if (!result.signedIn) throw new Error(result.refusal);
    return result.token;
  };
  const admin = await signIn('admin');
  const ask = async (url: string, token = admin) => (await call(token, 'GET', url)).json();
  const staff = async (staffNumber: string): Promise<OfficialKept> =>
    (await ask('/api/administration/officials')).officials.find((one: OfficialKept) => one.staffNumber === staffNumber);
  /** The actor for whom a session runs. */
  const actorOf = async (token: string): Promise<Extract<Actor, { kind: 'official' }>> => {
    const actor = await identity.sessionActor(token);
    if (actor.kind !== 'official') throw new Error(`a session of ${actor.kind}`);
    return actor;
  };
  /** What was recorded of this kind, newest first, as act and fields. */
  const recorded = async (kind: string) => (await ask(`/api/administration/changes?kind=${kind}`)).changes;
  /** Adds an official and has them change the password; the token of their session. */
  const employ = async (staffNumber: string, name: string, roles: readonly object[]): Promise<{ id: OfficialId; token: string }> => {
    const added = await call(admin, 'POST', '/api/administration/officials', { staffNumber, name, post: '岗位', roles });
    if (added.statusCode !== 201) throw new Error(added.body);
    const { id, password: initial } = added.json();
    const token = await signIn(staffNumber, initial);
    const changed = await call(token, 'POST', '/api/officials/me/password', { current: initial, next: `${password} now` });
    if (changed.statusCode !== 204) throw new Error(changed.body);
    return { id, token };
  };
  return {
    ...house,
    app,
    call,
    signIn,
    admin,
    ask,
    staff,
    actorOf,
    recorded,
    employ,
    close: async () => {
      await app.close();
      await house.close();
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** A department as the administration enters it. */
export function newDepartment(id: string, serial: number, more: object = {}) {
  const { hall: _, id: __, ...rest } = market;
  const uscc = makeUscc({ department: '1', category: '1', region: '990100', organisation: `MA9K1${String(serial).padStart(3, '0')}` });
  return { ...rest, id, name: `云州市${id}`, short: id, uscc, ...more };
}
