import { languageTags } from '@tongban/kernel';
import type { App } from '@tongban/platform';
import type { Dress } from '../assets.ts';
import type { PortalDeps } from '../deps.ts';
import { wordsFor } from '../texts.ts';
import { frameColour } from '../view/layout.tsx';

/** What shows while the installed portal opens. */
const paper = '#fbf9f4';
const open = { may: 'anyone', sessionless: true } as const;

/** What makes the portal an application of a phone: how it is called and drawn there, and its service worker (W3C Web Application Manifest). */
export function installRoutes(app: App, { identity }: PortalDeps, { stylesheet, program, icons }: Dress, worker: string): void {
  app.get('/manifest.webmanifest', { config: open }, async (request, reply) => {
    const { t, language } = wordsFor(request);
    const { name } = await identity.city(language);
    const icon = (src: string, edge: number, purpose: 'any' | 'maskable') => ({
      src,
      sizes: `${edge}x${edge}`,
      type: 'image/png',
      purpose,
    });
    const manifest = {
      id: '/',
      name: t('site.name', { city: name }),
      short_name: t('site.short', { city: name }),
      lang: languageTags[language],
      start_url: '/',
      scope: '/',
      display: 'standalone',
      theme_color: frameColour,
      background_color: paper,
      icons: [icon(icons['icon-192'], 192, 'any'), icon(icons['icon-512'], 512, 'any'), icon(icons['maskable-512'], 512, 'maskable')],
    };
    // As text: an object would be answered as JSON, under JSON's own type.
    return reply
      .type('application/manifest+json')
      .header('cache-control', 'public, max-age=3600')
      .header('vary', 'accept-language, cookie')
      .send(JSON.stringify(manifest));
  });

  const shell = JSON.stringify(['/offline', stylesheet, program, '/assets/mark.svg']);
  const text = `self.offlineFiles=${shell};${worker}`;
  // Asked for anew each time: what it begins with changes with the stylesheet, and the browser then fetches the page for being offline again.
  app.get('/service-worker.js', { config: open }, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(text),
  );
}
