import { type Database, rememberFor, type Tx } from '@tongban/platform';
import type { ServiceSummary, ServiceVersion, Theme } from './contract.ts';
import { findServices } from './read/search.ts';
import { currentVersion, popular, summaries } from './read/services.ts';
import { byTheme, type ThemeWithServices, themeNamed, themesWithServices } from './read/themes.ts';
import type { Words } from './search/words.ts';

/** What anyone may read of the catalogue, at most a second old. */
export type Portal = {
  /** The service with its guide as it applies now. */
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
  const themes = rememberFor<readonly ThemeWithServices[]>(aSecond);
  const named = rememberFor<readonly ServiceSummary[]>(aSecond);
  const reading = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(nobody, fn);
  return {
    guide: async (id) => {
      const version = await current.get(id, () => reading((tx) => currentVersion(tx, id)));
      if (version === undefined) return undefined;
      return versions.held(id, version) ?? reading((tx) => versions.of(tx, id, version));
    },
    search: (question) => reading(async (tx) => (question.trim() === '' ? summaries(tx) : findServices(tx, await words(tx), question))),
    themes: () => themes.get('', () => reading(themesWithServices)),
    theme: (audience, id) =>
      reading(async (tx) => {
        const theme = await themeNamed(tx, audience, id);
        return theme && { theme, services: await byTheme(tx, audience, id) };
      }),
    popular: () => named.get('', () => reading(popular)),
    forget: () => {
      for (const memory of [current, themes, named]) memory.forget();
    },
  };
}
