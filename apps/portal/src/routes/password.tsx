import type { App } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { Notice } from '../pages/notice.tsx';
import { PasswordPage, RecoverPage, RecoveryAskedPage, SetPasswordPage } from '../pages/password.tsx';
import { SessionsPage } from '../pages/sessions.tsx';
import { useWords, wordsFor } from '../texts.ts';
import type { FieldError } from '../view/errors.tsx';
import { personOf, type Show } from '../visit.ts';
import { field } from './account.tsx';
import { formPage, passwordError } from './account-form.ts';

const open = { may: 'anyone', page: true } as const;
const mine = { may: 'person', page: true } as const;
const slowly = { rateLimit: { max: 20, timeWindow: '1 minute' } } as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The password: changing it, and getting back in without it; and where one is signed in. */
export function passwordRoutes(app: App, deps: PortalDeps, show: Show): void {
  changeRoutes(app, deps, show);
  sessionRoutes(app, deps, show);
  askRoutes(app, deps, show);
  linkRoutes(app, deps, show);
}

function changeRoutes(app: App, { account }: PortalDeps, show: Show): void {
  const ask = async (request: FastifyRequest, reply: FastifyReply, errors: readonly FieldError[]) => {
    const shortest = await account.shortestPassword();
    return show(request, reply, ...formPage(request, 'password.title', errors, <PasswordPage {...{ errors, shortest }} />));
  };
  app.get('/me/account/password', { config: mine }, (request, reply) => ask(request, reply, []));

  app.post('/me/account/password', { config: { ...mine, ...slowly } }, async (request, reply) => {
    const { t } = wordsFor(request);
    const [current, next] = [field(request.body, 'password'), field(request.body, 'next')];
    if (current === '') return ask(request, reply, [passwordError(t, 'missing')]);
    const outcome = await account.changePassword(request, personOf(request).id, current, next);
    if (outcome.changed) return reply.redirect('/me/account', 303);
    const { refusal } = outcome;
    if (refusal === 'wrong-credentials' || refusal === 'locked-out') return ask(request, reply, [passwordError(t, refusal)]);
    return ask(request, reply, [{ field: 'next', message: t(refusal) }]);
  });
}

function sessionRoutes(app: App, { account }: PortalDeps, show: Show): void {
  app.get('/me/account/sessions', { config: mine }, async (request, reply) => {
    const { t } = wordsFor(request);
    const sessions = await account.sessions(request, personOf(request).id);
    const options = { title: t('sessions.title'), place: 'mine', back: { href: '/me/account', text: t('account.name') } } as const;
    return show(request, reply, options, <SessionsPage sessions={sessions} />);
  });

  app.post('/me/account/sessions', { config: mine }, async (request, reply) => {
    const { id } = personOf(request);
    const end = field(request.body, 'end');
    if (uuid.test(end)) await account.endSession(id, end);
    else if (field(request.body, 'others') !== '') await account.endOtherSessions(request, id);
    return reply.redirect('/me/account/sessions', 303);
  });
}

function askRoutes(app: App, { identity, account, sendsMail }: PortalDeps, show: Show): void {
  const ask = async (request: FastifyRequest, reply: FastifyReply, identifier: string, errors: readonly FieldError[]) => {
    const { t } = wordsFor(request);
    const { hall } = await identity.city(request.language);
    const title = errors.length > 0 ? t('errors.page', { title: t('recover.name') }) : t('recover.name');
    const options = { title, form: true, back: { href: '/sign-in', text: t('signIn.name') } } as const;
    return show(request, reply, options, <RecoverPage {...{ errors, identifier, hall, sendsMail }} />, errors.length > 0 ? 422 : 200);
  };
  app.get('/recover', { config: open }, (request, reply) => ask(request, reply, '', []));
  if (!sendsMail) return;

  app.post('/recover', { config: { ...open, ...slowly } }, async (request, reply) => {
    const { t } = wordsFor(request);
    const identifier = field(request.body, 'identifier');
    if (identifier.trim() === '') return ask(request, reply, '', [{ field: 'identifier', message: t('recover.empty') }]);
    if (!(await account.askRecovery(request, identifier)))
      return ask(request, reply, identifier, [{ field: 'identifier', message: t('recover.too-often') }]);
    return reply.redirect('/recover/asked', 303);
  });

  app.get('/recover/asked', { config: open }, async (request, reply) => {
    const { hall } = await identity.city(request.language);
    return show(request, reply, { title: wordsFor(request).t('recover.asked.title'), form: true }, <RecoveryAskedPage hall={hall} />);
  });
}

/** By the link from a mail, or where a password that a counter gave leads to. */
function linkRoutes(app: App, { account }: PortalDeps, show: Show): void {
  const params = Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) });
  const set = async (request: FastifyRequest, reply: FastifyReply, token: string, errors: readonly FieldError[]) => {
    const shortest = await account.shortestPassword();
    const { t } = wordsFor(request);
    const title = errors.length > 0 ? t('errors.page', { title: t('recover.set.title') }) : t('recover.set.title');
    return show(
      request,
      reply,
      { title, form: true },
      <SetPasswordPage {...{ token, errors, shortest, initial: field(request.query, 'initial') === '1' }} />,
      errors.length > 0 ? 422 : 200,
    );
  };
  const over = (request: FastifyRequest, reply: FastifyReply) =>
    show(request, reply, { title: wordsFor(request).t('recover.over.title') }, <LinkOver />, 410);

  // The link only asks for the password: what opens mails to look for viruses uses nothing up.
  app.get('/recover/:token', { config: { ...open, ...slowly }, schema: { params } }, async (request, reply) =>
    (await account.isRecoveryGood(request.params.token)) ? set(request, reply, request.params.token, []) : over(request, reply),
  );

  app.post('/recover/:token', { config: { ...open, ...slowly }, schema: { params } }, async (request, reply) => {
    const { t } = wordsFor(request);
    const { token } = request.params;
    const outcome = await account.recover(request, token, field(request.body, 'next'));
    if (outcome.recovered) return reply.redirect('/recover/done', 303);
    if (outcome.refusal === 'link-over') return over(request, reply);
    return set(request, reply, token, [{ field: 'next', message: t(outcome.refusal) }]);
  });

  app.get('/recover/done', { config: open }, (request, reply) =>
    show(request, reply, { title: wordsFor(request).t('recover.done.title') }, <Recovered />),
  );
}

function LinkOver() {
  const { t } = useWords();
  return (
    <Notice title={t('recover.over.title')} lines={[t('recover.over.lead')]}>
      <p>
        <a class="govuk-button" href="/recover">
          {t('recover.over.again')}
        </a>
      </p>
    </Notice>
  );
}

function Recovered() {
  const { t } = useWords();
  return (
    <Notice title={t('recover.done.title')} lines={[t('recover.done.lead')]}>
      <p>
        <a class="govuk-button" href="/sign-in?next=%2Fme">
          {t('signIn.button')}
        </a>
      </p>
    </Notice>
  );
}
