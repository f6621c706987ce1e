import type { EachLanguage } from '@tongban/kernel';
import type { StartRefusal } from '../contract.ts';

/** Why an application cannot be begun or handed in, and what to do, for the applicant. */
export const advice: EachLanguage<{ readonly [refusal in StartRefusal | 'not-declared' | 'not-asked']: string }> = {
  zh: {
    'service-unknown': '没有这项服务，可能已经停办。请从首页重新查找。',
    'assurance-too-low': '办这件事要先核验身份。请先提高身份核验等级，再回来申请。',
    'wrong-kind-of-applicant': '这项服务不面向您现在的身份。请在“我的”里换成能办的个人或者单位，再来申请。',
    'no-mandate': '您没有替这家单位办这件事的有效授权。请让单位负责人先授权给您。',
    'not-declared': '请先勾选声明，确认填的内容都是真的。',
    'not-asked': '现在没有要您补的内容。请到“我的办件”看最新进展。',
  },
  en: {
    'service-unknown': 'There is no such service. It may have been closed. Look for it again from the first page.',
    'assurance-too-low': 'To do this, your identity has to be verified first. Have it verified, then come back to apply.',
    'wrong-kind-of-applicant':
      'This service is not for the role you are acting in now. Under ‘My account’, switch to a person or organisation that can apply, then come back.',
    'no-mandate': 'You hold no valid mandate to do this for the organisation. Ask whoever is responsible there to give you one.',
    'not-declared': 'Tick the declaration first, to confirm that everything you entered is true.',
    'not-asked': 'There is nothing to correct now. Look under ‘My cases’ to see where your case stands.',
  },
};

/** An item of a correction that names nothing the applicant could put right. */
export const unknownTarget: EachLanguage = {
  zh: '申请表里没有这一项，或者这一项不由申请人补正',
  en: 'The application has no such item, or it is not for the applicant to correct',
};

/** What a licence states cannot be printed: no font has the character. */
export function withoutGlyph(
  label: string,
  characters: readonly string[],
): { readonly title: EachLanguage; readonly message: EachLanguage } {
  const named = characters.map((character) => ({ character, code: `U+${character.codePointAt(0)?.toString(16).toUpperCase()}` }));
  const zh = named.map(({ character, code }) => `“${character}”（${code}）`).join('、');
  const en = named.map(({ character, code }) => `‘${character}’ (${code})`).join(', ');
  return {
    title: { zh: '证照现在印不出来，还没有批准', en: 'The licence cannot be printed now. It has not been granted yet' },
    message: {
      zh: `字体里没有“${label}”里的${zh}。请系统管理员把有这个字的字体文件放进数据目录的fonts文件夹，重新启动后再批准`,
      en: `No font has ${en}, which ‘${label}’ contains. Ask the system administrator to put a font that has it into the fonts folder of the data directory and to restart, then grant it`,
    },
  };
}
