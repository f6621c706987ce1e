import type { BrowserContext, Page } from 'playwright-core';
import { press, signIn } from '../citizen.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey, mainText } from './journey.ts';

const save = '保存在这台手机上';
const remove = '从这台手机删除';

/** A person installs the portal, saves licences on the phone, shows them without a network, and leaves nothing behind. */
export async function wallet(journey: Journey): Promise<void> {
  const { platform, browser, recorder, folder, person } = journey;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const page = await context.newPage();
  /** As it stands in the browser, because without its program and without a network it would look otherwise. */
  const look = async (name: string) => {
    recorder.add(await lookAtWorkbench(page, name, folder));
    await page.setViewportSize({ width: 390, height: 844 });
  };
  await page.goto(platform.url);
  await light(page);
  await installable(context, page);
  await page.goto(`${platform.url}/offline`);
  await recorder.look(page, '60-offline');

  await signIn(page, platform.url, person('赵磊'), platform.password);
  await page.goto(`${platform.url}/me`);
  await look('61-wallet-offer');
  await withoutNetwork(context, async () => {
    await page.reload();
    expectText(await mainText(page), '这台手机上没有存您的证照', 'offline with nothing saved');
  });
  await page.goto(`${platform.url}/me`);
  await press(page, save);
  await page.getByText('存好了').waitFor();
  await look('62-wallet-saved');
  await page.getByRole('link', { name: '看看存了什么' }).click();
  await recorder.look(page, '63-wallet-copy');
  await shownWithoutNetwork(journey, context, page, look);

  await page.goto(`${platform.url}/me`);
  await press(page, remove);
  await page.getByText('已经从这台手机删除').waitFor();
  await nothingLeft(page, 'removing');
  await leaving(journey, page);
  await context.close();
}

const mostBytes = 40 * 1024;

/** All that a first visit fetches, as it went over the wire, heads of answers included; fonts are the phone's own. */
async function light(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const fetched = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, transferSize }) => ({ name, bytes: transferSize })),
  );
  const sum = fetched.reduce((all, { bytes }) => all + bytes, 0);
  console.log(`  first page: ${fetched.length} files, ${(sum / 1024).toFixed(1)} KB`);
  if (fetched.length < 3 || sum === 0) throw new Error(`the first page fetched ${JSON.stringify(fetched)}: that cannot be all`);
  if (sum > mostBytes) throw new Error(`the first page weighs ${sum} bytes, more than ${mostBytes}: ${JSON.stringify(fetched)}`);
}

/** As a browser asks before it offers to install: a manifest without errors, its icons, an active service worker over the whole site. */
async function installable(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  if (errors.length > 0 || data === undefined) throw new Error(`the manifest has errors: ${JSON.stringify(errors)}`);
  const manifest: { name: string; icons: { src: string; sizes: string; purpose: string }[] } = JSON.parse(data);
  expectText(manifest.name, '云州市', 'the name in the manifest');
  expectText(
    manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`).join(),
    'any 192x192,any 512x512,maskable 512x512',
    'its icons',
  );
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Whoever browses in private cannot install anything; contexts of the journeys are private.
  const errorsLeft = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  if (errorsLeft.length > 0) throw new Error(`cannot be installed: ${JSON.stringify(errorsLeft)}`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const scope = await page.evaluate(async () => {
    const { active, scope } = await navigator.serviceWorker.ready;
    return `${scope} ${active?.scriptURL}`;
  });
  const { origin } = new URL(page.url());
  expectText(scope, `${origin}/ ${origin}/service-worker.js`, 'the service worker');
}

async function withoutNetwork(context: BrowserContext, act: () => Promise<void>): Promise<void> {
  await context.setOffline(true);
  await act();
  await context.setOffline(false);
}

async function shownWithoutNetwork(
  { platform }: Journey,
  context: BrowserContext,
  page: Page,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${platform.url}/me`);
  await withoutNetwork(context, async () => {
    await page.reload();
    expectText(await page.locator('h1').textContent(), '没有网络', 'my page without a network');
    expectText(await page.locator('.tb-licence h2').first().textContent(), '营业执照', 'a licence without a network');
    const codes = await page.locator('.tb-licence .tb-qr svg path').evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
    if (codes.length === 0 || codes.some((code) => code.length < 500)) throw new Error('a licence stands there without its code');
    if (!(await page.getByRole('button', { name: remove }).isVisible())) throw new Error('the copy cannot be removed where it is shown');
    await look('64-wallet-without-network');
  });
}

/** Signing out erases what was saved, and so does another person who signs in after the first has merely gone away. */
async function leaving({ platform, person }: Journey, page: Page): Promise<void> {
  await page.goto(`${platform.url}/me`);
  await press(page, save);
  await page.getByText('存好了').waitFor();
  await press(page, '退出登录');
  await nothingLeft(page, 'signing out');

  await signIn(page, platform.url, person('赵磊'), platform.password);
  await page.goto(`${platform.url}/me`);
  await press(page, save);
  await page.getByText('存好了').waitFor();
  await page.context().clearCookies();
  await page.goto(platform.url);
  if ((await kept(page)).length === 0) throw new Error('what was saved is gone although nobody signed out');
  await signIn(page, platform.url, person('周敏'), platform.password);
  await nothingLeft(page, 'another person’s signing in');
}

async function nothingLeft(page: Page, after: string): Promise<void> {
  const left = await kept(page);
  if (left.length > 0) throw new Error(`after ${after} there is still ${left.join(', ')}`);
}

/** Every address in the browser's caches that is not the same for everyone. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const paths = requests.flat().map(({ url }) => new URL(url).pathname);
    return paths.filter((path) => path !== '/offline' && !path.startsWith('/assets/'));
  });
}
