import { type Clock, type Database, type DepartmentId, type Module, rememberFor, type Tx } from '@tongban/platform';
import type { ServiceDefinition, ServiceSummary, ServiceVersion } from './contract.ts';
import { pairsOf } from './domain/in-language.ts';
import { type Portal, portalOf } from './portal.ts';
import { type Publication, type Publish, publishService } from './publish.ts';
import { type Authority, type FolderOutcome, publishFolder } from './publish-folder.ts';
import { summaryIn } from './read/listed.ts';
import { servicesNaming } from './read/naming.ts';
import { currentVersion, summaries } from './read/services.ts';
import { savedWords } from './read/words.ts';
import { serviceRoutes } from './routes.ts';
import { createWords, type Words } from './search/words.ts';
import { rememberVersions } from './versions.ts';

export type Catalogue = Module &
  Portal & {
    /** The service as published in that version, or as it applies now; undefined where there is none. From memory where it can be. */
    serviceVersion(tx: Tx, id: string, version?: number): Promise<ServiceVersion | undefined>;
    /** All services, or those of these ids, by name. */
    summaries(tx: Tx, ids?: readonly string[]): Promise<readonly ServiceSummary[]>;
    /** Published services in which this department has something to do, by name. */
    servicesNaming(tx: Tx, department: DepartmentId): Promise<readonly string[]>;
    /** Every text of the services that apply, with its English, within the service and its licence: what records keep of them stands in Chinese. */
    names(tx: Tx): Promise<readonly (readonly [chinese: string, english: string, ...within: readonly string[]])[]>;
    /** Publishes a definition as the next version; unchanged where it says nothing new; refused with findings. */
    publish(tx: Tx, definition: ServiceDefinition, order: Publish): Promise<Publication>;
    /** Publishes every folder of services there, in one transaction; what applies is seen at once in this process. */
    publishFolder(folder: URL, authorities: readonly Authority[]): Promise<readonly FolderOutcome[]>;
  };

type Dependencies = { readonly db: Database; readonly clock: Clock };

const system = { kind: 'system', name: 'catalogue' } as const;
const aMinute = 60_000;

/** The city's public services: published versions, guides, themes and search. */
export function createCatalogue({ db, clock }: Dependencies): Catalogue {
  const versions = rememberVersions();
  const words = rememberWords();
  const { forget, ...portal } = portalOf({ db, words: words.get, versions });
  return {
    name: 'catalogue',
    migrations: new URL('../migrations/', import.meta.url),
    routes: serviceRoutes(portal),
    ...portal,
    summaries: async (tx, ids) => (await summaries(tx, ids)).map((service) => summaryIn(service, 'zh')),
    servicesNaming,
    serviceVersion: async (tx, id, version) => {
      const wanted = version ?? (await currentVersion(tx, id));
      return wanted === undefined ? undefined : versions.of(tx, id, wanted);
    },
    names: async (tx) => {
      const services = await summaries(tx);
      const read = await Promise.all(services.map(async ({ id }) => versions.of(tx, id, (await currentVersion(tx, id)) ?? 0)));
      const definitions = read.flatMap((service) => (service === undefined ? [] : [service.definition]));
      return definitions.flatMap((one) => pairsOf(one).map(([zh, en]) => [zh, en, one.id, one.licence.id] as const));
    },
    publish: async (tx, definition, order) => publishService(tx, await words.get(tx), definition, order),
    publishFolder: async (folder, authorities) => {
      const outcomes = await db.transaction(system, (tx) => publishFolder(tx, folder, { authorities, at: clock.now() }));
      words.forget();
      forget();
      return outcomes;
    },
  };
}

/** The dictionary is loaded once, and anew only where other words have been saved. */
function rememberWords(): { readonly get: (tx: Tx) => Promise<Words>; readonly forget: () => void } {
  const held = rememberFor<Words>(aMinute);
  let last: { readonly lists: string; readonly words: Words } | undefined;
  const load = async (tx: Tx): Promise<Words> => {
    const lists = await savedWords(tx);
    const text = JSON.stringify(lists);
    if (last?.lists !== text) last = { lists: text, words: createWords(lists) };
    return last.words;
  };
  return { get: (tx) => held.get('', () => load(tx)), forget: held.forget };
}
