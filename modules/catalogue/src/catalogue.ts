import type { Database, Module, Tx } from '@tongban/platform';
import type { ServiceDefinition, ServiceSummary, ServiceVersion, Theme } from './contract.ts';
import { savedWords } from './lists.ts';
import { remember, rememberFor } from './memory.ts';
import { type Publication, type Publish, publishService } from './publish.ts';
import { type Authority, type FolderOutcome, publishFolder } from './publish-folder.ts';
import {
  byTheme,
  currentVersion,
  popular,
  readVersion,
  summaries,
  type ThemeWithServices,
  themeNamed,
  themesWithServices,
} from './read.ts';
import { serviceRoutes } from './routes.ts';
import { findServices } from './search/find-services.ts';
import { createWords, type Words } from './search/words.ts';

export type Catalogue = Module & {
  /** The service as published in that version, or as it applies now; undefined where there is none. From memory where it can be. */
  serviceVersion(tx: Tx, id: string, version?: number): Promise<ServiceVersion | undefined>;
  /** All services, or those of these ids, by name. */
  summaries(tx: Tx, ids?: readonly string[]): Promise<readonly ServiceSummary[]>;
  /** Publishes a definition as the next version; unchanged where it says nothing new; refused with findings. */
  publish(tx: Tx, definition: ServiceDefinition, order: Publish): Promise<Publication>;
  /** Publishes every folder of services there, in one transaction; what applies is seen at once in this process. */
  publishFolder(folder: URL, authorities: readonly Authority[]): Promise<readonly FolderOutcome[]>;

  /** The guide as it applies now, at most a second old. */
  guide(id: string): Promise<ServiceVersion | undefined>;
  /** Services that answer this question, best first; all of them for an empty one. */
  search(question: string): Promise<readonly ServiceSummary[]>;
  /** Themes that hold a service, with the services. */
  themes(): Promise<readonly ThemeWithServices[]>;
  /** A theme with its services, none where it holds none; undefined where there is no such theme. */
  theme(audience: Theme['audience'], id: string): Promise<ThemeWithServices | undefined>;
  /** Services named on the first page. */
  popular(): Promise<readonly ServiceSummary[]>;
};

type Dependencies = { readonly db: Database; readonly clock: { now(): string } };

const nobody = { kind: 'nobody' } as const;
const system = { kind: 'system', name: 'catalogue' } as const;
const versionsRemembered = 500;
const aSecond = 1_000;
const aMinute = 60_000;

/** The city's public services: published versions, guides, themes and search. */
export function createCatalogue({ db, clock }: Dependencies): Catalogue {
  const versions = remember<ServiceVersion>(versionsRemembered);
  const current = rememberFor<number | undefined>(aSecond);
  const lists = rememberFor<readonly ThemeWithServices[]>(aSecond);
  const named = rememberFor<readonly ServiceSummary[]>(aSecond);
  const words = wordsOf();

  const versionOf = async (tx: Tx, id: string, version: number): Promise<ServiceVersion | undefined> => {
    const key = `${id} ${version}`;
    const held = versions.get(key);
    if (held !== undefined) return held;
    const read = await readVersion(tx, id, version);
    if (read !== undefined) versions.set(key, frozen(read));
    return read;
  };
  const serviceVersion: Catalogue['serviceVersion'] = async (tx, id, version) => {
    const wanted = version ?? (await currentVersion(tx, id));
    return wanted === undefined ? undefined : versionOf(tx, id, wanted);
  };
  const reading = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(nobody, fn);
  const forget = () => {
    for (const memory of [current, lists, named, words]) memory.forget();
  };

  const open: Pick<Catalogue, 'guide' | 'search' | 'themes' | 'theme' | 'popular'> = {
    guide: async (id) => {
      const version = await current.get(id, () => reading((tx) => currentVersion(tx, id)));
      if (version === undefined) return undefined;
      return versions.get(`${id} ${version}`) ?? reading((tx) => versionOf(tx, id, version));
    },
    search: (question) => reading(async (tx) => (question.trim() === '' ? summaries(tx) : findServices(tx, await words.get(tx), question))),
    themes: () => lists.get('', () => reading(themesWithServices)),
    theme: (audience, id) =>
      reading(async (tx) => {
        const theme = await themeNamed(tx, audience, id);
        return theme && { theme, services: await byTheme(tx, audience, id) };
      }),
    popular: () => named.get('', () => reading(popular)),
  };

  return {
    name: 'catalogue',
    migrations: new URL('../migrations/', import.meta.url),
    routes: serviceRoutes(open),
    serviceVersion,
    summaries,
    publish: async (tx, definition, order) => publishService(tx, await words.get(tx), definition, order),
    publishFolder: async (folder, authorities) => {
      const outcomes = await db.transaction(system, (tx) => publishFolder(tx, folder, { authorities, at: clock.now() }));
      forget();
      return outcomes;
    },
    ...open,
  };
}

/** The dictionary is loaded once, and anew only where another process has saved other words. */
function wordsOf(): { readonly get: (tx: Tx) => Promise<Words>; readonly forget: () => void } {
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

/** One object serves everybody who asks, so nobody may change it. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
