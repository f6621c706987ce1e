import type { Language } from '@tongban/kernel';
import { chinese } from '@tongban/ui';

/** What holds text alone, or none to be read. */
const whole = '<(title|textarea|script|style)\\b.*?</\\1>';
const tag = '<(?:"[^"]*"|[^">])*>';
const parts = new RegExp(`${whole}|${tag}|${chinese}`, 'gsu');

/**
 * A page with whatever is Chinese on it marked as such: names of people and streets, and what people wrote, stay as they are on a page in
 * another language, and are read aloud in their own (WCAG 2.2, 3.1.2).
 */
export function markChinese(html: string): string {
  return html.replaceAll(parts, (part) => (part.startsWith('<') ? part : `<span lang="zh-CN">${part}</span>`));
}

/** A whole document in that language, from its root element. */
export function documentIn(language: Language, root: string): string {
  return `<!DOCTYPE html>${language === 'zh' ? root : markChinese(root)}`;
}
