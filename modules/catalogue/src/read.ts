import { type Tx, tables } from '@tongban/platform';
import type { ServiceSummary, ServiceVersion, Theme } from './contract.ts';
import type { Tables } from './tables.ts';

const summaryColumns = [
  'service.id',
  'service.name',
  'service.summary',
  'service.authority',
  'service.promised',
  'service.visits',
  'service.on_the_spot as onTheSpot',
  'service.themes',
] as const;

/** The version that applies now; undefined where there is no such service. */
export async function currentVersion(tx: Tx, id: string): Promise<number | undefined> {
  const row = await tables<Tables>(tx).selectFrom('catalogue.service').select('current').where('id', '=', id).executeTakeFirst();
  return row?.current;
}

/** The service as it was published in that version. */
export async function readVersion(tx: Tx, id: string, version: number): Promise<ServiceVersion | undefined> {
  return tables<Tables>(tx)
    .selectFrom('catalogue.version')
    .select(['service as id', 'version', 'definition', 'implementation_code as implementationCode', 'published_at as publishedAt'])
    .where('service', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** All services, or those of these ids, by name. */
export async function summaries(tx: Tx, ids?: readonly string[]): Promise<readonly ServiceSummary[]> {
  const query = tables<Tables>(tx)
    .selectFrom('catalogue.service as service')
    .select(summaryColumns)
    .orderBy('service.name')
    .orderBy('service.id');
  return (ids === undefined ? query : query.where('service.id', 'in', [...ids, ''])).execute();
}

/** The services of a theme, by name. */
export async function byTheme(tx: Tx, audience: Theme['audience'], theme: string): Promise<readonly ServiceSummary[]> {
  return tables<Tables>(tx)
    .selectFrom('catalogue.service_theme as placed')
    .innerJoin('catalogue.service as service', 'service.id', 'placed.service')
    .select(summaryColumns)
    .where('placed.audience', '=', audience)
    .where('placed.theme', '=', theme)
    .orderBy('service.name')
    .execute();
}

/** The services named on the first page, in the city's order; those that are not published are left out. */
export async function popular(tx: Tx): Promise<readonly ServiceSummary[]> {
  return tables<Tables>(tx)
    .selectFrom('catalogue.popular as popular')
    .innerJoin('catalogue.service as service', 'service.id', 'popular.service')
    .select(summaryColumns)
    .orderBy('popular.place')
    .execute();
}

export type ThemeWithServices = { readonly theme: Theme; readonly services: readonly ServiceSummary[] };

/** The themes that hold a service, in the city's order, with the services: a theme that leads nowhere is not shown. */
export async function themesWithServices(tx: Tx): Promise<readonly ThemeWithServices[]> {
  const db = tables<Tables>(tx);
  const themes = await db.selectFrom('catalogue.theme').select(['id', 'audience', 'name', 'icon']).orderBy('place').execute();
  const placed = await db
    .selectFrom('catalogue.service_theme as placed')
    .innerJoin('catalogue.service as service', 'service.id', 'placed.service')
    .select([...summaryColumns, 'placed.audience as placedAudience', 'placed.theme as placedTheme'])
    .orderBy('service.name')
    .execute();
  return themes.flatMap((theme) => {
    const here = placed.filter((one) => one.placedAudience === theme.audience && one.placedTheme === theme.id);
    return here.length === 0 ? [] : [{ theme, services: here.map(({ placedAudience, placedTheme, ...service }) => service) }];
  });
}

/** The theme of that id on that side. */
export async function themeNamed(tx: Tx, audience: Theme['audience'], id: string): Promise<Theme | undefined> {
  return tables<Tables>(tx)
    .selectFrom('catalogue.theme')
    .select(['id', 'audience', 'name', 'icon'])
    .where('audience', '=', audience)
    .where('id', '=', id)
    .executeTakeFirst();
}
