import type { NoticeKind } from '@tongban/notices/contract';
import { authority, law, maybeOn, needed, number, on, party, receivedAt, service } from './variables.ts';

const common = { service, number, party, authority, law };

/** What an applicant is told until the case is taken in. */
export const intakeKinds = {
  'case-submitted': {
    id: 'case-submitted',
    name: { zh: '收件回执', en: 'Receipt' },
    variables: {
      ...common,
      receivedAt,
      spokenBy: maybeOn('答复是否受理的最后一天', 'last day to say whether it is accepted'),
      decidedBy: maybeOn('当场办理的最后一天', 'last day to decide on the spot'),
      silence: maybeOn('到期视为受理的一天', 'day past which silence accepts'),
    },
    template: {
      zh: {
        subject: '收到了：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”，我们{receivedAt}收到了。办件编号{number}。',
          '最晚{spokenBy}告诉您受不受理。',
          '材料齐全的，最晚{decidedBy}办好。',
          '到{silence}24:00没告诉您，就算已受理。',
          '现在您不用做什么。',
          '{authority}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”，我们收到了。办件编号{number}。',
      },
      en: {
        subject: 'Received: {service}',
        text: [
          '{party}:',
          'We received your application for “{service}” on {receivedAt}. Its case number is {number}.',
          'By {spokenBy} we tell you whether it is accepted.',
          'If everything is complete, it is settled by {decidedBy}.',
          'If you hear nothing by 24:00 on {silence}, it counts as accepted.',
          'There is nothing for you to do now.',
          '{authority}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'We received your application for “{service}”. Its case number is {number}.',
      },
    },
  },
  'correction-requested': {
    id: 'correction-requested',
    name: { zh: '一次性补正告知书', en: 'Request for corrections' },
    law: { zh: '行政许可法第32条', en: 'Administrative Licensing Law, art. 32' },
    variables: {
      ...common,
      items: needed({
        type: 'lines',
        name: { zh: '要补的每一项', en: 'everything to be corrected' },
        sample: [
          { zh: '经营场所的布局图：请标出餐具消毒的位置', en: 'Layout plan: 请标出餐具消毒的位置' },
          { zh: '面积：图上标的是46平方米，请核对', en: 'Floor area: 图上标的是46平方米，请核对' },
        ],
      }),
      count: { type: 'number', name: { zh: '一共几项', en: 'how many' }, sample: 2 },
      askedOn: on('告知的日子', 'day of this notice'),
    },
    template: {
      zh: {
        subject: '请您补正：{service}',
        text: [
          '{party}：',
          '您申请的“{service}”（办件编号{number}），要补正{count}处：',
          '{items}',
          '这是一次性告知：除了上面这些，不会再要别的。没列出来的不用动。',
          '请打开这件办件，按“去补正”。补齐以前，受理的时间不算。',
          '{authority}',
          '{askedOn}',
          '依据：{law}',
        ].join('\n'),
        mail: '您申请的“{service}”（办件编号{number}）要补正。登录以后看要补什么。',
      },
      en: {
        subject: 'Please correct: {service}',
        text: [
          '{party}:',
          'Your application for “{service}” (case {number}) needs {count} corrections:',
          '{items}',
          'You are told once and of everything: nothing else will be asked for. Leave alone what is not listed.',
          'Open the case and choose “Correct”. Until then the time for acceptance stands still.',
          '{authority}',
          '{askedOn}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'Your application for “{service}” (case {number}) needs corrections. Sign in to see which.',
      },
    },
  },
  'correction-answered': {
    id: 'correction-answered',
    name: { zh: '补正收件回执', en: 'Receipt for corrections' },
    variables: {
      ...common,
      receivedAt,
      spokenBy: maybeOn('答复是否受理的最后一天', 'last day to say whether it is accepted'),
      decidedBy: maybeOn('当场办理的最后一天', 'last day to decide on the spot'),
      silence: maybeOn('到期视为受理的一天', 'day past which silence accepts'),
    },
    template: {
      zh: {
        subject: '补正收到了：{service}',
        text: [
          '{party}：',
          '您给“{service}”（办件编号{number}）补的材料，我们{receivedAt}收到了。',
          '最晚{spokenBy}告诉您受不受理。',
          '材料齐全的，最晚{decidedBy}办好。',
          '到{silence}24:00没告诉您，就算已受理。',
          '{authority}',
          '依据：{law}',
        ].join('\n'),
        mail: '您给“{service}”（办件编号{number}）补的材料，我们收到了。',
      },
      en: {
        subject: 'Corrections received: {service}',
        text: [
          '{party}:',
          'We received your corrections to “{service}” (case {number}) on {receivedAt}.',
          'By {spokenBy} we tell you whether it is accepted.',
          'If everything is complete, it is settled by {decidedBy}.',
          'If you hear nothing by 24:00 on {silence}, it counts as accepted.',
          '{authority}',
          'Legal basis: {law}',
        ].join('\n'),
        mail: 'We received your corrections to “{service}” (case {number}).',
      },
    },
  },
} as const satisfies { readonly [id: string]: NoticeKind };
