import type { Language } from '@tongban/kernel';
import { type Database, rememberFor, type Tx } from '@tongban/platform';
import { type LifeEvent, type PublishedChange, type ServiceSummary, type ServiceVersion, serviceIn, type Theme } from './contract.ts';
import { changeIn, lastSteps, type Step } from './read/changes.ts';
import { type EventsAndServices, lifeEventsIn, readLifeEvents } from './read/life-events.ts';
import { type Listed, summaryIn } from './read/listed.ts';
import { findServices } from './read/search.ts';
import { currentVersion, popular, summaries } from './read/services.ts';
import { byTheme, type ThemeWithServices, themeNamed, themesWithServices, themeWithServicesIn } from './read/themes.ts';
import type { Words } from './search/words.ts';

/** What anyone may read of the catalogue, at most a second old; in Chinese unless told. */
export type Portal = {
  /** The service with its guide as it applies now. */
  guide(id: string, language?: Language): Promise<ServiceVersion | undefined>;
  /** Services that answer this question, best first; all of them for an empty one. */
  search(question: string, language?: Language): Promise<readonly ServiceSummary[]>;
  /** Themes that hold a service, with the services. */
  themes(language?: Language): Promise<readonly ThemeWithServices[]>;
  /** A theme with its services, none where it holds none; undefined where there is no such theme. */
  theme(audience: Theme['audience'], id: string, language?: Language): Promise<ThemeWithServices | undefined>;
  /** Life events that lead to a service, with the services in the order in which one does them. */
  lifeEvents(language?: Language): Promise<readonly LifeEvent[]>;
  /** What the versions published last changed, the newest first; thirty at most. */
  changes(language?: Language): Promise<readonly PublishedChange[]>;
  /** Services named on the first page. */
  popular(language?: Language): Promise<readonly ServiceSummary[]>;
};

type Sources = {
  readonly db: Database;
  readonly words: (tx: Tx) => Promise<Words>;
  readonly versions: {
    readonly held: (id: string, version: number) => ServiceVersion | undefined;
    readonly of: (tx: Tx, id: string, version: number) => Promise<ServiceVersion | undefined>;
  };
};

const nobody = { kind: 'nobody' } as const;
const aSecond = 1_000;

/** Reads for whoever asks; pages of a guide seen a moment ago cost no database. `forget` makes a publication seen at once. */
export function portalOf({ db, words, versions }: Sources): Portal & { readonly forget: () => void } {
  const current = rememberFor<number | undefined>(aSecond);
  const themes = rememberFor<Awaited<ReturnType<typeof themesWithServices>>>(aSecond);
  const events = rememberFor<EventsAndServices>(aSecond);
  const steps = rememberFor<readonly Step[]>(aSecond);
  const named = rememberFor<readonly Listed[]>(aSecond);
  const reading = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(nobody, fn);
  return {
    guide: async (id, language = 'zh') => {
      const version = await current.get(id, () => reading((tx) => currentVersion(tx, id)));
      if (version === undefined) return undefined;
      const read = versions.held(id, version) ?? (await reading((tx) => versions.of(tx, id, version)));
      return read && serviceIn(read, language);
    },
    search: async (question, language = 'zh') => {
      const find = async (tx: Tx) => (question.trim() === '' ? summaries(tx) : findServices(tx, await words(tx), question));
      return (await reading(find)).map((service) => summaryIn(service, language));
    },
    themes: async (language = 'zh') => {
      const all = await themes.get('', () => reading(themesWithServices));
      return all.map((one) => themeWithServicesIn(one, language));
    },
    theme: (audience, id, language = 'zh') =>
      reading(async (tx) => {
        const theme = await themeNamed(tx, audience, id);
        return theme && themeWithServicesIn({ theme, services: await byTheme(tx, audience, id) }, language);
      }),
    lifeEvents: async (language = 'zh') => lifeEventsIn(await events.get('', () => reading(readLifeEvents)), language),
    changes: async (language = 'zh') => {
      const last = await steps.get('', () => reading((tx) => lastSteps(tx, versions.of)));
      return last.map((step) => changeIn(step, language));
    },
    popular: async (language = 'zh') => {
      const all = await named.get('', () => reading(popular));
      return all.map((service) => summaryIn(service, language));
    },
    forget: () => {
      for (const memory of [current, themes, events, steps, named]) memory.forget();
    },
  };
}
