import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileForm, type Form, parsePage } from './index.ts';

const form: Form = {
  pages: [
    {
      id: 'who',
      title: '您叫什么？',
      questions: [
        { id: 'name', label: '姓名', type: 'text' },
        { id: 'scope', label: '经营范围', type: 'long-text' },
      ],
    },
  ],
};
const compiled = compileForm(form);
const messages = (fields: { readonly name?: string; readonly scope?: string }) => {
  const parsed = parsePage(compiled, 'who', { name: '周敏', scope: '餐饮', ...fields }, {}, {});
  return 'problems' in parsed ? parsed.problems : [];
};

/** As many of these code points as there are. */
const within = (...ranges: readonly (readonly [first: number, last: number])[]) =>
  fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max }))).map((code) => String.fromCodePoint(code));
const unreadable = within(
  // Private use: what old input methods make of rare characters.
  [0xe000, 0xf8ff],
  [0xf0000, 0xffffd],
  [0x100000, 0x10fffd],
  // Tags, with which a text can be hidden in another.
  [0xe0001, 0xe007f],
  // Noncharacters.
  [0xfdd0, 0xfdef],
  [0xfffe, 0xffff],
  [0x1fffe, 0x1ffff],
  [0x10fffe, 0x10ffff],
  // Never assigned, and lost on the way.
  [0x50000, 0x5ffff],
  [0xfffd, 0xfffd],
);
const readable = within(
  // All of the Chinese characters that Unicode knows: the block, and extensions A to I.
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2ebe0],
  [0x2ebf0, 0x2ee5d],
  [0x30000, 0x323af],
  // Names of minorities.
  [0x0f40, 0x0f47],
  [0x0621, 0x063a],
  [0xa000, 0xa48c],
  [0x1820, 0x1842],
).filter((character) => !/\p{Cn}/u.test(character));

describe('a text is refused with the place of the character and the way to mend it', () => {
  test('where a character says something else on another machine, or nothing', () => {
    fc.assert(
      fc.property(fc.array(readable, { maxLength: 20 }), unreadable, fc.array(readable, { maxLength: 20 }), (before, strange, after) => {
        const code = `U+${strange.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
        for (const [field, label] of [
          ['name', '姓名'],
          ['scope', '经营范围'],
        ] as const) {
          const told = `${label}的第${before.length + 1}个字（${code}）在别的电脑上认不出来。请删掉它，用拼音或者手写输入法重新输入这个字`;
          expect(messages({ [field]: [...before, strange, ...after].join('') })).toEqual([{ question: field, message: told }]);
        }
      }),
    );
  });
  test('where half a character came, because the other half was lost', () => {
    expect(messages({ name: '周\ud840敏' })).toMatchObject([{ question: 'name', message: expect.stringContaining('第2个字（U+FFFD）') }]);
  });
});

describe('a text passes', () => {
  test('with whatever characters names of people and places have', () => {
    fc.assert(
      fc.property(fc.array(readable, { minLength: 1, maxLength: 40 }), (name) => {
        expect(messages({ name: name.join('') })).toEqual([]);
      }),
    );
  });
  test('with rare surnames and the names of real places', () => {
    for (const name of ['䶮', '㛃', '𬱖', '𫖯', '𠮷', '𡎚', '𰻝', '䢺', '阿卜杜拉·买买提', '尼玛扎西', '欧阳娜娜', '圐圙', '𬒗', '𪨶'])
      expect(messages({ name }), name).toEqual([]);
  });
});
