import type { Day } from '@tongban/kernel';
import { formats } from '@tongban/ui';
import type { LetterKind, RejectionGround, SpecialProcedure, Stage } from '../contract.ts';
import type { CaseEvent, Remedies } from '../domain/event.ts';

const { dayText, fullDay, shortDay, shortMoment } = formats.zh;

/** Of the department that decided. */
type Bodies = { readonly reviewBody: string; readonly court: string };

/** Every text of this room that people read, but refusals and official documents. */
export const texts = {
  applicant: '申请人',
  system: '系统',
  inPlaceOf: (official: string, colleague: string) => `${official}（代${colleague}）`,
  atCounter: (official: string) => `申请人（${official}在窗口录入）`,
  individualBusiness: '个体工商户',
  licenceName: '证照名称',
  issuer: '发证机关',
  handIn: (name: string) => `交${name}`,
  labelled: (label: string, text: string) => `${label}：${text}`,
  /** As the document itself is called. */
  letter: (_kind: LetterKind, name: string) => name,

  evidence: {
    original: '窗口核对过原件',
    fromVault: ({ issuer, readAt }: { readonly issuer: string; readonly readAt: string }) =>
      `${issuer}签发，${shortMoment(readAt)}从证照库取得`,
    shared: (from: string | undefined) => (from === undefined ? '有关部门已有，办理时核对' : `${from}已有，办理时核对`),
  },

  check: {
    agrees: (source: string) => `和${ofApplicant(source)}一致`,
    differs: (source: string, text: string) => `${ofApplicant(source)}上是“${text}”，请核对`,
  },

  headline: {
    received: '我们收到了，您不用做什么',
    receivedAgain: '您补的我们收到了，您不用做什么',
    correcting: (count: number) => `请您补正，有${count}处`,
    reviewing: '正在审核，您不用做什么',
    deciding: '正在作出决定，您不用做什么',
    granted: '批准了，正在制证',
    ownGranted: '办好了，正在制证',
    delivered: '办好了，证照已经给您',
    fetch: '办好了，请来领取',
    refused: '没有批准',
    ownRefused: '这次没有办成',
    rejected: '这次没有受理',
    withdrawn: '您撤回了申请',
  },

  stage: {
    received: '待受理',
    correcting: '补正',
    reviewing: '审查',
    deciding: '待决定',
    granted: '制证',
    delivered: '已办结',
    refused: '不予许可',
    rejected: '不予受理',
    withdrawn: '已撤回',
  } satisfies { readonly [stage in Stage]: string },
  /** Where nobody accepts apart from deciding. */
  toDecideOnTheSpot: '待当场办理',

  timeline: {
    submitted: { title: '您提交了申请', text: '提交时就算收到。' },
    withdrawn: { title: '您撤回了申请', text: '这件不再办。要办可以重新申请。' },
    waiting: {
      title: '等待受理',
      silence: (due: Day, today: Day) => `缺什么，我们一次说清。到${shortDay(due, today)}24:00没告诉您，就算已受理。`,
      ownText: '缺什么，我们一次说清。',
    },
    waitingOnTheSpot: { title: '等待办理', text: '材料齐全、写法对，当场办好。缺什么，我们一次说清。' },
    asked: { title: '我们请您补正', text: (count: number) => `一共${count}处，只会要求这一次。` },
    correct: { title: '请您补正', text: (count: number, then: string) => `一共${count}处，都在一起。补齐后${then}。` },
    afterwards: {
      accepted: (days: number) => `${days}个工作日内受理`,
      onTheSpot: '当场办',
    },
    answered: { title: '您补齐了', text: '接着办，您不用做什么。' },
    accepted: { title: '已受理，材料齐全', text: (first: Day, today: Day) => `从${shortDay(first, today)}起，开始算时间。` },
    acceptedBySilence: { title: '已受理', text: (effective: Day) => `我们没有按时告诉您，依法从${dayText(effective)}起就算受理。` },
    acceptance: { title: '受理', text: (then: string) => `补齐以后，${then}。` },
    onTheSpot: { title: '当场办理' },
    rejected: {
      title: '没有受理',
      text: {
        'not-needed': '这件事依法不用申请，写在上面。',
        'not-our-power': '理由和该找哪里，写在上面。',
        'still-incomplete': '还缺什么，写在上面。补齐以后可以重新申请。',
        untrue: '理由写在上面。',
      } satisfies { readonly [ground in RejectionGround]: string },
    },
    agreed: '结果：符合要求。',
    disagreed: '结果：有不符合要求的地方，最后由决定说明。',
    noStop: '核查不停表，时间照算。',
    inHands: (department: string) => `${department}在办。`,
    decision: {
      title: '作出决定',
      text: '批准或者不批准，都会写明。',
      ownText: (grant: string, refuse: string) => `${grant}或者${refuse}，都会写明。`,
    },
    deciding: { title: '正在作出决定', inHands: (department: string) => `${department}在办。` },
    stopped: {
      now: (name: string) => `正在${name}，时间停着不算`,
      nowText: (days: number, why: string) => `预计${days}个工作日，结束后接着算。${why}`,
      done: (name: string) => `${name}结束了`,
      doneText: (from: Day, to: Day) => `${fullDay(from)}到${fullDay(to)}，不算在办理时间里。`,
    },
    extended: {
      title: '办理期限延长了一次',
      text: (due: Day, reason: string) => `法定期限延到${fullDay(due)}。原因：${reason}`,
    },
    granted: { title: '批准了' },
    refused: { title: '没有批准', text: '理由和您的权利，写在上面。' },
    licence: {
      next: (name: string) => `拿到${name}`,
      nextText: (days: number) => (days === 0 ? '决定后当场放进“我的证照”。' : `决定后${days}个工作日内，放进“我的证照”。`),
      making: (name: string) => `正在制作${name}`,
      delivered: (name: string, count: number) => (count > 1 ? `您拿到了${count}份${name}` : `您拿到了${name}`),
      deliveredText: '在“我的证照”里，和纸质的一样有效。',
      fetch: (name: string, count: number) => (count > 1 ? `${count}份${name}做好了` : `${name}做好了`),
    },
  },

  remedies: ({ review, suit }: Remedies, { reviewBody, court }: Bodies) =>
    `不服的话，最晚${fullDay(review)}可以向${reviewBody}申请行政复议，最晚${fullDay(suit)}可以向${court}提起行政诉讼。`,
  ground: {
    'not-needed': '这件事依法不用申请许可',
    'not-our-power': '这件事不归本机关管',
    'still-incomplete': '补正后材料还是不齐，或者不合法定形式',
    untrue: '隐瞒了有关情况，或者提供了虚假材料',
  } satisfies { readonly [ground in RejectionGround]: string },

  /** 特别程序, as the law calls them. */
  procedure: {
    hearing: '听证',
    tender: '招标',
    auction: '拍卖',
    inspection: '检验',
    test: '检测',
    quarantine: '检疫',
    appraisal: '鉴定',
    'expert-review': '专家评审',
  } satisfies { readonly [procedure in SpecialProcedure]: string },

  ofTask: (task: string, what: string) => `${task} · ${what}`,
  history: {
    'case-submitted': '提交申请',
    'case-accepted': '受理',
    'case-accepted-by-silence': '逾期未告知，视为受理',
    'correction-requested': '一次告知补正',
    'correction-answered': '补齐材料',
    'case-rejected': '不予受理',
    'check-recorded': '写核查记录',
    'check-returned': '退回核查记录',
    'task-completed': '确认核查记录',
    'special-procedure-opened': '特别程序开始',
    'special-procedure-closed': '特别程序结束',
    'limit-extended': '延长办理期限',
    'case-granted': '准予许可',
    'case-refused': '不予许可',
    'case-withdrawn': '撤回申请',
    'organisation-registered': '主体登记成立',
    'licence-issued': '证照签发',
    'case-delivered': '送达',
  } satisfies { readonly [type in CaseEvent['type']]: string },
};

export type Texts = typeof texts;

/** A source is named as the applicant reads it; an official reads of the applicant. */
function ofApplicant(source: string): string {
  return source.replace(/^您的/, '申请人的');
}
