import { chinese } from '@tongban/ui';
import { language } from '../texts.ts';

const parts = new RegExp(`(${chinese})`, 'u');

/** What people are called or wrote stays in Chinese on a page in another language, and is read aloud in it (WCAG 2.2, 3.1.2). */
export function Own({ text }: { readonly text: string }) {
  if (language === 'zh') return text;
  const split = text.split(parts);
  return split.map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={split.slice(0, place).join('').length} lang="zh-CN">
        {part}
      </span>
    ),
  );
}
