import type { NoticeKind } from '@tongban/notices/contract';
import { authority, law, maybeOn, needed, number, on, party, procedure, reason, service } from './variables.ts';

const common = { service, number, party, authority, law };

/** What an applicant is told where the clocks stop, run again, or are given more time. */
export const clockKinds = {
  'special-procedure-opened': {
    id: 'special-procedure-opened',
    name: { zh: '特别程序告知书', en: 'Notice of a special procedure' },
    law: { zh: '行政许可法第45条', en: 'Administrative Licensing Law, art. 45' },
    variables: {
      ...common,
      procedure: needed(procedure),
      days: needed({ type: 'number', name: { zh: '需要几个工作日', en: 'working days it takes' }, open: true, sample: 10 }),
      reason: needed(reason),
      startedOn: on('开始的日子', 'day it begins'),
    },
    template: {
      zh: {
        subject: '{procedure}：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），依法需要{procedure}，{startedOn}开始，预计{days}个工作日。这段时间不算在办理期限里。',
          '说明：{reason}',
          '{authority}',
          '{startedOn}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}），需要{procedure}，预计{days}个工作日。登录以后看。',
      },
      en: {
        subject: 'Clock stopped ({procedure}): {service}',
        text: [
          '{party}:',
          'By law your application for “{service}” (case {number}) needs this: {procedure}. It begins on {startedOn} and is to take {days} working days, which do not count.',
          'More about it: {reason}',
          '{authority}',
          '{startedOn}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'Your application for “{service}” (case {number}) needs this: {procedure}, {days} working days. Sign in to read more.',
      },
    },
  },
  'special-procedure-closed': {
    id: 'special-procedure-closed',
    name: { zh: '特别程序结束告知', en: 'End of a special procedure' },
    law: { zh: '行政许可法第45条', en: 'Administrative Licensing Law, art. 45' },
    variables: {
      ...common,
      procedure: needed(procedure),
      endedOn: needed(on('结束的日子', 'day it ended')),
      promised: needed(on('承诺的最后一天', 'last day promised')),
      legal: maybeOn('法定的最后一天', 'last day by law'),
    },
    template: {
      zh: {
        subject: '{procedure}结束：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），{procedure}在{endedOn}结束了，办理时间接着算。',
          '我们承诺，最晚{promised}作出决定。',
          '法律规定，最晚{legal}作出决定。',
          '{authority}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}），{procedure}结束了，接着办。',
      },
      en: {
        subject: 'Going on after the {procedure}: {service}',
        text: [
          '{party}:',
          'For your application for “{service}” (case {number}) the {procedure} ended on {endedOn}, and time is counted again.',
          'We promise a decision by {promised}.',
          'The law demands a decision by {legal}.',
          '{authority}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'For your application for “{service}” (case {number}) the {procedure} is over, and we go on.',
      },
    },
  },
  'limit-extended': {
    id: 'limit-extended',
    name: { zh: '延长办理期限告知书', en: 'Notice of extension' },
    law: { zh: '行政许可法第42条，或者事项自己的法律', en: 'Administrative Licensing Law, art. 42, or the service’s own law' },
    variables: {
      ...common,
      reason: needed(reason),
      extendedOn: on('延长的日子', 'day of the extension'),
      legal: needed(on('延长后法定的最后一天', 'last day by law after the extension')),
    },
    template: {
      zh: {
        subject: '期限延长：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），不能在原来的法定期限里作出决定，期限依法延长一次。',
          '原因：{reason}',
          '延长以后，法律规定最晚{legal}作出决定。',
          '{authority}',
          '{extendedOn}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）的办理期限延长了。登录以后看原因。',
      },
      en: {
        subject: 'Extended: {service}',
        text: [
          '{party}:',
          'Your application for “{service}” (case {number}) cannot be decided within the legal limit, so the limit is extended once, as the law allows.',
          'Reason: {reason}',
          'After the extension, the law demands a decision by {legal}.',
          '{authority}',
          '{extendedOn}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'The limit for your application for “{service}” (case {number}) was extended. Sign in to read why.',
      },
    },
  },
} satisfies { readonly [kind: string]: NoticeKind };
