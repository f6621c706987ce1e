import type { EachLanguage } from '@tongban/kernel';

type Limited = (limit: string) => string;

/** What is wrong with a field of a request and what to do about it, by what the schema asks. */
export type ValidationTexts = {
  readonly [what in 'required' | 'unknown' | 'choice' | 'pattern' | 'uniqueItems' | 'otherwise']: string;
} & {
  readonly [keyword in
    | 'type'
    | 'format'
    | 'minLength'
    | 'maxLength'
    | 'minimum'
    | 'maximum'
    | 'exclusiveMinimum'
    | 'exclusiveMaximum'
    | 'multipleOf'
    | 'minItems'
    | 'maxItems']: Limited;
};

type Names = { readonly [name: string]: string };

const types: EachLanguage<Names> = {
  zh: { string: '文字', number: '数字', integer: '整数', boolean: '是或否', array: '列表', object: '一组内容', null: '空' },
  en: {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of values',
    null: 'empty',
  },
};

const formats: EachLanguage<Names> = {
  zh: { date: '日期（如2025-01-24）', 'date-time': '日期时间', uuid: '编号', email: '电子邮箱', uri: '网址' },
  en: {
    date: 'a date, like 2025-01-24',
    'date-time': 'a date and time',
    uuid: 'an identifier',
    email: 'an email address',
    uri: 'a web address',
  },
};

export const validationTexts: EachLanguage<ValidationTexts> = {
  zh: {
    required: '请填写这一项',
    unknown: '没有这一项，请去掉',
    choice: '请从给出的选项中选择',
    pattern: '请按规定的格式填写',
    uniqueItems: '请不要重复填写同一项',
    otherwise: '这一项有误，请检查后修改',
    type: (name) => `请改为${types.zh[name] ?? '规定的类型'}`,
    format: (name) => `请按${formats.zh[name] ?? '规定的'}格式填写`,
    minLength: (limit) => `请至少填写${limit}个字符`,
    maxLength: (limit) => `请不要超过${limit}个字符`,
    minimum: (limit) => `请填写不小于${limit}的数`,
    maximum: (limit) => `请填写不大于${limit}的数`,
    exclusiveMinimum: (limit) => `请填写大于${limit}的数`,
    exclusiveMaximum: (limit) => `请填写小于${limit}的数`,
    multipleOf: (step) => `请填写${step}的倍数`,
    minItems: (limit) => `请至少填写${limit}项`,
    maxItems: (limit) => `请不要超过${limit}项`,
  },
  en: {
    required: 'Fill this in',
    unknown: 'There is no such field. Remove it',
    choice: 'Choose one of the values given',
    pattern: 'Enter this in the required format',
    uniqueItems: 'Do not enter the same thing twice',
    otherwise: 'This is not right. Check it and change it',
    type: (name) => `Change this to ${types.en[name] ?? 'the required type'}`,
    format: (name) => `Enter this as ${formats.en[name] ?? 'the required format'}`,
    minLength: (limit) => `Enter at least ${limit} characters`,
    maxLength: (limit) => `Enter no more than ${limit} characters`,
    minimum: (limit) => `Enter a number of ${limit} or more`,
    maximum: (limit) => `Enter a number of ${limit} or less`,
    exclusiveMinimum: (limit) => `Enter a number above ${limit}`,
    exclusiveMaximum: (limit) => `Enter a number below ${limit}`,
    multipleOf: (step) => `Enter a multiple of ${step}`,
    minItems: (limit) => `Give at least ${limit} of these`,
    maxItems: (limit) => `Give no more than ${limit} of these`,
  },
};
