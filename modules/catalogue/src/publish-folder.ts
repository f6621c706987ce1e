import { makeImplementationCode } from '@tongban/identifiers';
import type { Tx } from '@tongban/platform';
import type { Finding, ServiceDefinition } from './contract.ts';
import { readCityLists } from './folder/read-city-lists.ts';
import { readServiceFolder, serviceFoldersIn } from './folder/read-service-folder.ts';
import type { FileFault } from './folder/yaml-file.ts';
import { type Publication, publishService } from './publish.ts';
import { createWords } from './search/words.ts';
import { saveLists } from './store/lists.ts';

/** What an authority's codes are made of; departments of the city. */
export type Authority = { readonly id: string; readonly uscc: string; readonly level: number };

/** What became of a service's folder: published, unchanged, or what is wrong with it. */
export type FolderOutcome =
  | { readonly id: string; readonly outcome: 'published' | 'unchanged'; readonly version: number }
  | { readonly id: string; readonly outcome: 'refused'; readonly findings: readonly (Finding & { readonly file?: string })[] };

/**
 * Publishes every service under this folder, with the lists they share. One that is wrong is refused with its findings and keeps no
 * other from being published; where a shared list is wrong, nothing is. `at` is ISO 8601.
 */
export async function publishFolder(
  tx: Tx,
  folder: URL,
  { authorities, at }: { readonly authorities: readonly Authority[]; readonly at: string },
): Promise<readonly FolderOutcome[]> {
  const read = await readCityLists(folder);
  if ('faults' in read) return [{ id: 'services', outcome: 'refused', findings: read.faults }];
  const { lists } = read;
  await saveLists(tx, lists);
  const words = createWords(lists);
  const surroundings = {
    departments: authorities.map(({ id }) => id),
    themes: lists.themes,
    elements: lists.elements.map(({ id, personal = false }) => ({ id, personal })),
  };
  const outcomes: FolderOutcome[] = [];
  for (const one of await serviceFoldersIn(folder)) {
    const service = await readServiceFolder(one);
    if ('faults' in service) {
      outcomes.push({ id: service.id, outcome: 'refused', findings: service.faults });
      continue;
    }
    const { definition } = service;
    const implementationCode = implementationCodeOf(definition, authorities);
    outcomes.push(withFiles(definition.id, await publishService(tx, words, definition, { implementationCode, at, surroundings })));
  }
  return outcomes;
}

/** Empty where the authority is unknown or its codes make none: publishing says so among the findings. */
function implementationCodeOf({ guide }: ServiceDefinition, authorities: readonly Authority[]): string {
  const authority = authorities.find(({ id }) => id === guide.authority);
  if (authority === undefined) return '';
  try {
    return makeImplementationCode({ authority: authority.uscc, level: authority.level, catalogueCode: guide.catalogueCode });
  } catch {
    return '';
  }
}

function withFiles(id: string, publication: Publication): FolderOutcome {
  if (publication.outcome !== 'refused') return { id, ...publication };
  const findings = publication.findings.map((finding): FileFault => ({ ...finding, file: `${finding.field.split('.')[0]}.yaml` }));
  return { id, outcome: 'refused', findings };
}
