import { checkImplementationCode } from '@tongban/identifiers';
import { sha256, type Tx } from '@tongban/platform';
import type { Finding, ServiceDefinition } from './contract.ts';
import { findingsOf } from './domain/findings.ts';
import type { Surroundings } from './domain/rules/rule.ts';
import type { Words } from './search/words.ts';
import { saveSearch } from './store/search.ts';
import { lastVersion, saveVersion } from './store/versions.ts';

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
  const published = { definition, version, hash, implementationCode: order.implementationCode, at: order.at };
  await saveVersion(tx, published);
  await saveSearch(tx, words, definition);
  return { outcome: 'published', version };
}

function codeFindings({ guide }: ServiceDefinition, code: string): readonly Finding[] {
  const rule = 'implementation-code-valid';
  if (checkImplementationCode(code).valid && code.endsWith(guide.catalogueCode)) return [];
  return [{ field: 'guide.catalogueCode', rule, message: '实施编码要31位：实施机关的信用代码、级别、目录编码，请核对部门的信用代码' }];
}

/** The same text for the same definition, in whatever order an editor wrote its lines. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
