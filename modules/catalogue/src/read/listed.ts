import type { Language } from '@tongban/kernel';
import type { ServiceSummary, Theme } from '../contract.ts';

/** A line in lists in each of its languages. */
export type Listed = ServiceSummary & {
  readonly nameEn: string | null;
  readonly shortEn: string | null;
  readonly summaryEn: string | null;
};
export type ListedTheme = Theme & { readonly nameEn: string | null };

/** The line in that language; in Chinese where there is no other. */
export function summaryIn({ nameEn, shortEn, summaryEn, ...chinese }: Listed, language: Language): ServiceSummary {
  if (language === 'zh') return chinese;
  const { name, short, summary } = chinese;
  return { ...chinese, name: nameEn ?? name, short: shortEn ?? short, summary: summaryEn ?? summary };
}

export function themeIn({ nameEn, ...chinese }: ListedTheme, language: Language): Theme {
  return language === 'zh' || nameEn === null ? chinese : { ...chinese, name: nameEn };
}
