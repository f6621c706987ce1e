export type { Brand } from './brand.ts';
export { addDays, type Day, day, dayOf, daysBetween, endOf, parseDay, weekday } from './day.ts';
export { type Decision, decided, refused } from './decision.ts';
export { type EachLanguage, eachLanguage, type Language, languages, languageTags } from './language.ts';
