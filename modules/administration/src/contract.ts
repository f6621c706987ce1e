export type { Act, Change, Changes, Fact, Facts, KeptFacts, RecordChange, Recording, ThingKind } from './contract/change.ts';
export { acts, thingKinds } from './contract/change.ts';
export type { Counter, Hall, HallToAdd } from './contract/hall.ts';
export type { NumberSetting, ReadSetting, Setting, SettingView, TextSetting, Unit } from './contract/setting.ts';
