import type { Language } from '@tongban/kernel';
import { type Tx, tables } from '@tongban/platform';
import type { ServiceSummary, Theme } from '../contract.ts';
import type { Tables } from '../tables.ts';
import { type Listed, type ListedTheme, summaryIn, themeIn } from './listed.ts';
import { summaryColumns } from './services.ts';

/** The services of a theme, by name. */
export async function byTheme(tx: Tx, audience: Theme['audience'], theme: string): Promise<readonly Listed[]> {
  return tables<Tables>(tx)
    .selectFrom('catalogue.service_theme as placed')
    .innerJoin('catalogue.service as service', 'service.id', 'placed.service')
    .select(summaryColumns)
    .where('placed.audience', '=', audience)
    .where('placed.theme', '=', theme)
    .orderBy('service.name')
    .execute();
}

type ListedWithServices = { readonly theme: ListedTheme; readonly services: readonly Listed[] };

export type ThemeWithServices = { readonly theme: Theme; readonly services: readonly ServiceSummary[] };

/** The themes that hold a service, in the city's order, with the services: a theme that leads nowhere is not shown. */
export async function themesWithServices(tx: Tx): Promise<readonly ListedWithServices[]> {
  const db = tables<Tables>(tx);
  const themes = await db
    .selectFrom('catalogue.theme')
    .select(['id', 'audience', 'name', 'name_en as nameEn', 'icon'])
    .orderBy('place')
    .execute();
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
export async function themeNamed(tx: Tx, audience: Theme['audience'], id: string): Promise<ListedTheme | undefined> {
  return tables<Tables>(tx)
    .selectFrom('catalogue.theme')
    .select(['id', 'audience', 'name', 'name_en as nameEn', 'icon'])
    .where('audience', '=', audience)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A theme with its services in that language. */
export function themeWithServicesIn({ theme, services }: ListedWithServices, language: Language): ThemeWithServices {
  return { theme: themeIn(theme, language), services: services.map((service) => summaryIn(service, language)) };
}
