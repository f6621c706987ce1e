import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Words of one meaning, and words that say nothing of what is wanted. */
export type WordLists = { readonly same: readonly (readonly string[])[]; readonly ignored: readonly string[] };

/** One thing that is asked for: any of these words, each cut into parts that must then all be there. */
export type AskedWord = readonly (readonly string[])[];

export type Words = {
  /** Every word by which this text is to be found, short ones inside long ones included, each once. */
  readonly indexed: (texts: readonly string[]) => readonly string[];
  /** What a question asks for: one entry for each of its words, with all that mean the same. Empty only for an empty question. */
  readonly asked: (question: string) => readonly AskedWord[];
};

const longestQuestion = 100;

/** Cuts Chinese and English into words. Loading the dictionary takes 0.2 s and 60 MB, so one is made and kept. */
export function createWords({ same, ignored }: WordLists): Words {
  const jieba = Jieba.withDict(dict);
  // Frequent enough that a word of the lists is never cut into two.
  const known = [...same.flat(), ...ignored].map((word) => `${plain(word)} 1000000 n`);
  if (known.length > 0) jieba.loadDict(Buffer.from(known.join('\n')));
  const meanings = meaningsOf(same);
  const silent = new Set(ignored.map((word) => singular(plain(word))));

  const parts = (text: string) => unique(jieba.cutForSearch(plain(text), true).filter(isWord).map(singular));
  const alternatives = (word: string): AskedWord =>
    unique([word, ...(meanings.get(word) ?? [])]).flatMap((one) => {
      const cut = parts(one).filter((part) => part !== one);
      return cut.length > 1 ? [[one], cut] : [[one]];
    });

  return {
    indexed: (texts) => unique(texts.flatMap(parts)),
    asked: (question) => {
      const words = unique(jieba.cut(plain(question).slice(0, longestQuestion), true).filter(isWord).map(singular));
      const telling = words.filter((word) => !silent.has(word));
      return (telling.length > 0 ? telling : words).map(alternatives);
    },
  };
}

/** Full-width and half-width, large and small are one (Unicode NFKC). */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** English has one word for one bus and two. */
function singular(word: string): string {
  if (/^[a-z]+(ss|sh|ch|x|us)es$/.test(word)) return word.slice(0, -2);
  return /^[a-z]{3,}[a-rtv-z]s$/.test(word) ? word.slice(0, -1) : word;
}

function meaningsOf(same: WordLists['same']): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, string[]>();
  for (const group of same) {
    const words = group.map((word) => singular(plain(word)));
    for (const word of words) meanings.set(word, [...(meanings.get(word) ?? []), ...words]);
  }
  return meanings;
}

function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
