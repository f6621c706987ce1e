import { copy, saved } from '../kept.ts';

/** The portal's only program: makes it installable, and saves one's licences on this device where one asks for it. Pages do without it. */
const cupboard = document.querySelector<HTMLElement>('[data-saved-licences]');
if ('serviceWorker' in navigator && 'caches' in window) {
  navigator.serviceWorker.register('/service-worker.js').catch(() => {});
  if (cupboard !== null) void open(cupboard);
}

/** Shows the buttons, which are hidden where no program runs. */
async function open(root: HTMLElement): Promise<void> {
  on(root, 'save', async () => {
    await save();
    await show(root, 'saved');
  });
  on(root, 'remove', async () => {
    await caches.delete(saved);
    if (location.pathname === '/me' && navigator.onLine) await show(root, 'removed');
    else location.assign('/me');
  });
  await show(root);
  root.hidden = false;
}

function on(root: HTMLElement, action: string, act: () => Promise<void>): void {
  for (const button of root.querySelectorAll(`[data-action=${action}]`))
    button.addEventListener('click', () => void act().catch(() => show(root, 'failed')));
}

/** The copy and all it is made of, or nothing; a page to sign in on is not a copy. */
async function save(): Promise<void> {
  const answer = await fetch(copy, { cache: 'no-store' });
  if (!answer.ok || answer.redirected) throw new Error('the licences could not be fetched');
  const html = await answer.clone().text();
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
  const cache = await caches.open(saved);
  await cache.addAll([...new Set(files)]);
  await cache.put(copy, answer);
}

/** What can be done now, and what has just been done, which is read out. */
async function show(root: HTMLElement, said?: string): Promise<void> {
  const kept = await caches.match(copy);
  for (const part of root.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = (part.dataset.when === 'saved') !== (kept !== undefined);
  for (const part of root.querySelectorAll<HTMLElement>('[data-said]')) {
    part.hidden = part.dataset.said !== said;
    // The button that was pressed may be gone.
    if (!part.hidden) part.focus();
  }
  const when = root.querySelector('time');
  const at = kept?.headers.get('date');
  if (when && at) when.textContent = moment(at);
}

function moment(at: string): string {
  const { lang } = document.documentElement;
  return new Date(at).toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
}
