import type { ValueFault } from './domain/setting-value.ts';
import type { HallRefusal } from './halls.ts';

/** Why a hall or a counter was not written, and what to do. */
export const hallTitles = {
  'hall-unknown': '没有这个大厅',
  'counter-unknown': '没有这个窗口',
  'hall-name-taken': '已经有叫这个名称的大厅，请换一个名称',
  'counter-number-taken': '这个大厅已经有这个窗口号，请换一个',
  'service-unknown': '有一项服务不在目录里，请从列表里选',
  'hall-closed': '这个大厅已经停用，请先恢复',
  'last-hall': '这是最后一个在用的大厅，指南要写它的地址，不能停用',
  'closed-already': '已经停用',
  'open-already': '已经在用',
} satisfies Record<HallRefusal, string>;

/** Why a setting was not changed, and what to do. */
export const settingTitles = {
  'setting-unknown': '没有这项设置',
  'not-a-whole-number': '请填整数',
  'too-small': '比允许的最小值还小，请改大一些',
  'too-large': '比允许的最大值还大，请改小一些',
  'not-a-text': '请填文字',
  empty: '请填写这一项',
  'too-long': '太长了，请缩短',
  'not-in-this-form': '格式不对，请照说明填写',
} satisfies Record<ValueFault | 'setting-unknown', string>;

/** Heads of the record of changes as a table. */
export const changeHeads = ['序号', '时间', '谁', '做了什么', '对象', '编号', '名称', '原来', '后来', '校验值'] as const;
