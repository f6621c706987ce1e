import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

type Way = { readonly name: string; readonly width: number; readonly root?: { readonly class?: string; readonly size?: string } };

/** A narrow screen (WCAG 2.2, 1.4.10), large print on it, and text at twice its size (1.4.4). */
export const portalWays: readonly Way[] = [
  { name: 'a narrow screen', width: 320 },
  { name: 'large print on a narrow screen', width: 320, root: { class: 'is-large' } },
  { name: 'text at twice its size', width: 390, root: { size: '200%' } },
];
export const workbenchWays: readonly Way[] = [{ name: 'a narrow screen', width: 320 }];

/** What stands out to the right, so that one would have to scroll to both sides to read. */
export async function reflow(page: Page, name: string, ways: readonly Way[]): Promise<Finding[]> {
  const before = page.viewportSize() ?? { width: 390, height: 844 };
  const findings: Finding[] = [];
  for (const { name: way, width, root = {} } of ways) {
    await page.setViewportSize({ width, height: before.height });
    // A chart draws itself anew when it has been told of its width.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const standing = await page.evaluate(standingOut, root);
    findings.push(
      ...standing.map((target) => ({ page: name, width, rule: 'reflow', target, help: `stands out to the right with ${way}` })),
    );
  }
  await page.setViewportSize(before);
  return findings;
}

/** Runs in the page: dressed that way, which elements end beyond its edge; the innermost tell most. */
function standingOut({ class: dress, size }: { readonly class?: string; readonly size?: string }): string[] {
  const root = document.documentElement;
  const { className } = root;
  if (dress !== undefined) root.classList.add(dress);
  if (size !== undefined) root.style.fontSize = size;
  const out =
    root.scrollWidth <= root.clientWidth
      ? []
      : [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
  const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
  const told = innermost.slice(0, 3).map((element) => {
    const { tagName, className: classes, textContent } = element;
    return `${tagName.toLowerCase()}.${classes} “${textContent?.trim().slice(0, 20)}”`;
  });
  root.className = className;
  root.style.fontSize = '';
  return told.length === 0 && out.length > 0 ? ['the page'] : told;
}
