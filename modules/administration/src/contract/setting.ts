import type { Tx } from '@tongban/platform';

export type Unit = 'minutes' | 'hours' | 'days' | 'working-days' | 'attempts' | 'files' | 'megabytes' | 'characters';

/** A whole number within limits. */
export type NumberSetting = {
  readonly kind: 'number';
  readonly key: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly default: number;
};

/** One line of text. */
export type TextSetting = {
  readonly kind: 'text';
  readonly key: string;
  /** In characters. */
  readonly longest: number;
  /** A regular expression for the whole of it. */
  readonly pattern?: string;
  /** What stands until an administrator says otherwise. */
  readonly default: (tx: Tx) => Promise<string>;
};

/**
 * Something an administrator may set, declared by the room that goes by it. What the law fixes is not among them: it stands in the code
 * with its article. The screen's words for it stand in the message catalogue under its key.
 */
export type Setting = NumberSetting | TextSetting;

/** The value in force, from memory; a change is noticed by every process within a second. */
export type ReadSetting = <S extends Setting>(tx: Tx, setting: S) => Promise<S extends NumberSetting ? number : string>;

/** A setting as an administrator reads it. */
export type SettingView = {
  readonly key: string;
  readonly value: number | string;
  readonly default: number | string;
  readonly kind: Setting['kind'];
  readonly unit?: Unit;
  readonly min?: number;
  readonly max?: number;
  readonly longest?: number;
  /** Left out: it stands as the code says. */
  readonly changed?: { readonly at: string; readonly by: string };
};
