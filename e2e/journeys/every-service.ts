import type { Page } from 'playwright-core';
import { enter, submit, walkToCheck } from '../citizen.ts';
import { meetsNewKinds } from '../kinds.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { repliesOf, type ServiceToWalk, servicesToWalk } from '../services.ts';
import { takeForward, takeTurn } from '../turns.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

type Walked = (journey: Journey) => Promise<void>;

/** Each service in the folder, walked in the browser as its own journeys say: whoever adds a folder has it walked. */
export async function everyService(): Promise<{ readonly [service: string]: Walked }> {
  return Object.fromEntries((await servicesToWalk()).map((service) => [service.id, (journey: Journey) => walk(journey, service)]));
}

/** From the search to the licence: found, applied for, taken forward by everybody whom the procedure names, decided on. */
async function walk(journey: Journey, service: ServiceToWalk): Promise<void> {
  const { context, page } = await visitor(journey);
  const look = async (name: string) => {
    if (await worthALook(journey, page)) await journey.recorder.look(page, `${service.id}-${name}`);
  };
  await find(journey, page, service);
  await look('01-guide');
  await begin(journey, page, service);
  await answer(journey, page, service, look);
  await look('03-check');
  const number = await submit(page);
  await look('04-receipt');
  const address = page.url().replace(/\/receipt$/, '');
  await takeThrough(journey, service, { number, id: address.split('/').at(-1) ?? '' });
  await receive(page, address, service, look);
  await context.close();
}

/** With pictures every page; else what looks like pages looked at before is passed by, which makes sixteen services quick to walk. */
async function worthALook({ folder }: Pick<Journey, 'folder'>, page: Page): Promise<boolean> {
  return folder !== undefined || (await meetsNewKinds(page));
}

async function find({ platform }: Journey, page: Page, { id, definition: { guide } }: ServiceToWalk): Promise<void> {
  await page.goto(platform.url);
  await page.fill('#q', guide.keywords[0] ?? guide.name);
  await page.keyboard.press('Enter');
  await page.locator(`main a[href="/services/${id}"]`).first().click();
  expectText(await page.locator('h1').textContent(), guide.name, 'the guide');
}

/** Whoever signs in on the way is asked for whom it is, where there is a choice. */
async function begin({ platform }: Journey, page: Page, { id, signsIn, organisation }: ServiceToWalk): Promise<void> {
  const start = page.locator(`form[action="/services/${id}/drafts"]`);
  await start.locator('button').first().click();
  await enter(page, signsIn.phone, platform.password);
  await start
    .locator('li', { hasText: organisation ?? signsIn.name })
    .locator('button')
    .click();
}

/**
 * Answers what is asked, which is what the journey says is asked: what licences and account state, nobody asks again. Where the service was
 * applied for before, its own licence may state some of it.
 */
async function answer(
  { upload, platform }: Journey,
  page: Page,
  service: ServiceToWalk,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const meet = async (_: Page, name: string) => {
    const [page = name] = name.split(/-\d+$/);
    if (!asked.includes(page)) asked.push(page);
    await look(`02-${String(asked.length).padStart(2, '0')}-${name}`);
  };
  await walkToCheck(page, { ...repliesOf(service), upload, meet });
  const { asked: told = asked } = service.journey;
  const expected = platform.fresh ? told : told.filter((page) => asked.includes(page));
  if (asked.join() !== expected.join()) throw new Error(`asked ${asked.join(', ')}; the journey says ${expected.join(', ')}`);
}

async function takeThrough(
  { browser, platform, recorder, folder }: Journey,
  { id: service, handlers, definition }: ServiceToWalk,
  { number, id }: { readonly number: string; readonly id: string },
): Promise<void> {
  for (const [step, officials] of handlers.entries()) {
    for (const [at, { staffNumber }] of officials.entries()) {
      const { page, leave } = await takeTurn(browser, platform.url, { staffNumber, password: platform.password, path: `/cases/${id}` });
      await page.locator('.case-head', { hasText: number }).filter({ hasText: definition.guide.name }).waitFor();
      if (await worthALook({ folder }, page)) recorder.add(await lookAtWorkbench(page, `${service}-05-${step + 1}-${staffNumber}`, folder));
      await takeForward(page, '核对过了，符合要求', officials[at + 1]?.name);
      leave();
    }
  }
}

const mostTries = 60;

/** The decision stands in the case as soon as it is made, the licence a moment later; it states what was answered. */
async function receive(
  page: Page,
  address: string,
  { definition: { licence }, journey }: ServiceToWalk,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const there = page.locator('main a[href^="/licences/"]').first();
  for (let tries = 0; ; tries += 1) {
    await page.goto(address);
    if ((await there.count()) > 0) break;
    if (tries === mostTries) throw new Error(`no licence came: ${await mainText(page)}`);
    await page.waitForTimeout(100);
  }
  await look('06-decided');
  await there.click();
  const stated = await page.locator('.tb-licence').textContent();
  expectText(stated, licence.name, 'the licence');
  for (const [label, text] of Object.entries(journey.outcome?.states ?? {})) {
    expectText(stated, label, 'the licence');
    const { from = '' } = licence.fields.find((field) => field.label === label) ?? {};
    if (from in journey.answers) expectText(stated, text, `the licence, ${label}`);
  }
  await look('07-licence');
}
