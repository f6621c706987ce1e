export { codeOf, type Facts, factsIn, isLicence, type LicenceFacts, type NoticeFacts } from './facts.ts';
export { createPaper, type Paper } from './paper.ts';
export type { LicenceSheet, NoticeSheet, Sheet } from './sheet.ts';
