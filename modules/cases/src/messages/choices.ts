import { addDays, type Day } from '@tongban/kernel';
import { formats } from '@tongban/ui';
import type { Due } from '../domain/event.ts';

const { shortDay } = formats.zh;

type Today = { readonly today: Day };

/** What each choice is called, and what it does to the clocks, said to the official before it is done. */
export const choiceTexts = {
  accept: {
    title: '受理',
    effect: ({ first, due, today, permit }: Today & { readonly first: Day; readonly due: Due; readonly permit: boolean }) =>
      `${whichDay(first, today)}是第1天。${both(due, today)}到期。${permit ? '受理后不能再要补正。' : ''}`,
    lateEffect: ({ effectiveOn, due, today }: Today & { readonly effectiveOn: Day; readonly due: Due }) =>
      `期限已过，按${shortDay(effectiveOn, today)}已受理记录：${both(due, today)}到期。`,
  },
  correct: {
    title: '一次告知补正',
    effect: (days: number) => `受理时钟停下，承诺和法定不起算。补齐后${days}个工作日内受理。只能发一次。`,
    spotEffect: (days: number | undefined) =>
      `时钟停下。补齐后当场办理${days === undefined ? '' : `，法定${days}个工作日重新起算`}。只能发一次。`,
  },
  reject: {
    title: '不予受理',
    effect: '时钟全部结束。要选理由并写明，申请人可以申请复议、起诉。',
  },
  onTheSpot: {
    title: (grant: string) => `当场${grant}`,
    effect: (delivery: number, today: Day, by: Day) =>
      delivery === 0
        ? '受理和决定一次完成，时钟都停在今天，当场发证。'
        : `受理和决定一次完成，时钟都停在今天。${shortDay(by, today)}前发证。`,
  },
  task: {
    effect: {
      last: (next: string) => `办完后进入${next}。承诺和法定时钟照走。`,
      others: (count: number) => `还有${count}项任务同时在办，都办完才进入下一步。承诺和法定时钟照走。`,
      siteCheck: '交给一同核查的同事确认后才算办完。核查不停表。',
    },
    decision: '作出决定',
  },
  check: {
    again: '重写核查记录',
    awaiting: (name: string) => `已经交给${name}确认。改了要请${name}再看一遍。`,
    confirm: '确认核查记录',
    confirmEffect: '两人都确认，核查才算办完。写得不对就退回重写。',
  },
  /** Of a permit; other services say in their procedure what their decision is called. */
  titles: { grant: '准予许可', refuse: '不予许可' },
  openProcedure: {
    title: '开始特别程序',
    effect: '承诺和法定时钟从今天停到结束那天，两天都不算。只有法律要求的听证、检验、检测、专家评审等能停表。申请人会收到书面告知。',
  },
  closeProcedure: {
    title: (name: string) => `${name}结束`,
    effect: ({ due, today }: Today & { readonly due: Due }) => `从明天起接着算：${both(due, today)}到期。`,
    others: '还有别的特别程序没结束，时钟继续停着。',
  },
  extend: {
    title: '延长办理期限',
    effect: ({ from, due, today }: Today & { readonly from: Due; readonly due: Due }) =>
      `法定从${shortDay(from.legal ?? from.promised, today)}延到${shortDay(due.legal ?? due.promised, today)}，承诺${shortDay(due.promised, today)}不变。由本机关负责人批准，只能延长一次，理由会告诉申请人。`,
  },
  grant: {
    against: '审查里有不同意见，准予要写明理由。',
    effect: (delivery: number, today: Day, by: Day) =>
      delivery === 0 ? '承诺和法定时钟停在今天，当场发证。' : `承诺和法定时钟停在今天。${shortDay(by, today)}前发证。`,
  },
  refuse: {
    effect: '承诺和法定时钟停在今天。要写理由。申请人可以在60日内申请复议，6个月内起诉。',
    spotEffect: '受理和决定一次完成，时钟都停在今天。要写理由。申请人可以在60日内申请复议，6个月内起诉。',
  },
  otherwise: {
    silence: ({
      silenceDue,
      effectiveOn,
      due,
      today,
    }: Today & { readonly silenceDue: Day; readonly effectiveOn: Day; readonly due: Due }) =>
      `${shortDay(silenceDue, today)}24:00前不处理，视为${shortDay(effectiveOn, today)}已受理：${both(due, today)}到期。`,
    ownRegime: (acceptanceDue: Day, today: Day) => `${shortDay(acceptanceDue, today)}前要受理，或者一次告知补正。`,
    onTheSpot: (due: Day, today: Day) => `${shortDay(due, today)}前要作出决定，或者一次告知补正。`,
    waiting: '等申请人补齐，时钟停着。',
    undecided: (due: Due, today: Day) => `${both(due, today)}到期。法定期限内不决定，申请人可以申请复议。`,
  },
};

export type ChoiceTexts = typeof choiceTexts;

/** 明天11月25日, or the day of the week after a weekend or holiday, or an earlier one where time runs from receipt. */
function whichDay(day: Day, today: Day): string {
  const ahead = day > today ? '下一个工作日' : '';
  return `${day === addDays(today, 1) ? '明天' : ahead}${shortDay(day, today)}`;
}

function both({ promised, legal }: Due, today: Day): string {
  return legal === undefined ? `承诺${shortDay(promised, today)}` : `承诺${shortDay(promised, today)}、法定${shortDay(legal, today)}`;
}
