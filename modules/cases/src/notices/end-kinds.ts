import type { NoticeKind } from '@tongban/notices/contract';
import { authority, law, needed, number, on, party, service } from './variables.ts';

const common = { service, number, party, authority, law };

/** What an applicant is told when nothing more happens. */
export const endKinds = {
  'case-delivered': {
    id: 'case-delivered',
    name: { zh: '送达通知', en: 'Notice of delivery' },
    law: { zh: '行政许可法第44条', en: 'Administrative Licensing Law, art. 44' },
    variables: {
      ...common,
      licence: {
        type: 'text',
        name: { zh: '证照名称', en: 'licence' },
        open: true,
        sample: { zh: '食品经营许可证', en: 'Food business licence' },
      },
      count: { type: 'number', name: { zh: '份数', en: 'how many' }, open: true, sample: 1 },
      deliveredOn: needed(on('送达的日子', 'day of delivery')),
      pickup: {
        type: 'text',
        name: { zh: '到哪里领纸质的', en: 'where the one on paper is fetched' },
        optional: true,
        sample: { zh: '云州市政务服务中心', en: 'Yunzhou Government Service Centre' },
      },
    },
    template: {
      zh: {
        subject: '证照给您了：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}）办好了。',
          '{licence}（{count}份）{deliveredOn}放进了“我的证照”，和纸质的一样有效。',
          '纸质的：{pickup}',
          '{authority}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）办好了，{licence}在“我的证照”里。',
      },
      en: {
        subject: 'Your licence is here: {service}',
        text: [
          '{party}:',
          'Your application for “{service}” (case {number}) is settled.',
          'The licence ({licence}, {count}) was put among your licences on {deliveredOn}. It is as good as one on paper.',
          'On paper: {pickup}',
          '{authority}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'Your application for “{service}” (case {number}) is settled; the licence ({licence}) is among yours.',
      },
    },
  },
  'case-withdrawn': {
    id: 'case-withdrawn',
    name: { zh: '撤回确认', en: 'Withdrawal' },
    variables: { ...common, withdrawnOn: on('撤回的日子', 'day of withdrawal') },
    template: {
      zh: {
        subject: '您撤回了：{service}',
        text: [
          '{party}：',
          '您{withdrawnOn}撤回了“{service}”的申请（办件编号{number}），这件不再办。',
          '要办的话，可以重新申请。不是您撤回的，请马上和我们联系。',
          '{authority}',
        ].join('\n'),
        mail: '您撤回了“{service}”的申请（办件编号{number}）。不是您撤回的，请马上和我们联系。',
      },
      en: {
        subject: 'You withdrew: {service}',
        text: [
          '{party}:',
          'On {withdrawnOn} you withdrew your application for “{service}” (case {number}). Nothing more is done about it.',
          'You may apply again. If it was not you who withdrew it, tell us at once.',
          '{authority}',
        ].join('\n'),
        mail: 'You withdrew your application for “{service}” (case {number}). If it was not you, tell us at once.',
      },
    },
  },
} as const satisfies { readonly [id: string]: NoticeKind };
