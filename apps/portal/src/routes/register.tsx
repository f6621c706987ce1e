import type { IdentityClaim, RegistrationRefusal } from '@tongban/identity/contract';
import type { App } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PortalDeps } from '../deps.ts';
import { RegisterAtCounterPage, RegisterPage } from '../pages/register.tsx';
import { type Words, wordsFor } from '../texts.ts';
import type { FieldError } from '../view/errors.tsx';
import type { Show } from '../visit.ts';
import { field } from './account.tsx';

const open = { may: 'anyone', page: true } as const;
const nobody: IdentityClaim = { name: '', citizenId: '', phone: '', socialSecurity: '' };

/** Opening an account: online where the registers can be asked who somebody is, else at a counter. */
export function registerRoutes(app: App, { identity, account, demoResident }: PortalDeps, show: Show): void {
  const { register } = account;
  const ask = async (request: FastifyRequest, reply: FastifyReply, claim: IdentityClaim, errors: readonly FieldError[]) => {
    const { t } = wordsFor(request);
    const title = errors.length > 0 ? t('errors.page', { title: t('register.name') }) : t('register.name');
    const options = { title, form: true, back: { href: '/sign-in', text: t('signIn.name') } } as const;
    if (register === undefined)
      return show(request, reply, options, <RegisterAtCounterPage hall={(await identity.city(request.language)).hall} />);
    const shortest = await account.shortestPassword();
    const page = <RegisterPage {...{ claim, errors, shortest, demo: demoResident }} />;
    return show(request, reply, options, page, errors.length > 0 ? 422 : 200);
  };
  app.get('/register', { config: open }, (request, reply) => ask(request, reply, nobody, []));
  if (register === undefined) return;

  app.post('/register', { config: { ...open, rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { t } = wordsFor(request);
    const claim: IdentityClaim = {
      name: field(request.body, 'fullName'),
      citizenId: field(request.body, 'citizenId'),
      phone: field(request.body, 'phone'),
      socialSecurity: field(request.body, 'socialSecurity'),
    };
    const empty = emptyIn(claim, t);
    if (empty.length > 0) return ask(request, reply, claim, empty);
    const outcome = await register(request, claim, field(request.body, 'next'));
    if (!outcome.registered) return ask(request, reply, claim, [refusalOf(outcome.refusal, t)]);
    identity.setSession(reply, outcome.token);
    return reply.redirect('/me', 303);
  });
}

function emptyIn({ name, ...rest }: IdentityClaim, t: Words['t']): readonly FieldError[] {
  return Object.entries({ fullName: name, ...rest })
    .filter(([, typed]) => typed.trim() === '')
    .map(([id]) => ({ field: id, message: t('register.empty', { field: t(`register.${id as 'fullName' | keyof typeof rest}`) }) }));
}

function refusalOf(refusal: RegistrationRefusal, t: Words['t']): FieldError {
  switch (refusal) {
    case 'password-too-short':
    case 'password-too-simple':
    case 'password-names-you':
    case 'password-as-before':
      return { field: 'next', message: t(refusal) };
    case 'phone-taken':
      return { field: 'phone', message: t(`register.${refusal}`) };
    case 'identity-differs':
    case 'has-account':
    case 'too-often':
    case 'not-online':
      return { field: 'fullName', message: t(`register.${refusal}`) };
  }
}
