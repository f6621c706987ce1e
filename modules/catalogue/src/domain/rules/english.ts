import { textsOf } from '../in-language.ts';
import { flawIf, type Rule } from './rule.ts';

const han = /\p{Script=Han}/u;

/** Where a service is told in English too, all of it is. */
export const englishRules: readonly Rule[] = [
  {
    rule: 'english-complete',
    check: (definition) => {
      const { en } = definition;
      if (en === undefined) return [];
      return [...textsOf(definition)].flatMap(([path, text]) =>
        flawIf(en[path] === undefined, `en.${path}`, `“${text}”还没有英文：请补上`),
      );
    },
  },
  {
    rule: 'english-of-something',
    check: (definition) => {
      const texts = textsOf(definition);
      return Object.keys(definition.en ?? {}).flatMap((path) =>
        flawIf(!texts.has(path), `en.${path}`, '没有这段中文，或者不用写英文：请删掉，或者改成中文那边的名字'),
      );
    },
  },
  {
    rule: 'english-in-english',
    // What somebody would type, as in an example, may be Chinese.
    check: ({ en = {} }) =>
      Object.entries(en).flatMap(([path, text]) =>
        flawIf(han.test(text) && !path.endsWith('.example'), `en.${path}`, '英文里还有汉字：请翻译'),
      ),
  },
];
