import { dayOf } from '@tongban/kernel';
import { type Actor, type App, type Database, networkOf, problem, signInFirst } from '@tongban/platform';
import { Type } from 'typebox';
import { departmentIn } from '../domain/in-language.ts';
import { ownPasswordTitles } from '../messages-administration.ts';
import type { OwnPassword, OwnPasswordRefusal } from '../own-password.ts';
import type { SessionCookies } from '../session-cookie.ts';
import { listDepartments } from '../store/department.ts';
import { readSelf } from '../store/official.ts';

type Dependencies = { readonly db: Database; readonly cookies: SessionCookies; readonly ownPassword: OwnPassword };

const password = Type.String({ minLength: 1, maxLength: 200 });
const Passwords = Type.Object({ current: password, next: password }, { additionalProperties: false });
const Me = Type.Object({
  id: Type.String(),
  name: Type.String(),
  post: Type.String(),
  grants: Type.Array(Type.Object({ role: Type.String(), department: Type.String(), deputyFor: Type.Optional(Type.String()) })),
  departments: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), short: Type.String() })),
  standsInFor: Type.Array(Type.String(), { description: 'Colleagues whose roles count today' }),
  mustChangePassword: Type.Boolean({ description: 'No role counts until it is changed' }),
});

const status = {
  'wrong-credentials': 403,
  'locked-out': 423,
  'password-too-short': 422,
  'password-too-simple': 422,
  'password-names-you': 422,
  'password-as-before': 422,
} satisfies Record<OwnPasswordRefusal, number>;

const me = { summary: '登录的工作人员是谁', description: 'Who the official signed in is', response: { 200: Me } };
const change = {
  summary: '改自己的密码',
  description: 'Takes another password and ends every other session of the official',
  body: Passwords,
  response: { 204: Type.Null() },
};

/** Who the official signed in is, and their password. */
export function selfRoutes(app: App, { db, cookies, ownPassword }: Dependencies): void {
  app.get('/api/officials/me', { schema: me, config: { may: 'official' } }, async ({ actor, now, language }) => {
    const { id } = officialIn(actor);
    return await db.transaction(actor, async (tx) => {
      const { departments, post, postEn = post, ...self } = await readSelf(tx, id, dayOf(now));
      const own = (await listDepartments(tx)).filter((department) => departments.includes(department.id));
      const called = own.map((department) => departmentIn(department, language));
      return {
        ...self,
        post: { zh: post, en: postEn }[language],
        departments: called.map(({ id: department, name, short }) => ({ id: department, name, short })),
      };
    });
  });
  app.post('/api/officials/me/password', { schema: change, config: { may: 'official' } }, async (request, reply) => {
    const by = officialIn(request.actor);
    const session = { token: cookies.read(request, 'official') ?? '', network: networkOf(request), at: request.now };
    const answer = await ownPassword.changePassword(by, request.body, session);
    if (!('refusal' in answer)) return reply.code(204).send(null);
    const { refusal, shortest } = answer;
    const title = ownPasswordTitles(shortest)[refusal];
    const field = refusal.startsWith('password-') ? 'next' : 'current';
    throw problem(status[refusal], refusal, title, { errors: [{ field, message: title }] });
  });
}

function officialIn(actor: Actor): Extract<Actor, { kind: 'official' }> {
  if (actor.kind !== 'official') throw problem(401, 'not-signed-in', signInFirst);
  return actor;
}
