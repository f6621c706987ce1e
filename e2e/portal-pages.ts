import type { App } from '@tongban/platform';
import { createPortal, type PortalDeps } from '@tongban/portal';
import { fastify } from 'fastify';

/** Every address pattern of the portal that shows a page, read from the routes themselves: a page that no journey opens is found out. */
export async function portalPages(): Promise<readonly string[]> {
  const app = fastify();
  const pages: string[] = [];
  app.addHook('onRoute', (route) => {
    if (route.method === 'GET' && route.config?.page === true && route.config.onward !== true) pages.push(route.url);
  });
  // Hanging the routes asks nothing of the rooms; only a request does.
  const nothing = new Proxy({}, { get: () => ({}) }) as PortalDeps;
  const portal = createPortal(nothing, { css: '', program: '', worker: '' });
  portal.routes(app as unknown as App);
  await app.close();
  return pages;
}

/** The pattern that an address of a page follows, if it is one of the portal's. */
export function patternOf(pages: readonly string[], address: string): string | undefined {
  const { pathname } = new URL(address);
  const exact = pages.find((page) => page === pathname);
  return exact ?? pages.find((page) => new RegExp(`^${page.replace(/:[A-Za-z]+/g, '[^/]+')}$`).test(pathname));
}
