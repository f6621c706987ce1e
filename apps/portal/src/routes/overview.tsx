import type { Language } from '@tongban/kernel';
import type { App } from '@tongban/platform';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { dutiesOf, hallsFor } from '../duties.ts';
import { DepartmentPage } from '../pages/department.tsx';
import { DepartmentsPage } from '../pages/departments.tsx';
import { HallsPage } from '../pages/halls.tsx';
import { LifeEventPage, LifeEventsPage } from '../pages/life-events.tsx';
import { SitemapPage } from '../pages/sitemap.tsx';
import { WhatsNewPage } from '../pages/whats-new.tsx';
import { robotsText, sitemapOf, sitemapXml } from '../sitemap.ts';
import { wordsFor } from '../texts.ts';
import type { Show } from '../visit.ts';
import { missing } from './browse.tsx';

const open = { may: 'anyone', page: true } as const;
const forMachines = { may: 'anyone', sessionless: true } as const;
const anHour = 'public, max-age=3600';

/** What the city offers, seen from further away: life events, departments, and the map of the site for people and for machines. */
export function overviewRoutes(app: App, deps: PortalDeps, show: Show): void {
  lifeEventRoutes(app, deps, show);
  departmentRoutes(app, deps, show);
  hallRoutes(app, deps, show);
  sitemapRoutes(app, deps, show);
}

function lifeEventRoutes(app: App, { catalogue }: PortalDeps, show: Show): void {
  app.get('/new', { config: open }, async (request, reply) => {
    const { t, language } = wordsFor(request);
    const crumbs = [{ href: '/', text: t('back.home') }];
    return show(request, reply, { title: t('new.name'), crumbs }, <WhatsNewPage changes={await catalogue.changes(language)} />);
  });
  app.get('/life-events', { config: open }, async (request, reply) => {
    const { t, language } = wordsFor(request);
    const crumbs = [{ href: '/', text: t('back.home') }];
    const page = <LifeEventsPage events={await catalogue.lifeEvents(language)} />;
    return show(request, reply, { title: t('events.name'), place: 'apply', crumbs }, page);
  });

  const params = Type.Object({ id: Type.String({ maxLength: 80 }) });
  app.get('/life-events/:id', { config: open, schema: { params } }, async (request, reply) => {
    const { t, language } = wordsFor(request);
    const event = (await catalogue.lifeEvents(language)).find(({ id }) => id === request.params.id);
    if (event === undefined) throw missing();
    const crumbs = [
      { href: '/', text: t('back.home') },
      { href: '/life-events', text: t('events.name') },
    ];
    return show(request, reply, { title: event.name, place: 'apply', crumbs }, <LifeEventPage event={event} />);
  });
}

function departmentRoutes(app: App, { catalogue, identity, halls }: PortalDeps, show: Show): void {
  app.get('/departments', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const page = <DepartmentsPage departments={await identity.departments(request.language)} />;
    return show(request, reply, { title: t('departments.name'), place: 'ask' }, page);
  });

  const params = Type.Object({ id: Type.String({ maxLength: 80 }) });
  app.get('/departments/:id', { config: open, schema: { params } }, async (request, reply) => {
    const { t, language } = wordsFor(request);
    const [departments, services, allHalls] = await Promise.all([
      identity.departments(request.language),
      currentServices(catalogue, language),
      halls(request.language),
    ]);
    const department = departments.find(({ id }) => id === request.params.id);
    if (department === undefined) throw missing();
    const duties = dutiesOf(department.id, services);
    const crumbs = [
      { href: '/ask', text: t('nav.ask') },
      { href: '/departments', text: t('departments.name') },
    ];
    const page = <DepartmentPage department={department} duties={duties} halls={hallsFor(duties.own, allHalls)} />;
    return show(request, reply, { title: department.name, place: 'ask', crumbs }, page);
  });
}

function hallRoutes(app: App, { catalogue, halls }: PortalDeps, show: Show): void {
  const querystring = Type.Object({ service: Type.Optional(Type.String({ maxLength: 80 })) });
  app.get('/halls', { config: open, schema: { querystring } }, async (request, reply) => {
    const { t, language } = wordsFor(request);
    const { service: id } = request.query;
    const [all, services, service] = await Promise.all([
      halls(language),
      catalogue.all(language),
      id === undefined ? undefined : catalogue.service(id, language),
    ]);
    if (id !== undefined && service === undefined) throw missing();
    const shown = service === undefined ? all : hallsFor([service], all);
    const page = <HallsPage halls={shown} services={services} {...(service && { service })} />;
    return show(request, reply, { title: t('halls.name'), place: 'ask', crumbs: [{ href: '/ask', text: t('nav.ask') }] }, page);
  });
}

/** Every service as it applies now, by name. */
async function currentServices(catalogue: PortalDeps['catalogue'], language: Language) {
  const services = await Promise.all((await catalogue.all(language)).map(({ id }) => catalogue.service(id, language)));
  return services.filter((service) => service !== undefined);
}

function sitemapRoutes(app: App, { catalogue, identity, publicUrl }: PortalDeps, show: Show): void {
  const read = async (language: Language) => {
    const [events, tiles, services, departments] = await Promise.all([
      catalogue.lifeEvents(language),
      catalogue.themes(language),
      catalogue.all(language),
      identity.departments(language),
    ]);
    return sitemapOf({ events, themes: tiles.map(({ theme }) => theme), services, departments });
  };
  app.get('/sitemap', { config: open }, async (request, reply) =>
    show(request, reply, { title: wordsFor(request).t('sitemap.name') }, <SitemapPage parts={await read(request.language)} />),
  );
  app.get('/sitemap.xml', { config: forMachines }, async (_, reply) =>
    reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', anHour)
      .send(sitemapXml(publicUrl, await read('zh'))),
  );
  app.get('/robots.txt', { config: forMachines }, (_, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', anHour).send(robotsText(publicUrl)),
  );
}
