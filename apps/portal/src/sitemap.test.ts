import { describe, expect, test } from 'vitest';
import { robotsText, sitemapOf, sitemapXml } from './sitemap.ts';

const nothing = { events: [], themes: [], services: [], departments: [] };
const paths = (parts: ReturnType<typeof sitemapOf>) => parts.flatMap(({ pages }) => pages.map(({ path }) => path));

describe('the map of the site', () => {
  test('names whatever the city offers, each page once', () => {
    const food = { id: 'food', audience: 'company', name: '餐饮和食品', icon: 'food' } as const;
    const there = paths(sitemapOf({ ...nothing, themes: [food], services: [{ id: 'food-business-licence', name: '食品经营许可' }] }));
    expect(there).toEqual(expect.arrayContaining(['/', '/themes/company/food', '/services/food-business-licence', '/departments']));
    expect(new Set(there).size).toBe(there.length);
  });
  test('has no heading with nothing below it', () => {
    expect(sitemapOf(nothing).map(({ id }) => id)).not.toContain('services');
    expect(sitemapOf(nothing).every(({ pages }) => pages.length > 0)).toBe(true);
  });
  test('gives machines whole addresses in both languages, with nothing in them that is markup', () => {
    const xml = sitemapXml('https://zwfw.example', sitemapOf({ ...nothing, services: [{ id: 'a&b<c', name: '' }] }));
    expect(xml).toContain('<loc>https://zwfw.example/services/a&amp;b%3Cc</loc>');
    expect(xml).toContain('hreflang="en" href="https://zwfw.example/ask?lang=en"');
    expect(xml.match(/<url>/g)).toHaveLength(paths(sitemapOf(nothing)).length + 1);
  });
});

describe('what machines may read', () => {
  const closed = [...robotsText('https://zwfw.example').matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path);
  test('leaves out what is somebody’s own', () =>
    expect(closed).toEqual(expect.arrayContaining(['/me', '/cases', '/drafts', '/licences', '/verify/'])));
  test('closes no page that the map names', () => {
    const shut = paths(sitemapOf(nothing)).filter((path) => closed.some((beginning) => path.startsWith(beginning)));
    expect(shut).toEqual([]);
  });
});
