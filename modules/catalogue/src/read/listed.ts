import type { Language } from '@tongban/kernel';
import type { ServiceSummary, Theme } from '../contract.ts';

/** A line in lists in each of its languages. */
export type Listed = ServiceSummary & { readonly nameEn: string | null; readonly summaryEn: string | null };
export type ListedTheme = Theme & { readonly nameEn: string | null };

/** The line in that language; in Chinese where there is no other. */
export function summaryIn({ nameEn, summaryEn, ...chinese }: Listed, language: Language): ServiceSummary {
  if (language === 'zh') return chinese;
  return { ...chinese, name: nameEn ?? chinese.name, summary: summaryEn ?? chinese.summary };
}

export function themeIn({ nameEn, ...chinese }: ListedTheme, language: Language): Theme {
  return language === 'zh' || nameEn === null ? chinese : { ...chinese, name: nameEn };
}
