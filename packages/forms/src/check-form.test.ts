import { describe, expect, test } from 'vitest';
import { checkForm, compileForm, type Form, type Page, type Question } from './index.ts';
import { foodBusiness, schoolBuses } from './testing/forms.ts';

const text = (id: string, more: Partial<Extract<Question, { type: 'text' }>> = {}): Question => ({ id, label: id, type: 'text', ...more });
const page = (id: string, ...questions: Question[]): Page => ({ id, title: id, questions });
const options = [{ value: 'a', label: '甲' }];
const choice: Question = { id: 'way', label: '方式', type: 'choice', options };
const open: Question = { id: 'open', label: '开业', type: 'yes-no' };
const group: Page = {
  ...page('cars', text('plate'), text('carer', { when: 'plate != null' })),
  repeat: { id: 'vehicles', item: '校车', min: 1, max: 3 },
};

describe('a form can be published', () => {
  test('when nothing in it is bound to fail', () => {
    expect(checkForm(foodBusiness)).toEqual([]);
    expect(checkForm(schoolBuses)).toEqual([]);
  });
  test.each<[string, Form, object[]]>([
    ['not without pages', { pages: [] }, [{ fault: 'no-pages' }]],
    ['not with a page that asks nothing', { pages: [page('one')] }, [{ fault: 'no-questions', page: 'one' }]],
    ['not with a question without a name', { pages: [page('one', text('a', { label: ' ' }))] }, [{ fault: 'no-label', question: 'a' }]],
    [
      'not with an id twice',
      { pages: [page('one', text('a')), page('two', text('a'))] },
      [{ fault: 'duplicate-id', page: 'two', question: 'a' }],
    ],
    ['not with a group named as a question', { pages: [page('one', text('vehicles')), group] }, [{ fault: 'duplicate-id', page: 'cars' }]],
    ['not with a page twice', { pages: [page('one', text('a')), page('one', text('b'))] }, [{ fault: 'duplicate-id', page: 'one' }]],
    [
      'not with a name that means something else in conditions',
      { pages: [page('one', text('count'))] },
      [{ fault: 'bad-id', question: 'count' }],
    ],
    ['not with a name of other characters', { pages: [page('one', text('__proto__'))] }, [{ fault: 'bad-id' }]],
    ['not with a choice of nothing', { pages: [page('one', { ...choice, options: [] })] }, [{ fault: 'no-options', question: 'way' }]],
    [
      'not with an option twice',
      { pages: [page('one', { ...choice, options: [...options, ...options] })] },
      [{ fault: 'duplicate-option' }],
    ],
    [
      'not with files that are evidence of nothing',
      { pages: [page('one', { id: 'f', label: '图', type: 'files', evidence: '' })] },
      [{ fault: 'no-evidence' }],
    ],
    ['not with a pattern that is none', { pages: [page('one', text('a', { pattern: '(' }))] }, [{ fault: 'bad-pattern' }]],
    [
      'not with limits that nothing keeps',
      { pages: [page('one', { id: 'n', label: '数', type: 'number', min: 2, max: 1 })] },
      [{ fault: 'bad-limits' }],
    ],
    [
      'not with a group that has no room',
      { pages: [{ ...group, repeat: { id: 'v', item: '车', min: 2, max: 1 } }] },
      [{ fault: 'bad-limits' }],
    ],
  ])('%s', (_, form, faults) => expect(checkForm(form)).toMatchObject(faults));
});

describe('a condition of a form', () => {
  const when = (condition: string, ...before: Page[]): Form => ({ pages: [...before, { ...page('last', text('z')), when: condition }] });

  test.each<[string, Form, object[]]>([
    ['speaks of what was asked before', when('a = "x" and way = "a" and open', page('one', text('a'), choice, open)), []],
    ['may speak of a question above it on its page', { pages: [page('one', open, text('a', { when: 'open' }))] }, []],
    ['speaks of a group as a list', when('some v in vehicles satisfies v.plate = "x" and v.carer != null', group), []],
    ['may look into a group', when('count(vehicles[plate = "x"]) > 1', group), []],
    ['cannot be broken', when('a ==', page('one', text('a'))), [{ fault: 'broken-condition', page: 'last' }]],
    ['cannot speak of what the form does not ask', when('b = "x"', page('one', text('a'))), [{ fault: 'unknown-name' }]],
    ['nor of itself', { pages: [page('one', text('a', { when: 'a = "x"' }))] }, [{ fault: 'later-name', page: 'one', question: 'a' }]],
    [
      'nor of what is asked later',
      { pages: [{ ...page('one', text('a')), when: 'b = "x"' }, page('two', text('b'))] },
      [{ fault: 'later-name', page: 'one' }],
    ],
    ['nor, of its own page, of a question on it', { pages: [{ ...page('one', text('a')), when: 'a = "x"' }] }, [{ fault: 'later-name' }]],
    ['nor of a question that each item answers for itself', when('plate = "x"', group), [{ fault: 'item-name' }]],
    ['nor of what no item is asked', when('some v in vehicles satisfies v.seats > 3', group), [{ fault: 'unknown-item-name' }]],
    ['nor compare with an option that is none', when('way in ("a", "b")', page('one', choice)), [{ fault: 'unknown-option' }]],
    ['nor compare yes and no with text', when('open = "yes"', page('one', open)), [{ fault: 'not-text' }]],
  ])('%s', (_, form, faults) => {
    const found = checkForm(form);
    expect(found).toMatchObject(faults);
    expect(found).toHaveLength(faults.length);
  });

  test('is refused with the way to mend it', () => {
    const [fault] = checkForm(when('面积 > 50', page('one', text('area'))));
    expect(fault?.message).toBe('条件里的“面积”不是这份表单的题目。请改成前面一道题的编号');
    const [broken] = checkForm(when('area == 50', page('one', text('area'))));
    expect(broken?.message).toBe('第7个字符“=”前面已经有一个比较符号。等于只写一个 =，不等于写 !=');
  });
  test('that is broken never gets as far as an applicant', () => {
    expect(() => compileForm(when('a =', page('one', text('a'))))).toThrow('condition of last');
  });
});
