export type * from './contract/applicant.ts';
export type * from './contract/case.ts';
export type * from './contract/draft.ts';
export type * from './contract/figures.ts';
export type * from './contract/for-systems.ts';
export type * from './contract/told.ts';
