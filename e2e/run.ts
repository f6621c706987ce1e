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

/** A service with more to tell than its way to the licence has a journey of its own under its name; all others are walked as they say. */
const journeys: { readonly [name: string]: (journey: Journey) => Promise<void> } = {
  browse,
  'individual-business-registration': registration,
  'food-business-licence': food,
  'school-bus-permit': schoolBus,
  refusals,
  counter,
  notices,
  recovery,
  supervision,
  wallet,
  administration,
};
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
const chosen = Object.entries({ ...journeys, ...services, ...journeys }).filter(
  ([name]) => values.only === undefined || values.only.includes(name),
);
const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-photograph-'));
const upload = path.join(folder, '照片.png');
const correctedUpload = path.join(folder, '照片（补）.png');
await writeFile(upload, photograph({ corrected: false }));
await writeFile(correctedUpload, photograph({ corrected: true }));
if (values.at === undefined) console.log('starting a platform of its own …');
const platform = values.at === undefined ? await startPlatform() : runningAt(values.at, values.password ?? '');
const browser = await chromium.launch({ executablePath: found.file, args: flags });
const pages = await portalPages();
const recorder = await createRecorder(browser, pages, values.screens);

let failed = 0;
const demoPerson = (called: string) => people.find(({ name }) => name === called)?.phone ?? called;
for (const [name, journey] of chosen) {
  const began = performance.now();
  try {
    await journey({ platform, browser, recorder, folder: values.screens, upload, correctedUpload, person: demoPerson });
    console.log(`✓ ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } catch (fault) {
    failed += 1;
    console.log(`✗ ${name}\n${fault instanceof Error ? fault.stack : fault}`);
  }
}
await recorder.settled().catch((fault: unknown) => {
  failed += 1;
  console.log(`✗ looking at the pages\n${fault instanceof Error ? fault.stack : fault}`);
});
await browser.close();
await platform.stop();
await rm(folder, { recursive: true, force: true });

for (const finding of recorder.findings)
  console.log(`found: ${finding.page} at ${finding.width}: ${finding.rule} ${finding.target}\n  ${finding.help}`);
const unseen = values.only === undefined ? pages.filter((page) => !recorder.seen.has(page)) : [];
for (const page of unseen) console.log(`no journey looked at ${page}`);
const broken = failed + (recorder.findings.length > 0 ? 1 : 0) + (unseen.length > 0 ? 1 : 0);
console.log(`${chosen.length - failed + (recorder.findings.length === 0 ? 1 : 0)} passed, ${broken} failed`);
console.log(`axe: ${pages.length - unseen.length} pages, ${recorder.findings.length} findings`);
process.exit(broken === 0 ? 0 : 1);
