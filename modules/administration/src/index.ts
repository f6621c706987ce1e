import type { Database, Module, Tx } from '@tongban/platform';
import type { Hall, HallToAdd, ReadSetting, RecordChange, Setting } from './contract.ts';
import { createHalls, ensureHall, mainHall } from './halls.ts';
import { verifyChanges } from './read/changes.ts';
import { changeRoutes } from './routes/changes.ts';
import { counterRoutes, hallRoutes } from './routes/halls.ts';
import { settingRoutes } from './routes/settings.ts';
import { createSettings } from './settings.ts';
import { recordChange } from './store/change.ts';

export type Administration = Module & {
  readonly recordChange: RecordChange;
  readonly readSetting: ReadSetting;
  /** Open halls with their open counters, for everybody. */
  halls(tx: Tx): Promise<readonly Hall[]>;
  /** The hall that guides name; undefined before the city is set up. */
  mainHall(tx: Tx): Promise<Hall | undefined>;
  /** Adds a hall with its counters where none has that name; for the system. */
  ensureHall(tx: Tx, hall: HallToAdd): Promise<void>;
};

export type AdministrationDependencies = {
  readonly db: Database;
  /** What every room lets be set. */
  readonly settings: () => readonly Setting[];
  /** Services that a counter may take in. */
  readonly serviceIds: (tx: Tx) => Promise<readonly string[]>;
};

/** What an administrator keeps: halls, settings, and the record of every change. */
export function createAdministration({ db, settings: declared, serviceIds }: AdministrationDependencies): Administration {
  const settings = createSettings(db, recordChange, declared);
  const halls = createHalls({ db, recordChange, serviceIds });
  return {
    name: 'administration',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => {
      hallRoutes(app, db, halls);
      counterRoutes(app, halls);
      settingRoutes(app, db, settings);
      changeRoutes(app, db);
    },
    verify: () => verifyChanges(db),
    recordChange,
    readSetting: settings.read,
    halls: halls.open,
    mainHall,
    ensureHall,
  };
}
