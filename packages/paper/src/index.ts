export { codeOf, type Facts, factsIn, isLicence, type LetterFacts, type LicenceFacts } from './facts.ts';
export { createPaper, type Paper } from './paper.ts';
export type { LetterPart, LetterSheet, LicenceSheet, Sheet } from './sheet.ts';
