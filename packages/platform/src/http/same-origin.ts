import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { problem } from './problem.ts';

const title = { zh: '这个请求不是从本站页面发出的', en: 'This request did not come from a page of this site' };
const detail = { zh: '请回到本站页面，重新操作一次。', en: 'Go back to the page on this site and try again.' };
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests that change something come from our own pages, or from a program that carries no cookie; all others get 403. */
export function sameOriginOnly(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (safe.has(request.method) || isSameOrigin(request)) return done();
    request.refusedAs = 'cross-site';
    done(problem(403, 'cross-site', title, { detail }));
  });
}

/**
 * Browsers say where a request comes from by Sec-Fetch-Site, over plain HTTP and before 2020 by Origin, old ones by Referer alone.
 * A request that says nothing is no browser's; it may pass only when no cookie could have been abused.
 */
function isSameOrigin(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin, referer, cookie } = request.headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin !== undefined) return hostOf(origin) === request.host;
  if (referer !== undefined) return hostOf(referer) === request.host;
  return cookie === undefined;
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.host;
}
