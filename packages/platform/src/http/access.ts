import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import type { App } from './app.ts';
import type { AccessRefused, AppOptions, RefusedAs } from './app-options.ts';
import { allows, isForPersons, type May } from './may.ts';
import { problem, signInFirst } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route; several: any one suffices. A route without it makes the start fail. */
    may: May | readonly May[];
    /** A page for people: refusals and faults are answered as HTML, and whoever is not signed in is sent to sign in. */
    page?: boolean;
    /** Answered alike to everybody, so nobody's session is looked up: assets, health. */
    sessionless?: boolean;
  }
  interface FastifyRequest {
    /** On whose behalf the request is carried out. */
    actor: Actor;
    /** The moment the request arrived by the application's clock, ISO 8601. */
    now: string;
    refusedAs: RefusedAs | undefined;
  }
}

const nobody: Actor = { kind: 'nobody' };
const notAllowed = { zh: '您无权进行此操作', en: 'You are not allowed to do this' };
const useAnother = { zh: '如需办理，请换用有权限的账号登录。', en: 'Sign in with an account that is allowed to.' };
const thenGoOn = { zh: '登录后再继续办理。', en: 'You can go on once you have signed in.' };

/** Every route says who may call it, or the start fails. */
export function demandMay(app: App): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.may === undefined) throw new Error(`${route.method} ${route.url} does not say who may call it: config: { may }`);
  });
}

/** Looks up who asks, lets pass whom the route allows, and reports every refusal of access. */
export function guard(app: App, options: AppOptions): void {
  const { clock, sessions } = options;
  app.decorateRequest('actor');
  app.decorateRequest('now', '');
  app.decorateRequest('refusedAs');
  app.addHook('onRequest', (request, _reply, done) => {
    request.actor = nobody;
    request.now = clock.now();
    done();
  });
  // Before the body is read, and after the limits by address, which are cheaper than looking up a session.
  app.addHook('preParsing', async (request, reply) => {
    if (request.is404) return;
    const { may, sessionless } = request.routeOptions.config;
    if (!sessionless) request.actor = await sessions(request);
    if (!allows(may, request.actor)) return turnAway(request, reply);
  });
  reportRefusals(app, options);
}

/** Before the answer leaves, so that no refusal goes unrecorded where the process ends in between. */
function reportRefusals(app: App, { log, refused }: AppOptions): void {
  if (refused === undefined) return;
  const report = async (info: AccessRefused) => refused(info);
  app.addHook('onSend', (request, reply, _payload, done) => {
    const reason = request.refusedAs ?? refusalOf(request, reply.statusCode);
    if (reason === undefined) return done();
    report(describe(request, reason))
      .catch((err: unknown) => log.error({ err, requestId: request.id }, 'a refusal of access could not be recorded'))
      .finally(done);
  });
}

function turnAway(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { config } = request.routeOptions;
  if (request.actor.kind !== 'nobody') {
    return reply.send(problem(403, 'not-allowed', notAllowed, { detail: useAnother }));
  }
  if (config.page && isForPersons(config.may)) {
    request.refusedAs = 'not-signed-in';
    return reply.redirect(`/sign-in?next=${encodeURIComponent(backTo(request))}`, 303);
  }
  return reply.send(problem(401, 'not-signed-in', signInFirst, { detail: thenGoOn }));
}

/** Where whoever has signed in goes on: what was posted is not posted again, but a page may stand at the same address. */
function backTo(request: FastifyRequest): string {
  const { url = '' } = request.routeOptions;
  return request.method === 'GET' || request.server.hasRoute({ method: 'GET', url }) ? request.url : '/';
}

function refusalOf(request: FastifyRequest, status: number): RefusedAs | undefined {
  switch (status) {
    case 401:
      return 'not-signed-in';
    case 403:
      return 'not-allowed';
    case 404:
      return asksForSomething(request) ? 'not-found' : undefined;
    default:
      return undefined;
  }
}

/** Asked by its id for something that not everybody may see. */
function asksForSomething(request: FastifyRequest): boolean {
  return !request.is404 && !allows(request.routeOptions.config.may, nobody) && Object.keys(paramsOf(request)).length > 0;
}

function describe(request: FastifyRequest, reason: RefusedAs): AccessRefused {
  return {
    at: request.now,
    requestId: request.id,
    actor: request.actor,
    method: request.method,
    route: request.routeOptions.url ?? '',
    params: paramsOf(request),
    address: request.ip,
    reason,
  };
}

function paramsOf(request: FastifyRequest): Record<string, string> {
  // The edge: the router fills in texts, before any schema has been looked at.
  return (request.params ?? {}) as Record<string, string>;
}
