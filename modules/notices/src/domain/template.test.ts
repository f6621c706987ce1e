import { describe, expect, test } from 'vitest';
import { fillIn, variablesIn } from './template.ts';

const filled = (text: string, words: Parameters<typeof fillIn>[1]) => fillIn({ subject: 's', text, mail: 'm' }, words).text;

describe('a text', () => {
  test('says what each variable stands for, wherever it is named', () =>
    expect(filled('{party}：\n“{service}”，{service}', { party: '陈立', service: '登记' })).toBe('陈立：\n“登记”，登记'));
  test('leaves out the line of what there is not to say', () =>
    expect(filled('一\n到{silence}没告诉您，就算已受理。\n二', {})).toBe('一\n二'));
  test('leaves out a line of nothing', () => expect(filled('理由：{reason}\n二', { reason: '' })).toBe('二'));
  test('gives each item of a list a line', () =>
    expect(filled('请补：\n{items}\n完', { items: ['布局图', '面积'] })).toBe('请补：\n布局图\n面积\n完'));
  test('takes what people wrote as it is: no variable in it is filled in', () =>
    expect(filled('理由：{reason}', { reason: '见{party}$&', party: '陈立' })).toBe('理由：见{party}$&'));
  test('names each variable once', () => expect(variablesIn('{a}{b}{a} {}')).toEqual(['a', 'b']));
});
