import type { EachLanguage, Language } from '@tongban/kernel';
import { type ChoiceTexts, choiceTexts } from './choices.ts';
import { englishChoices } from './en/choices.ts';
import { englishTexts } from './en/texts.ts';
import { type Texts, texts } from './texts.ts';

/** What this room says to a reader in one language. */
export type Words = {
  readonly language: Language;
  readonly texts: Texts;
  readonly choices: ChoiceTexts;
  /** What a record says in Chinese of things that have a name in this language; whatever else stands there comes back as it is. */
  readonly named: (recorded: string) => string;
};

const said: EachLanguage<Pick<Words, 'texts' | 'choices'>> = {
  zh: { texts, choices: choiceTexts },
  en: { texts: englishTexts, choices: englishChoices },
};

/** The words of that language, with the names that other rooms know in it. */
export function wordsWith(language: Language, named: Words['named']): Words {
  return { language, ...said[language], named };
}
