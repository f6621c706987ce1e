import { describe, expect, test } from 'vitest';
import type { NoticeKind, Template } from '../contract.ts';
import { checkTemplate } from './check-template.ts';

const name = { zh: '名', en: 'name' };
const variables: NoticeKind['variables'] = {
  service: { type: 'text', name, open: true, sample: '登记' },
  party: { type: 'text', name, sample: '陈立' },
  items: { type: 'lines', name, needed: true, sample: ['一'] },
};
const good: Template = { subject: '请您补正：{service}', text: '{party}：\n{items}', mail: '“{service}”要补正。' };
const findings = (change: Partial<Template>) =>
  checkTemplate({ ...good, ...change }, { variables }).map(({ field, rule, variable }) => [field, rule, ...(variable ? [variable] : [])]);

describe('the text of a notice', () => {
  test('may be saved where it names what it has to, and nothing else', () => expect(findings({})).toEqual([]));
  test('says something in every part', () =>
    expect(findings({ subject: ' ', mail: '' })).toEqual([
      ['subject', 'empty'],
      ['mail', 'empty'],
    ]));
  test('names no variable that nobody fills in, not even one that every object has', () =>
    expect(findings({ mail: '{servce}{constructor}' })).toEqual([
      ['mail', 'unknown-variable', 'servce'],
      ['mail', 'unknown-variable', 'constructor'],
    ]));
  test('closes every brace', () => expect(findings({ mail: '“{service”' })).toEqual([['mail', 'stray-brace']]));
  test('does not leave out what the law wants told', () =>
    expect(findings({ text: '{party}：请补正。' })).toEqual([['text', 'needed-missing', 'items']]));
  test('keeps what is personal out of subject and mail, which others can read', () =>
    expect(findings({ subject: '{party}请补正', mail: '{party}' })).toEqual([
      ['subject', 'not-for-mail', 'party'],
      ['mail', 'not-for-mail', 'party'],
    ]));
  test('gives a list a line of its own', () => expect(findings({ text: '请补：{items}' })).toEqual([['text', 'lines-not-alone', 'items']]));
  test('that is only mailed says there what it has to', () => {
    const code = { code: { type: 'text', name, open: true, needed: true, sample: '12345678' } } as const;
    expect(checkTemplate({ subject: '验证码', text: '', mail: '{code}' }, { variables: code, only: 'mail' })).toEqual([]);
    expect(checkTemplate({ subject: '验证码', text: '{code}', mail: '您好' }, { variables: code, only: 'mail' })).toEqual([
      { field: 'mail', rule: 'needed-missing', variable: 'code' },
    ]);
  });
  test('has one line as its subject, and an end', () => {
    expect(findings({ subject: '一\n二' })).toEqual([['subject', 'more-than-one-line']]);
    expect(findings({ subject: '长'.repeat(101) })).toEqual([['subject', 'too-long']]);
  });
});
