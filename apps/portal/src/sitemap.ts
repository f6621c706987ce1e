import type { LifeEvent, ServiceSummary, Theme } from '@tongban/catalogue/contract';
import type { Department } from '@tongban/identity/contract';
import { languages, languageTags } from '@tongban/kernel';
import type { Words } from './texts.ts';

type Key = Parameters<Words['t']>[0];
/** A public page: where it is, and what it is called, in its own words or in those of the site. */
export type PublicPage = { readonly path: string } & ({ readonly key: Key } | { readonly name: string });
export type SitemapPart = { readonly id: string; readonly heading: Key; readonly pages: readonly PublicPage[] };

/** Pages that are there whatever the city offers. */
const find: readonly PublicPage[] = [
  { path: '/', key: 'back.home' },
  { path: '/search', key: 'search.all' },
  { path: '/new', key: 'new.name' },
  { path: '/track', key: 'nav.track' },
  { path: '/verify', key: 'foot.verify' },
  { path: '/ask', key: 'nav.ask' },
  { path: '/halls', key: 'halls.name' },
];
const about: readonly PublicPage[] = [
  { path: '/figures', key: 'foot.figures' },
  { path: '/accessibility', key: 'foot.accessibility' },
  { path: '/privacy', key: 'foot.privacy' },
  { path: '/api', key: 'api.name' },
  { path: '/sitemap', key: 'foot.sitemap' },
];

type Offer = {
  readonly events: readonly Pick<LifeEvent, 'id' | 'name'>[];
  readonly themes: readonly Theme[];
  readonly services: readonly Pick<ServiceSummary, 'id' | 'name'>[];
  readonly departments: readonly Pick<Department, 'id' | 'name'>[];
};

/** Every page that anyone may open, in the order in which people look for it; a part without pages is left out. */
export function sitemapOf({ events, themes, services, departments }: Offer): readonly SitemapPart[] {
  const parts: readonly SitemapPart[] = [
    { id: 'find', heading: 'sitemap.find', pages: find },
    {
      id: 'life-events',
      heading: 'events.name',
      pages: [{ path: '/life-events', key: 'events.all' }, ...events.map(({ id, name }) => ({ path: `/life-events/${id}`, name }))],
    },
    {
      id: 'themes',
      heading: 'sitemap.themes',
      pages: themes.map(({ audience, id, name }) => ({ path: `/themes/${audience}/${id}`, name })),
    },
    { id: 'services', heading: 'sitemap.services', pages: services.map(({ id, name }) => ({ path: `/services/${id}`, name })) },
    {
      id: 'departments',
      heading: 'sitemap.departments',
      pages: [
        { path: '/departments', key: 'departments.name' },
        ...departments.map(({ id, name }) => ({ path: `/departments/${id}`, name })),
      ],
    },
    { id: 'about', heading: 'sitemap.about', pages: about },
  ];
  return parts.filter(({ pages }) => pages.length > 0);
}

/** The same for search engines, each page in every language (sitemaps.org 0.9, with xhtml:link). */
export function sitemapXml(publicUrl: string, parts: readonly SitemapPart[]): string {
  const addresses = parts.flatMap(({ pages }) => pages.map(({ path }) => escaped(`${publicUrl}${encodeURI(path)}`)));
  const urls = addresses.map((address) => {
    const alternates = languages.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${languageTags[language]}" href="${address}?lang=${language}"/>`,
    );
    return `<url><loc>${address}</loc>${alternates.join('')}</url>`;
  });
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`;
}

/** Beginnings of addresses that are somebody's own, or for programs; a search engine finds nothing there (RFC 9309). */
const closed = [
  '/me',
  '/drafts',
  '/cases',
  '/licences',
  '/services/*/drafts',
  '/counter',
  '/verify/',
  '/sign-in',
  '/sign-out',
  '/large-print',
  '/demo',
  '/api/',
  '/workbench',
];

/** What machines may read: all that is public, and where its map is. */
export function robotsText(publicUrl: string): string {
  return ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join('\n');
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
