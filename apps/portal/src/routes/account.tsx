import { dayOf, type Language } from '@tongban/kernel';
import { type App, type FormFields, type Party, problem } from '@tongban/platform';
import type { FastifyRequest } from 'fastify';
import type { PortalDeps } from '../deps.ts';
import { LooksPage } from '../pages/looks.tsx';
import { MePage } from '../pages/me.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { inEachLanguage, wordsFor } from '../texts.ts';
import { largePrintCookie, ownPath, personOf, type Show, vaultOf } from '../visit.ts';

const open = { may: 'anyone', page: true } as const;
const mine = { may: 'person', page: true } as const;
const year = 365 * 24 * 3600;

/** Signing in and out, for whom one acts, what is one's own, how large the print. */
export function accountRoutes(app: App, deps: PortalDeps, show: Show): void {
  const { identity } = deps;
  app.get('/sign-in', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const next = ownPath(field(request.query, 'next'));
    if (request.actor.kind === 'person') return reply.redirect(next, 303);
    return show(request, reply, { title: t('signIn.name'), form: true }, <SignInPage next={next} identifier="" />);
  });

  app.post('/sign-in', { config: { ...open, rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { t } = wordsFor(request);
    const next = ownPath(field(request.body, 'next'));
    const identifier = field(request.body, 'identifier');
    const password = field(request.body, 'password');
    const outcome = identifier === '' || password === '' ? undefined : await identity.signIn(request, identifier, password);
    if (outcome?.signedIn) {
      identity.setSession(reply, outcome.token);
      return reply.redirect(next, 303);
    }
    if (outcome?.refusal === 'initial-password') return reply.redirect(`/recover/${outcome.token}?initial=1`, 303);
    const refusal = outcome === undefined ? t('signIn.empty') : t(`signIn.${outcome.refusal}`);
    const title = t('errors.page', { title: t('signIn.name') });
    return show(request, reply, { title, form: true }, <SignInPage next={next} identifier={identifier} refusal={refusal} />, 422);
  });

  app.post('/sign-out', { config: open }, async (request, reply) => {
    await identity.signOut(request, reply);
    return reply.redirect('/', 303);
  });

  app.get('/large-print', { config: { ...open, onward: true } }, async (request, reply) => {
    const on = field(request.query, 'on') === '1';
    reply.setCookie(largePrintCookie, on ? '1' : '0', { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true });
    return reply.redirect(ownPath(field(request.query, 'next')), 303);
  });
  meRoutes(app, deps, show);
}

function meRoutes(app: App, deps: PortalDeps, show: Show): void {
  const { identity, catalogue, cases, notices, access } = deps;
  const nameOf = async (service: string, language: Language) =>
    (await catalogue.service(service, language))?.definition.guide.name ?? service;

  app.get('/me', { config: mine }, async (request, reply) => {
    const { t } = wordsFor(request);
    const actor = personOf(request);
    const [signedIn, drafts, myCases, vault, unread, limitedTo] = await Promise.all([
      identity.signedIn(request),
      cases[request.language].myDrafts(actor),
      cases[request.language].myCases(actor),
      vaultOf(deps, request),
      notices.unreadNotices(actor),
      actor.services && Promise.all(actor.services.map((service) => nameOf(service, request.language))),
    ]);
    if (signedIn === undefined) return reply.redirect('/sign-in?next=%2Fme', 303);
    const data = { signedIn, drafts, cases: myCases, licences: vault, unread, today: dayOf(request.now), ...(limitedTo && { limitedTo }) };
    return show(request, reply, { title: t('me.name'), place: 'mine' }, <MePage {...data} />);
  });

  app.post('/me/party', { config: mine }, async (request, reply) => {
    const party = partyIn(field(request.body, 'party'));
    const outcome = party && (await identity.switchParty(request, party));
    if (!outcome?.switched)
      throw problem(403, 'no-mandate', inEachLanguage('fault.403.title'), { detail: inEachLanguage('fault.403.text') });
    return reply.redirect('/me', 303);
  });

  app.get('/me/looks', { config: mine }, async (request, reply) => {
    const { t } = wordsFor(request);
    const actor = personOf(request);
    const [looks, myCases] = await Promise.all([access.looksAt(actor, request.language), cases[request.language].myCases(actor)]);
    const serviceNames = new Map(myCases.map((each) => [each.number, each.serviceName]));
    return show(
      request,
      reply,
      { title: t('looks.name'), place: 'mine', back: { href: '/me', text: t('nav.mine') } },
      <LooksPage looks={looks} serviceNames={serviceNames} today={dayOf(request.now)} />,
    );
  });
}

/** A single text field of a query or a form; anything else is empty. */
export function field(from: unknown, name: string): string {
  const value = from === null || typeof from !== 'object' ? undefined : (from as FormFields)[name];
  return typeof value === 'string' ? value : '';
}

/** The fields of a posted form. */
export function fieldsOf(request: FastifyRequest): FormFields {
  return request.body === null || typeof request.body !== 'object' ? {} : (request.body as FormFields);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function partyIn(text: string): Party | undefined {
  const [kind, id = ''] = text.split(':');
  if ((kind !== 'person' && kind !== 'organisation') || !uuid.test(id)) return undefined;
  return { kind, id } as Party;
}
