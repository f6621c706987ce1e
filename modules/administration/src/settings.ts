import { type Actor, type Database, rememberFor, type Tx } from '@tongban/platform';
import type { ReadSetting, RecordChange, Setting, SettingView } from './contract.ts';
import { faultOf, type ValueFault } from './domain/setting-value.ts';
import { dropSetting, type KeptSetting, keepSetting, readSettings } from './store/setting.ts';

type Administrator = Extract<Actor, { kind: 'official' }>;
type Changed = { readonly done: true } | { readonly done: false; readonly refusal: 'setting-unknown' | ValueFault };

export type Settings = {
  readonly read: ReadSetting;
  /** Every setting with its limits, its default and who changed it. */
  list(tx: Tx): Promise<readonly SettingView[]>;
  /** Sets a value; refused outside the limits. */
  change(by: Administrator, key: string, value: unknown, at: string): Promise<Changed>;
  /** Goes back to what the code says. */
  restore(by: Administrator, key: string, at: string): Promise<Changed>;
};

const aSecond = 1_000;

/** Settings as the rooms declared them, kept in memory for a second at a time. */
export function createSettings(db: Database, recordChange: RecordChange, declared: () => readonly Setting[]): Settings {
  const held = rememberFor<ReadonlyMap<string, KeptSetting>>(aSecond);
  const move = async (by: Administrator, key: string, at: string, value: (setting: Setting) => unknown): Promise<Changed> => {
    const setting = declared().find((one) => one.key === key);
    if (setting === undefined) return { done: false, refusal: 'setting-unknown' };
    const wanted = value(setting);
    const fault = wanted === undefined ? undefined : faultOf(setting, wanted);
    if (fault !== undefined) return { done: false, refusal: fault };
    await db.transaction(by, async (tx) => {
      const before = await standing(tx, setting, await readSettings(tx));
      // The edge: it has just been checked against the setting.
      const after = wanted === undefined ? await defaultOf(tx, setting) : (wanted as number | string);
      const act = wanted === undefined ? 'restored' : 'changed';
      if (wanted === undefined) await dropSetting(tx, key);
      else await keepSetting(tx, key, after, by, at);
      await recordChange(tx, {
        at,
        by,
        act,
        thing: { kind: 'setting', id: key, name: key },
        before: { value: before },
        after: { value: after },
      });
    });
    held.forget();
    return { done: true };
  };
  return {
    // The edge: what is kept was checked against the setting when it was set, and is again, since limits may have changed since.
    read: (async (tx, setting) => await standing(tx, setting, await held.get('', () => readSettings(tx)))) as ReadSetting,
    list: async (tx) => {
      const kept = await readSettings(tx);
      const views: SettingView[] = [];
      for (const setting of declared()) views.push(await viewOf(tx, setting, kept));
      return views;
    },
    change: (by, key, value, at) => move(by, key, at, () => value ?? null),
    restore: (by, key, at) => move(by, key, at, () => undefined),
  };
}

async function standing(tx: Tx, setting: Setting, kept: ReadonlyMap<string, KeptSetting>): Promise<number | string> {
  const value = kept.get(setting.key)?.value;
  return value === undefined || faultOf(setting, value) !== undefined ? await defaultOf(tx, setting) : (value as number | string);
}

async function defaultOf(tx: Tx, setting: Setting): Promise<number | string> {
  return setting.kind === 'number' ? setting.default : await setting.default(tx);
}

async function viewOf(tx: Tx, setting: Setting, kept: ReadonlyMap<string, KeptSetting>): Promise<SettingView> {
  const row = kept.get(setting.key);
  const limits = setting.kind === 'number' ? { unit: setting.unit, min: setting.min, max: setting.max } : { longest: setting.longest };
  return {
    key: setting.key,
    kind: setting.kind,
    value: await standing(tx, setting, kept),
    default: await defaultOf(tx, setting),
    ...limits,
    ...(row === undefined ? {} : { changed: { at: row.changed_at, by: row.official_name } }),
  };
}
