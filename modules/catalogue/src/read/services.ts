import { type Tx, tables } from '@tongban/platform';
import type { ServiceVersion } from '../contract.ts';
import type { Tables } from '../tables.ts';
import type { Listed } from './listed.ts';

/** What a line in lists needs of `catalogue.service as service`. */
export const summaryColumns = [
  'service.id',
  'service.name',
  'service.short',
  'service.summary',
  'service.authority',
  'service.promised',
  'service.unit',
  'service.visits',
  'service.on_the_spot as onTheSpot',
  'service.themes',
  'service.name_en as nameEn',
  'service.short_en as shortEn',
  'service.summary_en as summaryEn',
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
export async function summaries(tx: Tx, ids?: readonly string[]): Promise<readonly Listed[]> {
  const query = tables<Tables>(tx)
    .selectFrom('catalogue.service as service')
    .select(summaryColumns)
    .orderBy('service.name')
    .orderBy('service.id');
  return (ids === undefined ? query : query.where('service.id', 'in', [...ids, ''])).execute();
}

/** The services named on the first page, in the city's order; those that are not published are left out. */
export async function popular(tx: Tx): Promise<readonly Listed[]> {
  return tables<Tables>(tx)
    .selectFrom('catalogue.popular as popular')
    .innerJoin('catalogue.service as service', 'service.id', 'popular.service')
    .select(summaryColumns)
    .orderBy('popular.place')
    .execute();
}
