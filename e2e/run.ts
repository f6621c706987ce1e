import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { people } from '../apps/server/src/demo/people.ts';
import { findChromium } from '../tools/chromium.ts';
import { administration } from './journeys/administration.ts';
import { browse } from './journeys/browse.ts';
import { counter } from './journeys/counter.ts';
import { everyService } from './journeys/every-service.ts';
import { food } from './journeys/food.ts';
import type { Journey } from './journeys/journey.ts';
import { notices } from './journeys/notices.ts';
import { recovery } from './journeys/recovery.ts';
import { refusals } from './journeys/refusals.ts';
import { registration } from './journeys/registration.ts';
import { schoolBus } from './journeys/school-bus.ts';
import { supervision } from './journeys/supervision.ts';
import { wallet } from './journeys/wallet.ts';
import { photograph } from './photograph.ts';
import { runningAt, startPlatform } from './platform.ts';
import { portalPages } from './portal-pages.ts';
import { createRecorder } from './recorder.ts';

type Walks = { readonly [name: string]: (journey: Journey) => Promise<void> };

/**
 * A service with more to tell than its way to the licence has a journey of its own under its name; all others are walked as they say. Two
 * lanes go side by side, each on a platform of its own; in each a journey builds on those before it.
 */
const lanes = (services: Walks): readonly Walks[] => [
  {
    browse,
    'individual-business-registration': registration,
    'food-business-licence': food,
    'school-bus-permit': schoolBus,
    refusals,
    counter,
    notices,
    supervision,
    wallet,
  },
  { ...services, recovery, administration },
];
const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const { values } = parseArgs({
  options: { screens: { type: 'string' }, only: { type: 'string', multiple: true }, at: { type: 'string' }, password: { type: 'string' } },
});
const found = await findChromium((text) => console.log(text));
if (!found.found) {
  console.error(found.advice);
  process.exit(1);
}
const services = await everyService(values.screens === undefined && values.only === undefined ? 'first' : 'each');
const [first = {}, second = {}] = lanes(services);
const wanted = ([name]: readonly [string, unknown]) => values.only === undefined || values.only.includes(name);
const own = new Set(Object.keys(first));
const chosen = [Object.entries(first), Object.entries(second).filter(([name]) => !own.has(name))]
  .map((lane) => lane.filter(wanted))
  .filter((lane) => lane.length > 0);
const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-photograph-'));
const upload = path.join(folder, '照片.png');
const correctedUpload = path.join(folder, '照片（补）.png');
await writeFile(upload, photograph({ corrected: false }));
await writeFile(correctedUpload, photograph({ corrected: true }));
if (values.at === undefined) console.log('starting a platform for each lane …');
const openPlatform = () => (values.at === undefined ? startPlatform() : runningAt(values.at, values.password ?? ''));
const browser = await chromium.launch({ executablePath: found.file, args: flags });
const pages = await portalPages();
const recorder = await createRecorder(browser, pages, values.screens);

let failed = 0;
const demoPerson = (called: string) => people.find(({ name }) => name === called)?.phone ?? called;
const walk = async (lane: (typeof chosen)[number]) => {
  const platform = await openPlatform();
  for (const [name, journey] of lane) {
    const began = performance.now();
    try {
      await journey({ platform, browser, recorder, folder: values.screens, upload, correctedUpload, person: demoPerson });
      console.log(`✓ ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    } catch (fault) {
      failed += 1;
      console.log(`✗ ${name}\n${fault instanceof Error ? fault.stack : fault}`);
    }
  }
  return platform;
};
// On a platform that runs already the lanes would get into each other's way.
const platforms = values.at === undefined ? await Promise.all(chosen.map(walk)) : [await walk(chosen.flat())];
await recorder.settled().catch((fault: unknown) => {
  failed += 1;
  console.log(`✗ looking at the pages\n${fault instanceof Error ? fault.stack : fault}`);
});
await browser.close();
for (const platform of platforms) await platform.stop();
await rm(folder, { recursive: true, force: true });

for (const finding of recorder.findings)
  console.log(`found: ${finding.page} at ${finding.width}: ${finding.rule} ${finding.target}\n  ${finding.help}`);
const unseen = values.only === undefined ? pages.filter((page) => !recorder.seen.has(page)) : [];
for (const page of unseen) console.log(`no journey looked at ${page}`);
const broken = failed + (recorder.findings.length > 0 ? 1 : 0) + (unseen.length > 0 ? 1 : 0);
console.log(`${chosen.flat().length - failed + (recorder.findings.length === 0 ? 1 : 0)} passed, ${broken} failed`);
console.log(`axe: ${pages.length - unseen.length} pages, ${recorder.findings.length} findings`);
process.exit(broken === 0 ? 0 : 1);
