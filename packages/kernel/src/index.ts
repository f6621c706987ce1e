export type { Brand } from './brand.ts';
export { addDays, type Day, day, dayOf, daysBetween, endOf, parseDay, weekday } from './day.ts';
export { type Decision, decided, refused } from './decision.ts';
export {
  alreadySaid,
  type EachLanguage,
  eachLanguage,
  type Language,
  languageNamed,
  languages,
  languageTags,
  preferredLanguage,
} from './language.ts';
