import type { App } from './app.ts';
import { tooManyRequests } from './problem.ts';

/** Requests that one network may make in a minute to all routes of this name together. */
export type SharedLimit = { readonly name: string; readonly perMinute: number };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Two doors to one room have one limit: whoever is turned away at the one is turned away at the other. */
    sharedLimit?: SharedLimit;
  }
}

type Counting = { readonly limit: SharedLimit; readonly count: ReturnType<App['createRateLimit']> };

/** Counts together what goes to routes of one name; beside it each route keeps the limit for everything. */
export function shareLimits(app: App): void {
  const counting = new Map<string, Counting>();
  app.addHook('onRoute', ({ url, config }) => {
    const limit = config?.sharedLimit;
    if (limit === undefined) return;
    const known = counting.get(limit.name);
    if (known === undefined) {
      counting.set(limit.name, { limit, count: app.createRateLimit({ max: limit.perMinute, timeWindow: '1 minute' }) });
    } else if (known.limit.perMinute !== limit.perMinute) {
      throw new Error(`${url} says ${limit.perMinute} a minute for ${limit.name}, another route says ${known.limit.perMinute}`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const shared = request.is404 ? undefined : counting.get(request.routeOptions.config.sharedLimit?.name ?? '');
    if (shared === undefined) return;
    const counted = await shared.count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    throw tooManyRequests();
  });
}
