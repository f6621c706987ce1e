import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { type FastifyBaseLogger, fastify, LogController } from 'fastify';
import { newId } from '../crypto/id.ts';
import { demandMay, guard } from './access.ts';
import { answerBadAddress, answerFaults, answerMalformedHttp } from './answers.ts';
import type { App } from './app.ts';
import type { AppOptions } from './app-options.ts';
import { boundBodies, largestBody } from './bodies.ts';
import { acceptForms } from './forms.ts';
import { closeGracefully } from './graceful-close.ts';
import { chooseLanguage } from './language.ts';
import { openapi, openapiPath } from './openapi.ts';
import { tooManyRequests } from './problem.ts';
import { noticeProxies } from './proxies.ts';
import { sameOriginOnly } from './same-origin.ts';
import { saneTextOnly } from './sane-text.ts';
import { securityHeaders } from './security-headers.ts';
import { shareLimits } from './shared-limits.ts';
import { compileValidator } from './validation.ts';

/** A server without routes yet: every route registered on it must say `config: { may }`. */
export async function createApp(options: AppOptions): Promise<App> {
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: largestBody,
    genReqId: newId,
    requestIdHeader: false,
    requestTimeout: 300_000,
    clientErrorHandler: answerMalformedHttp,
    frameworkErrors: (error, _request, reply) => answerBadAddress(error.statusCode, reply.raw),
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(compileValidator);
  await app.register(cookie, { parseOptions: { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secureCookies } });
  chooseLanguage(app, options);
  demandMay(app);
  closeGracefully(app);
  noticeProxies(app, options);
  securityHeaders(app, options.secureCookies);
  guard(app, options);
  boundBodies(app, options);
  sameOriginOnly(app);
  saneTextOnly(app);
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 6_000,
    timeWindow: '1 minute',
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: tooManyRequests,
  });
  shareLimits(app);
  answerFaults(app, options);
  await acceptForms(app);
  await app.register(swagger, openapi(options.webhooks));
  app.get(openapiPath, { config: { may: 'anyone', sessionless: true }, schema: { hide: true } }, () => app.swagger());
  return app;
}
