import { definitionIn } from '@tongban/catalogue/contract';
import type { Language } from '@tongban/kernel';
import type { Page } from 'playwright-core';
import { enter, submit, walkToCheck } from '../citizen.ts';
import { meetsNewKinds } from '../kinds.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { repliesOf, type ServiceToWalk, servicesToWalk } from '../services.ts';
import { takeForward, takeTurn } from '../turns.ts';
import { expectText, type Journey, mainText, visitor } from './journey.ts';

type Walked = (journey: Journey) => Promise<void>;

/**
 * Each service in the folder, walked in the browser as its own journeys say: whoever adds a folder has it walked. In Chinese each of them,
 * in English each or, where time is short, the first; English takes more room, so it is looked at at both widths.
 */
export async function everyService(inEnglish: 'each' | 'first'): Promise<{ readonly [journey: string]: Walked }> {
  const services = await servicesToWalk();
  const chinese = services.map((service) => [service.id, walking(service, 'zh')] as const);
  const translated = inEnglish === 'each' ? services : services.slice(0, 1);
  const english = translated.map((service) => [`${service.id}-in-english`, walking(service, 'en')] as const);
  return Object.fromEntries([...chinese, ...english]);
}

function walking(service: ServiceToWalk, language: Language): Walked {
  return async (journey) => {
    const { context, page } = await visitor(journey);
    const { definition } = service;
    await walk({ ...service, ...journey, says: service.journey, definition: definitionIn(definition, language), language, page });
    await context.close();
  };
}

/** A service on its way, its texts in the language of who walks. */
type Walk = Omit<ServiceToWalk, 'journey'> &
  Journey & { readonly says: ServiceToWalk['journey']; readonly language: Language; readonly page: Page };

/** From the search to the licence: found, applied for, taken forward by everybody whom the procedure names, decided on. */
async function walk(on: Walk): Promise<void> {
  await find(on);
  await begin(on);
  expectAsked(on, await answer(on));
  await look(on, '03-check');
  const number = await submit(on.page);
  await look(on, '04-receipt');
  const address = on.page.url().replace(/\/receipt$/, '');
  await takeThrough(on, number, address.split('/').at(-1) ?? '');
  await receive(on, address);
}

/** With pictures every page; else what looks like pages looked at before is passed by, which makes many services quick to walk. */
async function look({ id, language, recorder, folder, page }: Walk, name: string): Promise<void> {
  if (language === 'en') await expectEnglish(page);
  if (folder !== undefined || (await meetsNewKinds(page))) await recorder.look(page, `${id}-${language}-${name}`, widthsIn(language));
}

const widthsIn = (language: Language) => (language === 'en' ? 'both' : 'usual');

/** What asks for something asks in English; names of people and places stay as they are. */
async function expectEnglish(page: Page): Promise<void> {
  const asking = await page.locator('main form :is(label, legend, h1, button:not([name=party]))').allTextContents();
  const left = asking.filter((text) => /\p{Script=Han}/u.test(text));
  if (left.length > 0) throw new Error(`${page.url()} is not in English: ${left.join(' | ')}`);
}

async function find(on: Walk): Promise<void> {
  const { page, platform, id, definition, language } = on;
  const { name, keywords } = definition.guide;
  await page.goto(platform.url);
  if (language === 'en') await switchToEnglish(page);
  await page.fill('#q', language === 'zh' ? (keywords[0] ?? name) : name);
  await page.keyboard.press('Enter');
  await page.locator(`main a[href="/services/${id}"]`).first().click();
  expectText(await page.locator('h1').textContent(), name, 'the guide');
  await look(on, '01-guide');
}

/** By the link in the head of the page, which needs no script; from then on every page is in English. */
async function switchToEnglish(page: Page): Promise<void> {
  await page.locator('header a[hreflang=en]').click();
  await page.locator('html[lang=en]').waitFor();
}

/** Whoever signs in on the way is asked for whom it is. */
async function begin({ page, platform, id, signsIn, organisation }: Walk): Promise<void> {
  const start = page.locator(`form[action="/services/${id}/drafts"]`);
  await start.locator('button').first().click();
  await enter(page, signsIn.phone, platform.password);
  const party = start.locator('li', { hasText: organisation ?? signsIn.name });
  await party.locator('button').click();
}

/** Answers page by page, and tells on which something was asked. */
async function answer(on: Walk): Promise<readonly string[]> {
  const asked: string[] = [];
  const meet = async (_: Page, name: string) => {
    const [page = name] = name.split(/-\d+$/);
    if (!asked.includes(page)) asked.push(page);
    await look(on, `02-${String(asked.length).padStart(2, '0')}-${name}`);
  };
  await walkToCheck(on.page, { ...repliesOf(on.definition, on.says), upload: on.upload, meet });
  return asked;
}

/**
 * What licences and account state, nobody asks again: that may be more than the journey says, once the party holds other licences, or less,
 * where the demo city does not know what the journey takes for known.
 */
function expectAsked({ says: { asked: told, known = {} }, definition: { form } }: Walk, asked: readonly string[]): void {
  const elementsOn = (name: string) => form.pages.find(({ id }) => id === name)?.questions.map(({ element = '' }) => element) ?? [''];
  const expected = told?.filter((name) => asked.includes(name) || elementsOn(name).includes(''));
  const actual = asked.filter((name) => told?.includes(name) || !elementsOn(name).every((element) => element in known));
  if (expected !== undefined && actual.join() !== expected.join())
    throw new Error(`asked ${asked.join(', ')}; the journey says ${told?.join(', ')}`);
}

async function takeThrough(on: Walk, number: string, kase: string): Promise<void> {
  const { browser, platform, recorder, folder, id, handlers, definition, language } = on;
  for (const [step, officials] of handlers.entries()) {
    for (const [place, { staffNumber }] of officials.entries()) {
      const path = `/cases/${kase}?lang=${language}`;
      const { page, leave } = await takeTurn(browser, platform.url, { staffNumber, password: platform.password, path });
      await page.locator('.case-head', { hasText: number }).filter({ hasText: definition.guide.name }).waitFor();
      if (folder !== undefined || (await meetsNewKinds(page)))
        recorder.add(await lookAtWorkbench(page, `${id}-${language}-05-${step + 1}-${staffNumber}`, folder, widthsIn(language)));
      await takeForward(page, '核对过了，符合要求', officials[place + 1]?.name);
      leave();
    }
  }
}

const mostTries = 60;

/** The decision stands in the case as soon as it is made, the licence a moment later; it states what was answered. */
async function receive(on: Walk, address: string): Promise<void> {
  const { page, definition, language } = on;
  const there = page.locator('main a[href^="/licences/"]').first();
  for (let tries = 0; ; tries += 1) {
    await page.goto(address);
    if ((await there.count()) > 0) break;
    if (tries === mostTries) throw new Error(`no licence came: ${await mainText(page)}`);
    await page.waitForTimeout(100);
  }
  await look(on, '06-decided');
  await there.click();
  const stated = await page.locator('.tb-licence').textContent();
  expectText(stated, definition.licence.name, 'the licence');
  if (language === 'zh') expectStated(on, stated);
  await look(on, '07-licence');
}

/** Under the labels that the journey names, and, where it was answered on the way, in its words. */
function expectStated({ definition: { licence }, says }: Walk, stated: string | null): void {
  for (const [label, text] of Object.entries(says.outcome?.states ?? {})) {
    expectText(stated, label, 'the licence');
    const { from = '' } = licence.fields.find((field) => field.label === label) ?? {};
    if (from in says.answers) expectText(stated, text, `the licence, ${label}`);
  }
}
