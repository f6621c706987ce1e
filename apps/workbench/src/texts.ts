import { languages, languageTags } from '@tongban/kernel';
import { formats, translators, workbenchTexts } from '@tongban/ui';

/** The language of this page, as the server wrote it there. */
export const language = languages.find((one) => languageTags[one] === document.documentElement.lang) ?? 'zh';

/** Reads the workbench's texts. */
export const t = translators(workbenchTexts)[language];

export const { dayText, fullDay, fullStop, inBrackets, list, momentText, shortMoment } = formats[language];
