import type { Started } from '@tongban/cases/contract';
import type { City, SignedIn } from '@tongban/identity/contract';
import { type App, problem } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { ChooseParty } from '../pages/choose-party.tsx';
import { Notice } from '../pages/notice.tsx';
import { inEachLanguage, type Words, wordsFor } from '../texts.ts';
import { hrefOf } from '../view/draft-address.ts';
import { personOf, type Show } from '../visit.ts';
import { field } from './account.tsx';
import { missing } from './browse.tsx';

const params = Type.Object({ service: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 80 }) });
type OnService = { Params: { service: string } };

/** Begins an application: for whoever one acts for, or for whom one chooses here, with one press. */
export function startRoutes(app: App, deps: PortalDeps, show: Show): void {
  const config = { may: 'person', page: true } as const;
  const { cases, identity } = deps;
  app.post('/services/:service/drafts', { config, schema: { params } }, async (request, reply) => {
    const { t } = wordsFor(request);
    const chosen = field(request.body, 'party');
    const actor = chosen === '' ? personOf(request) : await actingFor(deps, request, chosen);
    const started = await cases[request.language].startDraft(actor, request.params.service);
    if (started.started) return reply.redirect(hrefOf(started.draft, started.next), 303);
    if (started.refusal === 'service-unknown') throw missing();
    if (started.refusal !== 'assurance-too-low') return choose(deps, show, request, reply, 403);
    const { title, lines } = lowAssurance(t, started, await identity.city(request.language), actor.assurance);
    const back = { href: `/services/${request.params.service}`, text: t('back.guide') };
    return show(request, reply, { title, back, form: true }, <Notice title={title} lines={lines} />, 403);
  });
  // Signing in on the way leads back here, where one more press begins.
  app.get('/services/:service/drafts', { config, schema: { params } }, (request, reply) => choose(deps, show, request, reply, 200));
}

/** From now on the person acts for the party chosen, here and on every page after. */
async function actingFor({ identity }: PortalDeps, request: FastifyRequest, chosen: string) {
  const parties = (await identity.signedIn(request))?.parties ?? [];
  const wanted = parties.find(({ party }) => `${party.kind}:${party.id}` === chosen);
  const outcome = wanted && (await identity.switchParty(request, wanted.party));
  const now = outcome?.switched ? await identity.signedIn(request) : undefined;
  if (now === undefined) throw problem(403, 'no-mandate', inEachLanguage('fault.403.title'), { detail: inEachLanguage('fault.403.text') });
  return now.actor;
}

async function choose(
  { catalogue, identity }: PortalDeps,
  show: Show,
  request: FastifyRequest<OnService>,
  reply: FastifyReply,
  status: number,
) {
  const { t } = wordsFor(request);
  const [service, signedIn] = await Promise.all([catalogue.service(request.params.service, request.language), identity.signedIn(request)]);
  if (service === undefined || signedIn === undefined) throw missing();
  const { name, applicants } = service.definition.guide;
  const back = { href: `/services/${service.id}`, text: name };
  return show(
    request,
    reply,
    { title: t('party.title'), place: 'apply', back, form: true },
    <ChooseParty service={{ id: service.id, name }} parties={signedIn.parties.filter((each) => fits(each, applicants, service.id))} />,
    status,
  );
}

function fits({ party, services }: SignedIn['parties'][number], applicants: readonly string[], service: string): boolean {
  return applicants.includes(party.kind) && (services === undefined || services.includes(service));
}

function lowAssurance(t: Words['t'], { needed }: Extract<Started, { started: false }>, { hall }: City, assurance: 1 | 2 | 3) {
  const { name, address, hours } = hall;
  return {
    title: t('refusal.assurance.title'),
    lines: [
      t('refusal.assurance.text', { level: t(`assurance.${assurance}`), needed: t(`assurance.${needed ?? 2}`) }),
      t('refusal.assurance.how', { hall: name, address, hours }),
    ],
  };
}
