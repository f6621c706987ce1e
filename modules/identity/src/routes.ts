import { type Actor, type App, type Database, networkOf, problem, refuse, signInFirst, type Tx } from '@tongban/platform';
import { Type } from 'typebox';
import type { Department, Official, SignInRefusal } from './contract.ts';
import { signInTitles } from './messages.ts';
import type { SessionCookies } from './session-cookie.ts';
import type { SigningIn } from './sign-in.ts';

type Dependencies = {
  readonly db: Database;
  readonly cookies: SessionCookies;
  readonly signingIn: SigningIn;
  readonly findOfficial: (tx: Tx, actor: Extract<Actor, { kind: 'official' }>) => Promise<Official | undefined>;
  readonly departments: (tx: Tx) => Promise<readonly Department[]>;
};

const session = '/api/officials/session';
const attemptsPerMinute = 20;
const status = { 'wrong-credentials': 401, 'locked-out': 423 } satisfies Record<SignInRefusal, number>;

const Credentials = Type.Object(
  { staffNumber: Type.String({ minLength: 1, maxLength: 50 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
const Me = Type.Object({
  id: Type.String(),
  name: Type.String(),
  post: Type.String(),
  grants: Type.Array(Type.Object({ role: Type.String(), department: Type.String() })),
  departments: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), short: Type.String() })),
});

/** How officials come to the workbench and leave it, and who they are there. Persons sign in on pages of the portal. */
export function officialRoutes({ db, cookies, signingIn, findOfficial, departments }: Dependencies): (app: App) => void {
  return (app) => {
    app.post(
      session,
      {
        schema: {
          summary: '工作人员登录',
          description: 'An official signs in; the session comes as a cookie',
          body: Credentials,
          response: { 204: Type.Null() },
        },
        config: { may: 'anyone', sessionless: true, rateLimit: { max: attemptsPerMinute, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { staffNumber, password } = request.body;
        const arrival = { network: networkOf(request), replaces: cookies.read(request, 'official') };
        const result = await signingIn.signInOfficial(staffNumber, password, arrival);
        if (!result.signedIn) return refuse(reply, result.refusal, status, signInTitles);
        cookies.set(reply, 'official', result.token);
        return reply.code(204).send(null);
      },
    );
    app.delete(
      session,
      {
        schema: { summary: '工作人员退出', description: 'An official signs out', response: { 204: Type.Null() } },
        config: { may: 'anyone', sessionless: true },
      },
      async (request, reply) => {
        const token = cookies.read(request, 'official');
        if (token !== undefined) await signingIn.signOut(token);
        cookies.clear(reply, 'official');
        return reply.code(204).send(null);
      },
    );
    const ofMe = { summary: '登录的工作人员是谁', description: 'Who the official signed in is', response: { 200: Me } };
    app.get('/api/officials/me', { schema: ofMe, config: { may: 'official' } }, async ({ actor }) => {
      if (actor.kind !== 'official') throw problem(401, 'not-signed-in', signInFirst);
      return await db.transaction(actor, async (tx) => describe(await findOfficial(tx, actor), await departments(tx)));
    });
  };
}

function describe(official: Official | undefined, departments: readonly Department[]) {
  if (official === undefined) throw problem(401, 'not-signed-in', signInFirst);
  const own = departments.filter(({ id }) => official.departments.includes(id));
  return {
    id: official.id,
    name: official.name,
    post: official.post,
    grants: [...official.grants],
    departments: own.map(({ id, name, short }) => ({ id, name, short })),
  };
}
