import { languageNamed } from '@tongban/kernel';
import type { App } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PortalDeps } from '../deps.ts';
import { AccountPage } from '../pages/account.tsx';
import { CodePage, MailboxPage, RemoveMailboxPage } from '../pages/mailbox.tsx';
import { wordsFor } from '../texts.ts';
import type { FieldError } from '../view/errors.tsx';
import { personOf, type Show } from '../visit.ts';
import { field } from './account.tsx';
import { formPage, passwordError } from './account-form.ts';
import { missing } from './browse.tsx';

const mine = { may: 'person', page: true } as const;
/** Passwords and codes are guessed slowly. */
const guarded = { ...mine, rateLimit: { max: 20, timeWindow: '1 minute' } } as const;

/** What is set of the account, and where mail goes. */
export function mailboxRoutes(app: App, deps: PortalDeps, show: Show): void {
  const { identity, account, notices, sendsMail } = deps;
  app.get('/me/account', { config: mine }, async (request, reply) => {
    const { t } = wordsFor(request);
    const actor = personOf(request);
    const [signedIn, mailbox, lastMail] = await Promise.all([
      identity.signedIn(request),
      account.mailbox(actor.id),
      notices.lastMail(actor),
    ]);
    if (signedIn === undefined) return reply.redirect('/sign-in?next=%2Fme%2Faccount', 303);
    const options = { title: t('account.name'), place: 'mine', back: { href: '/me', text: t('nav.mine') } } as const;
    return show(request, reply, options, <AccountPage {...{ signedIn, mailbox, lastMail, sendsMail }} />);
  });
  if (!sendsMail) return;
  giveRoutes(app, deps, show);
  codeRoutes(app, deps, show);
  removalRoutes(app, deps, show);
}

function giveRoutes(app: App, { account }: PortalDeps, show: Show): void {
  const ask = (request: FastifyRequest, reply: FastifyReply, address: string, errors: readonly FieldError[]) => {
    const language = languageNamed(field(request.body, 'language')) ?? request.language;
    return show(request, reply, ...formPage(request, 'mailbox.give', errors, <MailboxPage {...{ address, language, errors }} />));
  };
  app.get('/me/account/mailbox', { config: mine }, (request, reply) => ask(request, reply, '', []));

  app.post('/me/account/mailbox', { config: guarded }, async (request, reply) => {
    const { t } = wordsFor(request);
    const address = field(request.body, 'address');
    const language = languageNamed(field(request.body, 'language')) ?? request.language;
    const unsure = await account.passwordAgain(request, personOf(request).id, field(request.body, 'password'));
    if (unsure !== undefined) return ask(request, reply, address, [passwordError(t, unsure)]);
    const claimed = await account.claimMailbox(personOf(request).id, address, language);
    if (claimed.sent) return reply.redirect('/me/account/mailbox/code', 303);
    const message = t(claimed.refusal === 'too-often' ? 'mailbox.too-often' : 'mailbox.address.wrong');
    return ask(request, reply, address, [{ field: 'address', message }]);
  });
}

function codeRoutes(app: App, { account }: PortalDeps, show: Show): void {
  const ask = async (request: FastifyRequest, reply: FastifyReply, code: string, errors: readonly FieldError[]) => {
    const { claimed } = await account.mailbox(personOf(request).id);
    if (claimed === undefined && errors.length === 0) return reply.redirect('/me/account', 303);
    return show(
      request,
      reply,
      ...formPage(request, 'mailbox.code.title', errors, <CodePage {...{ claimed: claimed ?? '', code, errors }} />),
    );
  };
  // The link in the mail only fills the code in: what opens mails to look for viruses confirms nothing.
  app.get('/me/account/mailbox/code', { config: mine }, (request, reply) => ask(request, reply, field(request.query, 'code'), []));

  app.post('/me/account/mailbox/code', { config: guarded }, async (request, reply) => {
    const { t } = wordsFor(request);
    const code = field(request.body, 'code');
    if (code.trim() === '') return ask(request, reply, '', [{ field: 'code', message: t('mailbox.code.missing') }]);
    const outcome = await account.confirmMailbox(personOf(request).id, code);
    if (outcome.confirmed) return reply.redirect('/me/account', 303);
    return ask(request, reply, code, [{ field: 'code', message: t(`mailbox.code.${outcome.refusal}`) }]);
  });
}

function removalRoutes(app: App, { account }: PortalDeps, show: Show): void {
  const ask = async (request: FastifyRequest, reply: FastifyReply, errors: readonly FieldError[]) =>
    show(request, reply, ...formPage(request, 'mailbox.remove.title', errors, <RemoveMailboxPage errors={errors} />));
  app.get('/me/account/mailbox/removal', { config: mine }, async (request, reply) => {
    if ((await account.mailbox(personOf(request).id)).address === undefined) throw missing();
    return ask(request, reply, []);
  });

  app.post('/me/account/mailbox/removal', { config: guarded }, async (request, reply) => {
    const unsure = await account.passwordAgain(request, personOf(request).id, field(request.body, 'password'));
    if (unsure !== undefined) return ask(request, reply, [passwordError(wordsFor(request).t, unsure)]);
    await account.removeMailbox(personOf(request).id);
    return reply.redirect('/me/account', 303);
  });
}
