import type { CaseId, CaseView } from '@tongban/cases/contract';
import type { RatingRefusal } from '@tongban/feedback/contract';
import type { App } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { type Entered, RatePage } from '../pages/rate.tsx';
import { wordsFor } from '../texts.ts';
import { personOf, type Show } from '../visit.ts';
import { field, fieldsOf } from './account.tsx';
import { missing } from './browse.tsx';

const mine = { may: 'person', page: true } as const;
const withId = { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) };
const nothing: Entered = { level: '', reasons: [], said: '' };

/** Rating a case that has ended, once. */
export function feedbackRoutes(app: App, { cases, feedback }: PortalDeps, show: Show): void {
  const ask = (request: FastifyRequest, reply: FastifyReply, view: CaseView, entered: Entered, refusal?: RatingRefusal) => {
    const { t } = wordsFor(request);
    const title = refusal === undefined ? t('rate.title') : t('errors.page', { title: t('rate.title') });
    const options = { title, place: 'mine', form: true, back: { href: `/cases/${view.id}`, text: t('back.case') } } as const;
    const page = <RatePage view={view} entered={entered} {...(refusal === undefined ? {} : { refusal })} />;
    return show(request, reply, options, page, refusal === undefined ? 200 : 422);
  };

  app.get('/cases/:id/rating', { config: mine, schema: withId }, async (request, reply) => {
    const actor = personOf(request);
    const id = request.params.id as CaseId;
    const view = await cases[request.language].caseView(actor, id);
    if (view === undefined) throw missing();
    if (!view.ended || (await feedback.ratingOf(actor, id)) !== undefined) return reply.redirect(`/cases/${id}`, 303);
    return ask(request, reply, view, nothing);
  });

  app.post('/cases/:id/rating', { config: mine, schema: withId }, async (request, reply) => {
    const actor = personOf(request);
    const id = request.params.id as CaseId;
    const view = await cases[request.language].caseView(actor, id);
    if (view === undefined) throw missing();
    const sent = fieldsOf(request);
    const entered = { level: field(sent, 'level'), reasons: [sent.reason ?? []].flat(), said: field(sent, 'said').slice(0, 1000) };
    const outcome = await feedback.rate(actor, id, { ...entered, level: Number(entered.level) });
    if (outcome === undefined) throw missing();
    if (outcome.rated || outcome.refusal === 'already-rated') return reply.redirect(`/cases/${id}`, 303);
    return ask(request, reply, view, entered, outcome.refusal);
  });
}
