import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { Department } from '@tongban/identity/contract';
import { formats } from '@tongban/ui';
import type { Receipt, RejectionGround } from '../contract.ts';
import type { Due, Remedies } from '../domain/event.ts';
import type { Plan } from '../domain/plan.ts';
import type { WrittenEvent } from '../letters/kind.ts';
import { citation } from './citation.ts';

// An official document is written in Chinese, whatever language its reader chose.
const { fullDay, momentText } = formats.zh;

type Regime = Plan['regime'];

const licensing = (article: string) => `《中华人民共和国行政许可法》${article}`;

/** Article of the Administrative Licensing Law on which a letter rests, by event and by ground. */
const articles = {
  'case-submitted': '第二十九条',
  'case-accepted': '第三十二条第一款第五项',
  'case-accepted-by-silence': '第三十二条第一款第四项',
  'correction-requested': '第三十二条第一款第四项',
  'special-procedure-opened': '第四十五条',
  'limit-extended': '第四十二条第一款',
  'case-granted': '第三十八条第一款',
  'case-refused': '第三十八条第二款',
} as const;
const rejectionArticles = {
  'not-needed': '第三十二条第一款第一项',
  'not-our-power': '第三十二条第一款第二项',
  'still-incomplete': '第三十二条第一款第四项',
  untrue: '第七十八条',
} satisfies { readonly [ground in RejectionGround]: string };

const grounds = {
  'not-needed': '所申请的事项依法不需要取得行政许可',
  'not-our-power': '所申请的事项依法不属于本机关职权范围',
  'still-incomplete': '经一次告知补正，材料仍不齐全或者不符合法定形式',
  untrue: '隐瞒有关情况或者提供虚假材料',
} satisfies { readonly [ground in RejectionGround]: string };

/** What an event rests on, as documents cite it: 《中华人民共和国行政许可法》第三十八条第一款, or the service's own law. */
export function basisIn(event: WrittenEvent, regime: Regime): string {
  // The law that set the limit is the one that lets it be extended.
  if (regime !== 'permit' || (event.type === 'limit-extended' && !event.law.startsWith('行政许可法 '))) return citation(event.law);
  if (event.type === 'case-rejected') return licensing(rejectionArticles[event.ground]);
  if (event.type === 'case-granted' && event.onTheSpot) return licensing('第三十四条第二款、第三十八条第一款');
  return licensing(articles[event.type]);
}

/** 受理通知书, 不予行政许可决定书 … */
export function letterName(event: WrittenEvent, definition: ServiceDefinition): string {
  switch (event.type) {
    case 'case-submitted':
      return '收件回执';
    case 'case-accepted':
    case 'case-accepted-by-silence':
      return '受理通知书';
    case 'correction-requested':
      return '补正告知书';
    case 'case-rejected':
      return event.ground === 'not-needed' ? '不受理告知书' : '不予受理决定书';
    case 'special-procedure-opened':
      return '特别程序告知书';
    case 'limit-extended':
      return '延长办理期限告知书';
    case 'case-granted':
      return `${decisionTitles(definition).grant}决定书`;
    case 'case-refused':
      return `${decisionTitles(definition).refuse}决定书`;
  }
}

/** What granting and refusing are called in a document: 准予行政许可, or as the service's own law has it. */
export function decisionTitles({ guide, procedure }: ServiceDefinition): { readonly grant: string; readonly refuse: string } {
  const usual = guide.regime === 'permit' ? '行政许可' : '办理';
  return procedure.decision.titles ?? { grant: `准予${usual}`, refuse: `不予${usual}` };
}

/** What letters say, in the language of official letters; parties are spoken to as 你 and 你单位 there. */
export const letterWords = {
  you: { person: '你', organisation: '你单位' },
  seal: { permit: '行政许可专用章', own: '业务专用章' },
  spelled: '〔〕里是字体没有的字的编码，以申请时填写的字为准。',
  application: (you: string, day: string, service: string) => `${you}于${day}提出的“${service}”申请`,
  reason: (reasons: string) => `理由：${ended(reasons)}`,
  remedies: ({ review, suit }: Remedies, { reviewBody, court }: Department) =>
    `如不服，可以自收到本文书之日起六十日内，最晚${fullDay(review)}，向${reviewBody}申请行政复议；也可以自收到本文书之日起六个月内，最晚${fullDay(suit)}，向${court}提起行政诉讼。`,

  receipt: {
    received: (application: string) => `${application}，本机关已经收到。`,
    rows: ({ receivedAt, evidence, password }: { receivedAt: string; evidence: readonly string[]; password: string }) => [
      { label: '收到时间', text: momentText(receivedAt) },
      { label: '收到的材料', text: evidence.length === 0 ? '这项服务不用交材料' : evidence.join('、') },
      { label: '查询密码', text: password },
    ],
    next: ({ acceptanceDue, silenceDue, decisionDue }: Pick<Receipt, 'acceptanceDue' | 'silenceDue' | 'decisionDue'>) => {
      if (decisionDue !== undefined)
        return `材料齐全、符合法定形式的，当场作出决定，最晚${fullDay(decisionDue)}；需要补正的，一次告知全部内容。`;
      const spoken = `本机关承诺最晚在${fullDay(acceptanceDue)}告知是否受理，或者一次告知需要补正的全部内容`;
      if (silenceDue === undefined) return `${spoken}。`;
      return `${spoken}；到${fullDay(silenceDue)}没有告知的，依据${licensing('第三十二条第一款第四项')}，自收到申请之日起即为受理。`;
    },
    track: (address: string) => `凭办件编号和查询密码，可以在${address}查询办理进度。`,
  },
  acceptance: {
    accepted: (application: string, basis: string, effective: string) =>
      `${application}，材料齐全，符合法定形式。依据${basis}，本机关决定自${effective}起予以受理。`,
    bySilence: (application: string, basis: string, effective: string) =>
      `${application}，本机关没有在五个工作日内告知需要补正的内容。依据${basis}，该申请自${effective}起即为受理。`,
    due: ({ promised, legal }: Due) =>
      legal === undefined
        ? `本机关承诺最晚在${fullDay(promised)}作出决定。`
        : `本机关承诺最晚在${fullDay(promised)}作出决定；法律规定的期限到${fullDay(legal)}为止。`,
    special: `依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在上述期限内，本机关将把所需时间书面告知（${licensing('第四十五条')}）。`,
  },
  correction: {
    asked: (application: string, basis: string) =>
      `${application}，材料不齐全或者不符合法定形式。依据${basis}，现将需要补正的全部内容一次告知如下：`,
    item: (label: string, text: string) => `${label}：${ended(text)}`,
    next: (days: number, atOnce: boolean) =>
      `请在办件页面补正，或者到政务服务中心窗口补正。补正后${days}个工作日内，本机关${atOnce ? '作出决定' : '告知是否受理'}。`,
  },
  rejection: {
    rejected: (application: string, ground: RejectionGround, basis: string) =>
      `${application}，${grounds[ground]}。依据${basis}，${ground === 'not-needed' ? '现告知不受理' : '本机关决定不予受理'}。`,
    where: ({ name, address, phone }: { readonly name: string; readonly address: string; readonly phone: string }) =>
      `请向${name}申请${address === '' ? '' : `。地址：${address}`}${phone === '' ? '' : `。电话：${phone}`}。`,
  },
  specialProcedure: {
    opened: (application: string, basis: string, name: string, from: string, days: number) =>
      `${application}，依法需要${name}。依据${basis}，自${from}起进行${name}，预计需要${days}个工作日，所需时间不计算在办理期限内。`,
    why: (text: string) => `说明：${ended(text)}`,
    after: (name: string) => `${name}结束后，办理期限继续计算。超过上述时间的，本机关另行书面告知。`,
  },
  extension: {
    extended: (application: string, basis: string, days: number, unit: 'working-day' | 'calendar-day') =>
      `${application}，本机关不能在法定期限内作出决定。依据${basis}，经本机关负责人批准，办理期限延长${days}${unit === 'working-day' ? '个工作日' : '日'}。`,
    due: ({ legal, promised }: Due) => `延长后，法定期限到${fullDay(legal ?? promised)}为止。办理期限只能延长这一次。`,
  },
  grant: {
    granted: (application: string, basis: string, title: string) =>
      `${application}，经审查，符合法定条件、标准。依据${basis}，本机关决定${title}。`,
    licence: (name: string, count: number, days: number, pickup: string | undefined) => {
      const when = days === 0 ? '当场颁发' : `自本决定作出之日起${days}个工作日内颁发`;
      const electronic = '电子证照放入申请人的“我的证照”，与纸质证照具有同等法律效力。';
      return `${name}${count > 1 ? `共${count}份，` : ''}${when}。${electronic}${pickup === undefined ? '' : ended(pickup)}`;
    },
  },
  refusal: {
    refused: (application: string, basis: string, title: string) =>
      `${application}，经审查，不符合法定条件、标准。依据${basis}，本机关决定${title}。`,
  },
} as const;

/** With a full stop, where the official left it out. */
function ended(text: string): string {
  return /[。！？；.!?;]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;
}
