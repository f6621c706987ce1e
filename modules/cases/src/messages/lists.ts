import type { EachLanguage } from '@tongban/kernel';

/** What an official or a system saw, as the person concerned reads it; on record it stands in Chinese. */
export const looks = {
  zh: { application: '申请内容和材料清单', answers: '申请内容', file: '上传的材料', letter: '发给申请人的文书' },
  en: {
    application: 'The application and the list of its documents',
    file: 'An uploaded document',
    letter: 'A document sent to the applicant',
    answers: 'All answers of the application',
  },
} as const satisfies EachLanguage<{ readonly [what: string]: string }>;

/** Heads of the exported inbox. */
export const csvHeads = {
  zh: {
    number: '办件编号',
    party: '申请人',
    service: '事项',
    stage: '环节',
    receivedAt: '收到时间',
    acceptance: '受理到期',
    promised: '承诺到期',
    legal: '法定到期',
  },
  en: {
    number: 'Case number',
    party: 'Applicant',
    service: 'Service',
    stage: 'Stage',
    receivedAt: 'Received',
    acceptance: 'Acceptance due',
    promised: 'Promised',
    legal: 'Legal limit',
  },
} as const satisfies EachLanguage<{ readonly [column: string]: string }>;
