import { run, type Tx, tables } from '@tongban/platform';
import type { ServiceDefinition } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** A definition on its way into the catalogue; `hash` of its text, `at` ISO 8601. */
export type NewVersion = {
  readonly definition: ServiceDefinition;
  readonly version: number;
  readonly hash: string;
  readonly implementationCode: string;
  readonly at: string;
};

/** The version published last. Two editors who publish at once: the second waits here, and goes on from what the first has made. */
export async function lastVersion(tx: Tx, id: string): Promise<{ version: number; hash: string; code: string } | undefined> {
  await run(tx).query('select pg_advisory_xact_lock(hashtext($1))', [`catalogue.service ${id}`]);
  return tables<Tables>(tx)
    .selectFrom('catalogue.version')
    .select(['version', 'definition_sha256 as hash', 'implementation_code as code'])
    .where('service', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Adds the version, which nothing changes any more, and makes it the one that applies. */
export async function saveVersion(tx: Tx, { definition, version, hash, implementationCode, at }: NewVersion): Promise<void> {
  await saveService(tx, definition, version, implementationCode);
  await run(tx).query(
    `insert into catalogue.version (service, version, definition, definition_sha256, implementation_code, published_at)
     values ($1, $2, $3::jsonb, $4, $5, $6)`,
    [definition.id, version, JSON.stringify(definition), hash, implementationCode, at],
  );
  await saveThemes(tx, definition);
}

async function saveService(tx: Tx, { id, guide, en }: ServiceDefinition, version: number, implementationCode: string): Promise<void> {
  await run(tx).query(
    `insert into catalogue.service
       (id, current, name, summary, authority, promised, unit, visits, on_the_spot, themes, catalogue_code, implementation_code,
        name_en, summary_en, short, short_en)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14, $15, $16)
     on conflict (id) do update set current = excluded.current, name = excluded.name, summary = excluded.summary,
       authority = excluded.authority, promised = excluded.promised, unit = excluded.unit, visits = excluded.visits, on_the_spot = excluded.on_the_spot,
       themes = excluded.themes, catalogue_code = excluded.catalogue_code, implementation_code = excluded.implementation_code,
       name_en = excluded.name_en, summary_en = excluded.summary_en, short = excluded.short,
       short_en = excluded.short_en`,
    [
      id,
      version,
      guide.name,
      guide.summary,
      guide.authority,
      guide.limits.promised,
      guide.limits.legal?.unit ?? 'working-day',
      guide.answers.visits.count,
      guide.speed === 'on-the-spot',
      JSON.stringify(guide.themes),
      guide.catalogueCode,
      implementationCode,
      en?.['guide.name'] ?? null,
      en?.['guide.summary'] ?? null,
      guide.short ?? guide.name,
      en?.['guide.short'] ?? en?.['guide.name'] ?? null,
    ],
  );
}

async function saveThemes(tx: Tx, { id, guide }: ServiceDefinition): Promise<void> {
  const db = tables<Tables>(tx);
  await db.deleteFrom('catalogue.service_theme').where('service', '=', id).execute();
  await db
    .insertInto('catalogue.service_theme')
    .values(guide.themes.map(({ audience, theme }) => ({ service: id, audience, theme })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
