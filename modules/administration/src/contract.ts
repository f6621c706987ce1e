export type { Act, Change, Changes, Facts, RecordChange, Recording, ThingKind } from './contract/change.ts';
export type { Counter, Hall, HallToAdd } from './contract/hall.ts';
export type { NumberSetting, ReadSetting, Setting, SettingView, TextSetting, Unit } from './contract/setting.ts';
