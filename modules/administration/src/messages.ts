import type { EachLanguage } from '@tongban/kernel';
import type { ValueFault } from './domain/setting-value.ts';
import type { HallRefusal } from './halls.ts';

/** Why a hall or a counter was not written, and what to do. */
export const hallTitles = {
  'hall-unknown': { zh: '没有这个大厅', en: 'There is no such hall' },
  'counter-unknown': { zh: '没有这个窗口', en: 'There is no such counter' },
  'hall-name-taken': { zh: '已经有叫这个名称的大厅，请换一个名称', en: 'There is a hall of this name already. Use another' },
  'counter-number-taken': { zh: '这个大厅已经有这个窗口号，请换一个', en: 'This hall has a counter with this number already. Use another' },
  'service-unknown': { zh: '有一项服务不在目录里，请从列表里选', en: 'One of the services is not in the catalogue. Choose from the list' },
  'hall-closed': { zh: '这个大厅已经停用，请先恢复', en: 'This hall is closed. Reopen it first' },
  'last-hall': {
    zh: '这是最后一个在用的大厅，指南要写它的地址，不能停用',
    en: 'This is the last open hall. Guides need its address, so it cannot be closed',
  },
  'closed-already': { zh: '已经停用', en: 'It is closed already' },
  'open-already': { zh: '已经在用', en: 'It is open already' },
} satisfies Record<HallRefusal, EachLanguage>;

/** Why a setting was not changed, and what to do. */
export const settingTitles = {
  'setting-unknown': { zh: '没有这项设置', en: 'There is no such setting' },
  'not-a-whole-number': { zh: '请填整数', en: 'Enter a whole number' },
  'too-small': { zh: '比允许的最小值还小，请改大一些', en: 'This is below the smallest value allowed. Enter a larger one' },
  'too-large': { zh: '比允许的最大值还大，请改小一些', en: 'This is above the largest value allowed. Enter a smaller one' },
  'not-a-text': { zh: '请填文字', en: 'Enter a text' },
  empty: { zh: '请填写这一项', en: 'Fill this in' },
  'too-long': { zh: '太长了，请缩短', en: 'This is too long. Shorten it' },
  'not-in-this-form': { zh: '格式不对，请照说明填写', en: 'This is not in the right format. Follow the explanation' },
} satisfies Record<ValueFault | 'setting-unknown', EachLanguage>;

/** Heads of the record of changes as a table. */
export const changeHeads = {
  zh: ['序号', '时间', '谁', '做了什么', '对象', '编号', '名称', '原来', '后来', '校验值'],
  en: ['Position', 'Time', 'Who', 'What', 'Thing', 'Id', 'Name', 'Before', 'After', 'Hash'],
} as const satisfies EachLanguage<readonly string[]>;
