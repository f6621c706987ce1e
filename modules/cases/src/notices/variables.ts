import type { Variable } from '@tongban/notices/contract';

/** Every variable of the notices of this room, each meaning the same in all of them. Those that are `open` say nothing of a person. */

export const service: Variable = {
  type: 'text',
  name: { zh: '事项名称', en: 'service' },
  open: true,
  sample: { zh: '食品经营许可', en: 'Food business licence' },
};
export const number: Variable = { type: 'text', name: { zh: '办件编号', en: 'case number' }, open: true, sample: '7K4M-92QX-D3TB' };
export const party: Variable = { type: 'text', name: { zh: '申请人', en: 'applicant' }, sample: '云州市小满面馆' };
export const authority: Variable = {
  type: 'text',
  name: { zh: '机关', en: 'authority' },
  open: true,
  sample: { zh: '云州市市场监督管理局', en: 'Yunzhou Market Supervision Bureau' },
};
export const law: Variable = {
  type: 'text',
  name: { zh: '法律依据', en: 'legal basis' },
  open: true,
  sample: { zh: '行政许可法第32条', en: 'Administrative Licensing Law, art. 32' },
};
export const receivedAt: Variable = { type: 'moment', name: { zh: '收到时间', en: 'time of receipt' }, sample: '2026-11-20T08:05:00.000Z' };
export const reason: Variable = { type: 'text', name: { zh: '理由', en: 'reason' }, sample: '没有餐具消毒设施' };

export const procedure: Variable = {
  type: 'text',
  name: { zh: '哪种特别程序', en: 'which special procedure' },
  open: true,
  sample: { zh: '听证', en: 'hearing' },
};

/** A day that every recipient is told. */
export const on = (zh: string, en: string): Variable => ({ type: 'day', name: { zh, en }, sample: '2026-11-25' });

/** The same where only some are told. */
export const maybeOn = (zh: string, en: string): Variable => ({ ...on(zh, en), optional: true });

/** What the law wants told: no text goes without it. */
export const needed = (variable: Variable): Variable => ({ ...variable, needed: true });

/** Where and until when a decision can be contested (行政复议法 art. 20, 行政诉讼法 art. 46). */
export const remedies = {
  reviewBody: needed({
    type: 'text',
    name: { zh: '复议机关', en: 'who reviews it' },
    sample: { zh: '云州市人民政府', en: 'Yunzhou People’s Government' },
  }),
  reviewUntil: needed(on('申请复议的最后一天', 'last day to ask for review')),
  court: needed({
    type: 'text',
    name: { zh: '法院', en: 'court' },
    sample: { zh: '云州市云湖区人民法院', en: 'Yunhu District People’s Court' },
  }),
  suitUntil: needed(on('起诉的最后一天', 'last day to go to court')),
} as const;
