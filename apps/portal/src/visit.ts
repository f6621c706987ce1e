import { mask } from '@tongban/identifiers';
import type { LicenceView } from '@tongban/licences/contract';
import type { Actor } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import type { Dress } from './assets.ts';
import { holder } from './browser/kept.ts';
import type { PortalDeps } from './deps.ts';
import { type PageOptions, page, type Visit } from './view/layout.tsx';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Leads on to another page and shows none of its own. */
    onward?: boolean;
  }
}

export const largePrintCookie = 'tb_large';

/** Draws pages for whoever is visiting. */
export type Show = (
  request: FastifyRequest,
  reply: FastifyReply,
  options: PageOptions,
  children: ComponentChildren,
  status?: number,
) => Promise<FastifyReply>;

/** Makes the function with which every route answers: it knows the city, the dress and who is signed in. */
export function showPages(deps: PortalDeps, dress: Dress): Show {
  return async (request, reply, options, children, status = 200) => {
    const html = page(await visitOf(deps, dress, request), options, children);
    if (request.actor.kind === 'person') reply.header(holder, request.actor.id);
    return reply.code(status).header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(html);
  };
}

async function visitOf(deps: PortalDeps, dress: Dress, request: FastifyRequest): Promise<Visit> {
  const person = request.actor.kind === 'person' ? request.actor : undefined;
  const [visit, signedIn, unread = 0] = await Promise.all([
    strangersVisit(deps, dress, request),
    person && deps.identity.signedIn(request),
    person && deps.notices.unreadNotices(person),
  ]);
  return {
    ...visit,
    ...(signedIn && {
      signedIn: { name: mask(signedIn.name), unread, ...(signedIn.actor.party.kind === 'organisation' && { party: signedIn.partyName }) },
    }),
  };
}

/** A visit of whom nothing is known: so are refusals and faults drawn. */
export async function strangersVisit({ identity, publicUrl }: PortalDeps, dress: Dress, request: FastifyRequest): Promise<Visit> {
  const { language } = request;
  const large = request.cookies[largePrintCookie] === '1';
  return { city: await identity.city(request.language), dress, language, publicUrl, large, here: hereOf(request) };
}

/** This page's address without the language it asks for; what was posted has one where the page can be asked for as well. */
function hereOf({ method, url, routeOptions, server }: FastifyRequest): string {
  const { pathname: path, searchParams } = new URL(`http://here/${url}`);
  // Two slashes at the start would lead to another host.
  const pathname = path.replace(/^\/+/, '/');
  if (method !== 'GET') return server.hasRoute({ method: 'GET', url: routeOptions.url ?? '' }) ? pathname : '/';
  searchParams.delete('lang');
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}

/** The person for whom a route with `may: 'person'` runs. */
export function personOf(request: FastifyRequest): Extract<Actor, { kind: 'person' }> {
  if (request.actor.kind !== 'person') throw new Error('a route for persons ran for someone else');
  return request.actor;
}

/** A path of this portal to go on to; anything else becomes the first page, so that no link leads people elsewhere. */
export function ownPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next) ? next : '/';
}

/**
 * The same person in each capacity of their own, the chosen one first: what they hold as operator or legal representative is theirs to see
 * as well. What an agent may see needs acting for the principal, because a mandate can be narrow.
 */
export async function everyCapacity(
  request: FastifyRequest,
  identity: PortalDeps['identity'],
): Promise<readonly Extract<Actor, { kind: 'person' }>[]> {
  const actor = personOf(request);
  const { kind, id, assurance } = actor;
  const parties = (await identity.signedIn(request))?.parties ?? [];
  const others = parties
    .filter(({ party, capacity }) => party.id !== actor.party.id && capacity !== 'agent')
    .map(({ party, services }) => ({ kind, id, assurance, party, ...(services && { services }) }));
  return [actor, ...others];
}

/** Acting for oneself one sees the licences that one holds in every capacity; acting for another, only what that one holds. */
export async function vaultOf({ identity, licences }: PortalDeps, request: FastifyRequest): Promise<readonly LicenceView[]> {
  const actor = personOf(request);
  const capacities = actor.party.kind === 'person' ? await everyCapacity(request, identity) : [actor];
  return (await Promise.all(capacities.map((capacity) => licences.vault(capacity, request.language)))).flat();
}
