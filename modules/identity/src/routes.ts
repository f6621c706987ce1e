import { type App, networkOf, refuse } from '@tongban/platform';
import { Type } from 'typebox';
import type { SignInRefusal } from './contract.ts';
import { signInTitles } from './messages.ts';
import type { SessionCookies } from './session-cookie.ts';
import type { SigningIn } from './sign-in.ts';

type Dependencies = { readonly cookies: SessionCookies; readonly signingIn: SigningIn };

const session = '/api/officials/session';
const attemptsPerMinute = 20;
const status = { 'wrong-credentials': 401, 'locked-out': 423, suspended: 403 } satisfies Record<SignInRefusal, number>;

const Credentials = Type.Object(
  { staffNumber: Type.String({ minLength: 1, maxLength: 50 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);

/** How officials come to the workbench and leave it. Persons sign in on pages of the portal. */
export function officialRoutes({ cookies, signingIn }: Dependencies): (app: App) => void {
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
  };
}
