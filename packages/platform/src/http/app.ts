import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, fastify, LogController, type RawServerDefault } from 'fastify';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { newId } from '../crypto/id.ts';
import type { Log } from '../log.ts';
import { type AccessRefused, demandMay, guard } from './access.ts';
import { answerBadAddress, answerFaults, answerMalformedHttp, type RenderProblem } from './answers.ts';
import { acceptForms } from './forms.ts';
import { closeGracefully } from './graceful-close.ts';
import { openapi, openapiPath } from './openapi.ts';
import { problem } from './problem.ts';
import { sameOriginOnly } from './same-origin.ts';
import { saneTextOnly } from './sane-text.ts';
import { securityHeaders } from './security-headers.ts';
import { compileValidator } from './validation.ts';

/** The web server that rooms hang their routes into: Fastify, typed by TypeBox schemas. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

export type AppOptions = {
  readonly log: Log;
  readonly clock: Clock;
  /** Who is asking, from the request's cookie or key; `{ kind: 'nobody' }` where nobody is signed in. */
  readonly sessions: (request: FastifyRequest) => Promise<Actor>;
  /** Told of every refusal of access before the refusal is answered. */
  readonly refused?: (info: AccessRefused) => void | Promise<void>;
  /** Draws refusals and faults of routes with `config.page` as HTML; without it they are answered as problem JSON. */
  readonly renderProblem?: RenderProblem;
  /** Served over HTTPS: cookies are Secure and browsers are told to stay on HTTPS. */
  readonly secureCookies: boolean;
  /** Addresses of the reverse proxies whose X-Forwarded headers count, or true for whoever connects. */
  readonly trustProxy: boolean | string | string[];
  /** Requests each address may make in a minute before 429; 6,000 unless told, since a whole hall shares one address. */
  readonly requestsPerMinute?: number;
};

const bodyLimit = 512 * 1024;

/** A server without routes yet: every route registered on it must say `config: { may }`. */
export async function createApp(options: AppOptions): Promise<App> {
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit,
    genReqId: newId,
    requestIdHeader: false,
    requestTimeout: 300_000,
    clientErrorHandler: answerMalformedHttp,
    frameworkErrors: (error, _request, reply) => answerBadAddress(error.statusCode, reply.raw),
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(compileValidator);
  demandMay(app);
  closeGracefully(app);
  securityHeaders(app, options.secureCookies);
  guard(app, options);
  sameOriginOnly(app);
  saneTextOnly(app);
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 6_000,
    timeWindow: '1 minute',
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: () => problem(429, 'too-many-requests', '操作太频繁', { detail: '请稍等片刻再试。' }),
  });
  answerFaults(app, options);
  await app.register(cookie, { parseOptions: { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secureCookies } });
  await acceptForms(app);
  await app.register(swagger, openapi);
  app.get(openapiPath, { config: { may: 'anyone', sessionless: true }, schema: { hide: true } }, () => app.swagger());
  return app;
}
