import type { CaseId } from '@tongban/cases/contract';
import { dayOf } from '@tongban/kernel';
import { type App, newId } from '@tongban/platform';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { ApplicationPage } from '../pages/application.tsx';
import { CasePage } from '../pages/case.tsx';
import { CorrectionPage } from '../pages/correction.tsx';
import { LicencePage } from '../pages/licence.tsx';
import { ReceiptPage } from '../pages/receipt.tsx';
import { TrackPage } from '../pages/track.tsx';
import { WithdrawalPage } from '../pages/withdrawal.tsx';
import { type Words, wordsFor } from '../texts.ts';
import { everyCapacity, personOf, type Show } from '../visit.ts';
import { field } from './account.tsx';
import { missing } from './browse.tsx';

const mine = { may: 'person', page: true } as const;
const withId = { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) };
const caseId = (id: string) => id as CaseId;

/** Taking an application back: asked once more, then done. */
function withdrawalRoutes(app: App, { cases }: PortalDeps, show: Show): void {
  app.get('/cases/:id/withdrawal', { config: mine, schema: withId }, async (request, reply) => {
    const { t } = wordsFor(request);
    const view = await cases[request.language].caseView(personOf(request), caseId(request.params.id));
    if (view === undefined) throw missing();
    if (!view.mayWithdraw) return reply.redirect(`/cases/${view.id}`, 303);
    const options = { title: t('withdraw.title'), place: 'mine', back: { href: `/cases/${view.id}`, text: t('back.case') } } as const;
    return show(request, reply, options, <WithdrawalPage view={view} command={newId()} />);
  });
  app.post('/cases/:id/withdrawal', { config: mine, schema: withId }, async (request, reply) => {
    const id = caseId(request.params.id);
    const key = field(request.body, 'key') || newId();
    if ((await cases[request.language].withdraw(personOf(request), id, { key })) === undefined) throw missing();
    // Where it was decided meanwhile, the case says so.
    return reply.redirect(`/cases/${id}`, 303);
  });
}

/** A case as its applicant follows it. */
export function caseRoutes(app: App, deps: PortalDeps, show: Show): void {
  const { publicUrl, cases, access, feedback } = deps;
  withdrawalRoutes(app, deps, show);
  const backToMine = (t: Words['t']) => ({ href: '/me', text: t('back.me') });
  app.get('/cases/:id', { config: mine, schema: withId }, async (request, reply) => {
    const { t } = wordsFor(request);
    const actor = personOf(request);
    const [view, looks, rating] = await Promise.all([
      cases[request.language].caseView(actor, caseId(request.params.id)),
      access.countLooks(actor, request.params.id),
      feedback.ratingOf(actor, caseId(request.params.id)),
    ]);
    if (view === undefined) throw missing();
    const title = t('case.name', { service: view.serviceName });
    return show(
      request,
      reply,
      { title, place: 'mine', back: backToMine(t) },
      <CasePage view={view} today={dayOf(request.now)} looks={looks} {...(rating && { rating })} />,
    );
  });

  app.get('/cases/:id/application', { config: mine, schema: withId }, async (request, reply) => {
    const { t } = wordsFor(request);
    const view = await cases[request.language].caseView(personOf(request), caseId(request.params.id));
    if (view === undefined) throw missing();
    const options = { title: t('application.title'), place: 'mine', back: { href: `/cases/${view.id}`, text: t('back.case') } } as const;
    return show(request, reply, options, <ApplicationPage view={view} />);
  });

  app.get('/cases/:id/receipt', { config: mine, schema: withId }, async (request, reply) => {
    const { t } = wordsFor(request);
    const receipt = await cases[request.language].receipt(personOf(request), caseId(request.params.id));
    if (receipt === undefined) throw missing();
    const options = { title: t('receipt.title'), place: 'mine', back: backToMine(t) } as const;
    return show(request, reply, options, <ReceiptPage receipt={receipt} today={dayOf(request.now)} address={`${publicUrl}/track`} />);
  });

  app.get('/cases/:id/correction', { config: mine, schema: withId }, async (request, reply) => {
    const { t } = wordsFor(request);
    const correction = await cases[request.language].correction(personOf(request), caseId(request.params.id));
    if (correction === undefined) return reply.redirect(`/cases/${request.params.id}`, 303);
    const options = {
      title: t('correction.title'),
      place: 'mine',
      back: { href: `/cases/${correction.case}`, text: t('back.case') },
      form: true,
    } as const;
    return show(request, reply, options, <CorrectionPage correction={correction} />);
  });
}

/** Progress without signing in, by number and password. */
export function trackRoutes(app: App, { cases }: PortalDeps, show: Show): void {
  app.get('/track', { config: { may: 'anyone', page: true } }, (request, reply) =>
    show(request, reply, { title: wordsFor(request).t('track.name'), place: 'track', form: true }, <TrackPage number="" />),
  );
  const guarded = { may: 'anyone', page: true, rateLimit: { max: 10, timeWindow: '1 minute' } } as const;
  app.post('/track', { config: guarded }, async (request, reply) => {
    const { t } = wordsFor(request);
    const number = field(request.body, 'number');
    const view = await cases[request.language].byNumber(number, field(request.body, 'password'));
    if (view === undefined) {
      const title = t('errors.page', { title: t('track.name') });
      return show(request, reply, { title, place: 'track', form: true }, <TrackPage number={number} refusal={t('track.wrong')} />, 422);
    }
    const title = t('case.name', { service: view.serviceName });
    return show(
      request,
      reply,
      { title, place: 'track', back: { href: '/track', text: t('track.name') } },
      <CasePage view={view} today={dayOf(request.now)} />,
    );
  });
}

/** The vault: looking at a licence and taking its file, in whatever capacity one holds it. */
export function licenceRoutes(app: App, { licences, identity, publicUrl }: PortalDeps, show: Show): void {
  const held = async (request: FastifyRequest, id: string) => {
    for (const actor of await everyCapacity(request, identity)) {
      const licence = await licences.licenceOf(actor, id, request.language);
      if (licence !== undefined) return { actor, licence };
    }
    throw missing();
  };
  app.get('/licences/:id', { config: mine, schema: withId }, async (request, reply) => {
    const { t } = wordsFor(request);
    const { licence } = await held(request, request.params.id);
    const options = { title: licence.name, place: 'mine', back: { href: '/me', text: t('nav.mine') } } as const;
    return show(request, reply, options, <LicencePage licence={licence} address={`${publicUrl}/verify/${licence.code}`} />);
  });

  app.get('/licences/:id/file', { config: { ...mine, onward: true }, schema: withId }, async (request, reply) => {
    const { actor, licence } = await held(request, request.params.id);
    const file = await licences.pdfOf(actor, licence.id);
    if (file === undefined) throw missing();
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${licence.name}-${licence.number}.pdf`)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(file));
  });
}
