import { checkImplementationCode } from '@tongban/identifiers';
import { run, sha256, type Tx, tables } from '@tongban/platform';
import type { Finding, ServiceDefinition } from './contract.ts';
import { findingsOf } from './domain/findings.ts';
import type { Surroundings } from './domain/rules/rule.ts';
import { saveSearch } from './search/save-search.ts';
import type { Words } from './search/words.ts';
import type { Tables } from './tables.ts';

export type Publication =
  | { readonly outcome: 'published' | 'unchanged'; readonly version: number }
  /** Nothing was changed; the findings say what to mend. */
  | { readonly outcome: 'refused'; readonly findings: readonly Finding[] };

export type Publish = {
  /** 31 characters: authority, level and catalogue code (GB/T 39554.1). */
  readonly implementationCode: string;
  /** ISO 8601 */
  readonly at: string;
  readonly surroundings?: Surroundings;
};

/**
 * Publishes a definition as the next version of its service; cases that run stay on theirs. Published as it stands already: unchanged.
 * Refused with findings where it breaks a rule on publishing.
 */
export async function publishService(tx: Tx, words: Words, definition: ServiceDefinition, order: Publish): Promise<Publication> {
  const findings = [...findingsOf(definition, order.surroundings), ...codeFindings(definition, order.implementationCode)];
  if (findings.length > 0) return { outcome: 'refused', findings };
  const hash = sha256(canonical(definition));
  const last = await lastVersion(tx, definition.id);
  if (last?.hash === hash && last.code === order.implementationCode) return { outcome: 'unchanged', version: last.version };
  const version = (last?.version ?? 0) + 1;
  await saveService(tx, definition, version, order.implementationCode);
  await run(tx).query(
    `insert into catalogue.version (service, version, definition, definition_sha256, implementation_code, published_at)
     values ($1, $2, $3::jsonb, $4, $5, $6)`,
    [definition.id, version, JSON.stringify(definition), hash, order.implementationCode, order.at],
  );
  await saveThemes(tx, definition);
  await saveSearch(tx, words, definition);
  return { outcome: 'published', version };
}

function codeFindings({ guide }: ServiceDefinition, code: string): readonly Finding[] {
  const rule = 'implementation-code-valid';
  if (checkImplementationCode(code).valid && code.endsWith(guide.catalogueCode)) return [];
  return [{ field: 'guide.catalogueCode', rule, message: '实施编码要31位：实施机关的信用代码、级别、目录编码，请核对部门的信用代码' }];
}

/** Two editors who publish at once: the second waits here, and then continues from what the first has made. */
async function lastVersion(tx: Tx, id: string): Promise<{ version: number; hash: string; code: string } | undefined> {
  await run(tx).query('select pg_advisory_xact_lock(hashtext($1))', [`catalogue.service ${id}`]);
  return tables<Tables>(tx)
    .selectFrom('catalogue.version')
    .select(['version', 'definition_sha256 as hash', 'implementation_code as code'])
    .where('service', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function saveService(tx: Tx, { id, guide }: ServiceDefinition, version: number, implementationCode: string): Promise<void> {
  await run(tx).query(
    `insert into catalogue.service
       (id, current, name, summary, authority, promised, visits, on_the_spot, themes, catalogue_code, implementation_code)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11)
     on conflict (id) do update set current = excluded.current, name = excluded.name, summary = excluded.summary,
       authority = excluded.authority, promised = excluded.promised, visits = excluded.visits, on_the_spot = excluded.on_the_spot,
       themes = excluded.themes, catalogue_code = excluded.catalogue_code, implementation_code = excluded.implementation_code`,
    [
      id,
      version,
      guide.name,
      guide.summary,
      guide.authority,
      guide.limits.promised,
      guide.answers.visits.count,
      guide.speed === 'on-the-spot',
      JSON.stringify(guide.themes),
      guide.catalogueCode,
      implementationCode,
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

/** The same text for the same definition, in whatever order an editor wrote its lines. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
