import { copy, holder, saved } from '../kept.ts';

/**
 * What a browser does for the portal without a network: shows the page 没有网络, or the licences that the person chose to save on this
 * device (apps/portal/src/browser/page/portal.ts). Of all other pages it keeps nothing.
 */
declare const self: ServiceWorkerGlobalScope & {
  /** What the page 没有网络 is made of; the server writes it in front of this program. */
  readonly offlineFiles: readonly string[];
};

const shell = 'tongban-offline';

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  // The workbench and the API have nothing to show without a network.
  if (origin !== self.location.origin || /^\/(workbench|api)(\/|$)/.test(pathname)) return;
  if (request.method === 'POST' && pathname === '/sign-out') event.waitUntil(caches.delete(saved));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

/** Whole or not at all: an older page stays until the newer one is here. */
async function keepShell(): Promise<void> {
  const answers = await Promise.all(self.offlineFiles.map((file) => fetch(file, { cache: 'reload' })));
  if (!answers.every(({ ok }) => ok)) throw new Error('the page for being offline could not be fetched');
  await caches.delete(shell);
  const cache = await caches.open(shell);
  await Promise.all(self.offlineFiles.map((file, at) => cache.put(file, answers[at] ?? Response.error())));
}

/** From the server where it answers; its answer says who is signed in, and what another person saved is erased then. */
async function page(request: Request): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined);
  if (answer === undefined) return (await caches.match(copy)) ?? (await caches.match('/offline')) ?? Response.error();
  const who = answer.headers.get(holder);
  const kept = who === null ? undefined : await caches.match(copy);
  if (kept !== undefined && kept.headers.get(holder) !== who) await caches.delete(saved);
  return answer;
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
