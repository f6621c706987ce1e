import type { Page } from 'playwright-core';

const met = new Set<string>();

/** Whether the page has elements whose like was not met before, by name, type and classes: pages of the same elements differ in their words alone. */
export async function meetsNewKinds(page: Page): Promise<boolean> {
  const here = await page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) =>
      [element.localName, element.getAttribute('type'), ...[...element.classList].sort()].join('.'),
    ),
  );
  const fresh = here.filter((kind) => !met.has(kind));
  for (const kind of fresh) met.add(kind);
  return fresh.length > 0;
}
