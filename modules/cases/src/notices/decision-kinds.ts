import type { NoticeKind } from '@tongban/notices/contract';
import { authority, law, maybeOn, needed, number, on, party, reason, remedies, service } from './variables.ts';

const common = { service, number, party, authority, law };
const acceptance = {
  ...common,
  acceptedOn: needed(on('受理的日子', 'day of acceptance')),
  promised: on('承诺的最后一天', 'last day promised'),
  legal: maybeOn('法定的最后一天', 'last day by law'),
};
const contested = {
  zh: '不服的话，最晚{reviewUntil}可以向{reviewBody}申请行政复议，最晚{suitUntil}可以向{court}提起行政诉讼。',
  en: 'If you disagree, you can ask {reviewBody} for review until {reviewUntil}, and sue at {court} until {suitUntil}.',
};

/** What an applicant is told from acceptance to the licence in hand. */
export const decisionKinds = {
  'case-accepted': {
    id: 'case-accepted',
    name: { zh: '受理通知书', en: 'Notice of acceptance' },
    law: { zh: '行政许可法第32条', en: 'Administrative Licensing Law, art. 32' },
    variables: acceptance,
    template: {
      zh: {
        subject: '已受理：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），材料齐全，{acceptedOn}受理了。',
          '我们承诺，最晚{promised}作出决定。',
          '法律规定，最晚{legal}作出决定。',
          '{authority}',
          '{acceptedOn}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）受理了。',
      },
      en: {
        subject: 'Accepted: {service}',
        text: [
          '{party}:',
          'Your application for “{service}” (case {number}) is complete and was accepted on {acceptedOn}.',
          'We promise a decision by {promised}.',
          'The law demands a decision by {legal}.',
          '{authority}',
          '{acceptedOn}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'Your application for “{service}” (case {number}) is accepted.',
      },
    },
  },
  'case-accepted-by-silence': {
    id: 'case-accepted-by-silence',
    name: { zh: '视为受理告知书', en: 'Notice of acceptance by silence' },
    law: { zh: '行政许可法第32条', en: 'Administrative Licensing Law, art. 32' },
    variables: acceptance,
    template: {
      zh: {
        subject: '已受理：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），我们没有按时告诉您缺什么，依法从{acceptedOn}起就算受理。',
          '我们承诺，最晚{promised}作出决定。',
          '法律规定，最晚{legal}作出决定。',
          '{authority}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）受理了。',
      },
      en: {
        subject: 'Accepted: {service}',
        text: [
          '{party}:',
          'We did not tell you in time whether anything is missing in your application for “{service}” (case {number}), so by law it counts as accepted from {acceptedOn}.',
          'We promise a decision by {promised}.',
          'The law demands a decision by {legal}.',
          '{authority}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'Your application for “{service}” (case {number}) is accepted.',
      },
    },
  },
  'case-rejected': {
    id: 'case-rejected',
    name: { zh: '不予受理决定书', en: 'Rejection' },
    law: { zh: '行政许可法第32、38、72条', en: 'Administrative Licensing Law, arts. 32, 38, 72' },
    variables: {
      ...common,
      ground: needed({
        type: 'text',
        name: { zh: '哪一种理由', en: 'ground' },
        sample: { zh: '这件事不归本机关管', en: 'This is not in our power' },
      }),
      reason: needed(reason),
      instead: {
        type: 'text',
        name: { zh: '该找的机关', en: 'authority to go to instead' },
        optional: true,
        sample: { zh: '云州海关，云州市滨江路2号，电话0990-0123009', en: 'Yunzhou Customs, 2 Binjiang Road, Yunzhou, 0990-0123009' },
      },
      decidedOn: needed(on('决定的日子', 'day of the decision')),
      ...remedies,
    },
    template: {
      zh: {
        subject: '决定书：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），这次没有受理。',
          '{ground}。',
          '理由：{reason}',
          '请到这里办：{instead}',
          contested.zh,
          '{authority}',
          '{decidedOn}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）有决定了。登录以后看。',
      },
      en: {
        subject: 'Decision: {service}',
        text: [
          '{party}:',
          'Your application for “{service}” (case {number}) was not accepted.',
          '{ground}.',
          'Reason: {reason}',
          'Please go to: {instead}',
          contested.en,
          '{authority}',
          '{decidedOn}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'There is a decision on your application for “{service}” (case {number}). Sign in to read it.',
      },
    },
  },
  'case-granted': {
    id: 'case-granted',
    name: { zh: '准予决定书', en: 'Grant' },
    law: { zh: '行政许可法第38、44条', en: 'Administrative Licensing Law, arts. 38, 44' },
    variables: {
      ...common,
      decidedOn: needed(on('决定的日子', 'day of the decision')),
      outcome: { type: 'text', name: { zh: '结果', en: 'outcome' }, needed: true, open: true, sample: { zh: '批准了', en: 'granted' } },
      reason: { ...reason, name: { zh: '说明', en: 'explanation' }, optional: true },
      licence: {
        type: 'text',
        name: { zh: '证照名称', en: 'licence' },
        open: true,
        sample: { zh: '食品经营许可证', en: 'Food business licence' },
      },
      deliveredBy: on('证照送达的最后一天', 'last day for the licence'),
    },
    template: {
      zh: {
        subject: '{outcome}：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），{decidedOn}{outcome}。',
          '说明：{reason}',
          '{licence}最晚{deliveredBy}给您。',
          '{authority}',
          '{decidedOn}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）{outcome}。',
      },
      en: {
        subject: '{service}: {outcome}',
        text: [
          '{party}:',
          'Your application for “{service}” (case {number}) was {outcome} on {decidedOn}.',
          'Explanation: {reason}',
          'You get the licence ({licence}) by {deliveredBy}.',
          '{authority}',
          '{decidedOn}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'Your application for “{service}” (case {number}) was {outcome}.',
      },
    },
  },
  'case-refused': {
    id: 'case-refused',
    name: { zh: '不予决定书', en: 'Refusal' },
    law: { zh: '行政许可法第38条', en: 'Administrative Licensing Law, art. 38' },
    variables: {
      ...common,
      decidedOn: needed(on('决定的日子', 'day of the decision')),
      outcome: { type: 'text', name: { zh: '结果', en: 'outcome' }, needed: true, sample: { zh: '没有批准', en: 'refused' } },
      reason: needed(reason),
      ...remedies,
    },
    template: {
      zh: {
        subject: '决定书：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），{outcome}。',
          '理由：{reason}',
          contested.zh,
          '{authority}',
          '{decidedOn}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）有决定了。登录以后看。',
      },
      en: {
        subject: 'Decision: {service}',
        text: [
          '{party}:',
          'Your application for “{service}” (case {number}) was {outcome}.',
          'Reason: {reason}',
          contested.en,
          '{authority}',
          '{decidedOn}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'There is a decision on your application for “{service}” (case {number}). Sign in to read it.',
      },
    },
  },
} as const satisfies { readonly [id: string]: NoticeKind };
