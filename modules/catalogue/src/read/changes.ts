import type { Language } from '@tongban/kernel';
import { type Tx, tables } from '@tongban/platform';
import { type PublishedChange, type ServiceVersion, serviceIn } from '../contract.ts';
import { changesBetween } from '../domain/changes.ts';
import type { Tables } from '../tables.ts';

export type Step = { readonly after: ServiceVersion; readonly before: ServiceVersion | undefined };

const most = 30;

/** The versions published last, the newest first, each with the one before it. */
export async function lastSteps(
  tx: Tx,
  versionOf: (tx: Tx, id: string, version: number) => Promise<ServiceVersion | undefined>,
): Promise<readonly Step[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('catalogue.version')
    .select(['service', 'version'])
    .orderBy('published_at', 'desc')
    .orderBy('service')
    .orderBy('version', 'desc')
    .limit(most)
    .execute();
  const steps: Step[] = [];
  for (const { service, version } of rows) {
    const after = await versionOf(tx, service, version);
    if (after !== undefined) steps.push({ after, before: version > 1 ? await versionOf(tx, service, version - 1) : undefined });
  }
  return steps;
}

/** What each of these versions changed, in that language. */
export function changeIn({ before, after }: Step, language: Language): PublishedChange {
  const [earlier, later] = [before && serviceIn(before, language), serviceIn(after, language)];
  const { id: service, version, publishedAt, definition } = later;
  return { service, name: definition.guide.name, version, publishedAt, changes: changesBetween(earlier?.definition, definition) };
}
