import { type App, problem } from '@tongban/platform';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { oftenUsed } from '../often-used.ts';
import { GuidePage } from '../pages/guide.tsx';
import { Home } from '../pages/home.tsx';
import { SearchResults, ThemePage } from '../pages/services.tsx';
import { inEachLanguage, wordsFor } from '../texts.ts';
import type { Show } from '../visit.ts';

const open = { may: 'anyone', page: true } as const;

/** Finding a service: first page, search, themes, guides. */
export function browseRoutes(app: App, deps: PortalDeps, show: Show): void {
  const { catalogue, identity } = deps;
  homeRoute(app, deps, show);
  const query = Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) });
  app.get('/search', { config: open, schema: { querystring: query } }, async (request, reply) => {
    const { language, t } = wordsFor(request);
    const asked = request.query.q?.trim() ?? '';
    const [services, { enquiry }] = await Promise.all([
      asked === '' ? catalogue.all(language) : catalogue.search(asked, language),
      identity.city(request.language),
    ]);
    const options = { title: t('search.name'), place: 'apply', crumbs: [{ href: '/', text: t('back.home') }] } as const;
    return show(request, reply, options, <SearchResults query={asked} services={services} enquiry={enquiry} />);
  });

  const themeParams = Type.Object({
    audience: Type.Union([Type.Literal('person'), Type.Literal('company')]),
    theme: Type.String({ maxLength: 60 }),
  });
  app.get('/themes/:audience/:theme', { config: open, schema: { params: themeParams } }, async (request, reply) => {
    const { language, t } = wordsFor(request);
    const { audience, theme } = request.params;
    const tile = (await catalogue.themes(language)).find((each) => each.theme.audience === audience && each.theme.id === theme);
    if (tile === undefined) throw missing();
    const crumbs = [{ href: '/', text: t('back.home') }];
    return show(
      request,
      reply,
      { title: tile.theme.name, place: 'apply', crumbs },
      <ThemePage name={tile.theme.name} services={tile.services} />,
    );
  });

  const serviceParams = Type.Object({ service: Type.String({ maxLength: 80 }) });
  app.get('/services/:service', { config: open, schema: { params: serviceParams } }, async (request, reply) => {
    const { language, t } = wordsFor(request);
    const [service, departments, city, tiles] = await Promise.all([
      catalogue.service(request.params.service, language),
      identity.departments(request.language),
      identity.city(request.language),
      catalogue.themes(language),
    ]);
    if (service === undefined) throw missing();
    const { guide, procedure } = service.definition;
    const authority = departments.find(({ id }) => id === guide.authority);
    const decider = departments.find(({ id }) => id === procedure.decision.department);
    if (authority === undefined || decider === undefined) throw missing();
    const [first] = guide.themes;
    const tile = tiles.find(({ theme }) => theme.id === first?.theme && theme.audience === first.audience);
    const crumbs = [
      { href: '/', text: t('back.home') },
      ...(tile ? [{ href: `/themes/${tile.theme.audience}/${tile.theme.id}`, text: tile.theme.name }] : []),
    ];
    const page = <GuidePage service={service} authority={authority} decider={decider} city={city} />;
    return show(request, reply, { title: guide.name, place: 'apply', crumbs }, page);
  });
}

function homeRoute(app: App, { catalogue, cases }: PortalDeps, show: Show): void {
  app.get('/', { config: open }, async (request, reply) => {
    const { language, t } = wordsFor(request);
    const [tiles, chosen, events, changes, mostUsed] = await Promise.all([
      catalogue.themes(language),
      catalogue.popular(language),
      catalogue.lifeEvents(language),
      catalogue.changes(language),
      cases[language].mostUsed(),
    ]);
    const popular = oftenUsed(
      mostUsed,
      tiles.flatMap(({ services }) => services),
      chosen,
    );
    return show(
      request,
      reply,
      { title: t('home.name'), place: 'apply', wide: true },
      <Home tiles={tiles} popular={popular} events={events} changes={changes} />,
    );
  });
}

/** Answers what is not there, or is not this person's, alike. */
export function missing() {
  return problem(404, 'not-found', inEachLanguage('fault.404.title'), { detail: inEachLanguage('fault.404.text') });
}
