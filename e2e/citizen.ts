import type { Page } from 'playwright-core';

/** What a person would type or choose, by question: text, an option's value, or several. */
export type Replies = { readonly [question: string]: string | readonly string[] };

/** Signs a person in at the portal. */
export async function signIn(page: Page, base: string, identifier: string, password: string): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await enter(page, identifier, password);
}

/** Signs a person in on the page that asks for it. */
export async function enter(page: Page, identifier: string, password: string): Promise<void> {
  await page.fill('#identifier', identifier);
  await page.fill('#password', password);
  await page.locator('main form button[type=submit]').first().click();
}

/** Presses the button with this text in the page's main part. */
export async function press(page: Page, text: string): Promise<void> {
  await page.locator('main').getByRole('button', { name: text, exact: true }).first().click();
}

/** Chooses for whom to act. */
export async function actFor(page: Page, base: string, party: string): Promise<void> {
  await page.goto(`${base}/me`);
  await page.getByRole('button', { name: party }).last().click();
}

/** Fills in what this page asks, and leaves what is filled in already; a question without either is an error of the journey. */
export async function fillIn(page: Page, replies: Replies, upload: string): Promise<void> {
  const fields = await page.locator('main form input:not([type=hidden]), main form textarea').evaluateAll((all) =>
    all.map((field) => ({
      name: field.getAttribute('name') ?? '',
      type: field.getAttribute('type') ?? 'textarea',
      filled: field.matches('[type=radio], [type=checkbox]')
        ? field.hasAttribute('checked')
        : (field.getAttribute('value') ?? field.textContent) !== '',
    })),
  );
  for (const { name, type, filled } of uniqueFields(fields)) {
    if (type === 'file') {
      await page.setInputFiles(`[name="${name}"]`, upload);
      continue;
    }
    const reply = replies[name];
    if (reply === undefined && filled) continue;
    if (reply === undefined) throw new Error(`no reply for “${name}” at ${page.url()}`);
    if (type === 'radio' || type === 'checkbox') {
      for (const value of [reply].flat()) await page.check(`[name="${name}"][value="${value}"]`);
    } else await page.fill(`[name="${name}"]`, String(reply));
  }
}

function uniqueFields<Field extends { readonly name: string }>(fields: readonly Field[]): readonly Field[] {
  return [...new Map(fields.filter((field) => field.name !== '').map((field) => [field.name, field])).values()];
}

const mostPages = 60;

export type Walk = {
  readonly replies: Replies;
  /** For each item of a repeating page, by the page's name. */
  readonly items?: { readonly [page: string]: readonly Replies[] };
  readonly upload: string;
  /** Told of each page before it is filled in. */
  readonly meet?: (page: Page, name: string) => Promise<void>;
};

/** Walks a draft page by page until everything is shown once more. */
export async function walkToCheck(page: Page, { replies, items = {}, upload, meet }: Walk): Promise<void> {
  const filled = new Map<string, number>();
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { pathname } = new URL(page.url());
    if (pathname.endsWith('/check')) return;
    const [, , , name = '', item] = pathname.split('/');
    await meet?.(page, item === undefined ? name : `${name}-${item}`);
    const count = filled.get(name) ?? 0;
    if ((await page.locator('button[name=add], button[name=done]').count()) > 0) {
      const more = count < (items[name]?.length ?? 0);
      await page.locator(more ? 'button[name=add]' : 'button[name=done]').click();
      continue;
    }
    await fillIn(page, item === undefined ? replies : { ...replies, ...items[name]?.[count] }, upload);
    if (item !== undefined) filled.set(name, count + 1);
    // The first button saves and goes on, in whatever language.
    await page.locator('main form .govuk-button-group button').first().click();
    if (page.url().endsWith(pathname) && (await page.locator('.govuk-error-summary').count()) > 0) {
      throw new Error(`refused at ${pathname}: ${await page.locator('.govuk-error-summary').textContent()}`);
    }
  }
  throw new Error('the form does not end');
}

/** Declares and submits from the last page; answers with the case's number. */
export async function submit(page: Page): Promise<string> {
  await page.check('#declared');
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL(/\/receipt$/);
  return ((await page.locator('.tb-receipt dd').nth(2).textContent()) ?? '').trim();
}
