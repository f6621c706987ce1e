import { Worker } from 'node:worker_threads';
import type { Sheet } from './sheet.ts';

/** What goes to the press, and what comes back. */
export type PrintJob = { readonly id: number; readonly sheet: Sheet; readonly at: string };
export type Printed = { readonly id: number } & ({ readonly pdf: Uint8Array<ArrayBuffer> } | { readonly fault: string });

type Waiting = { readonly resolve: (pdf: Buffer) => void; readonly reject: (fault: Error) => void };
type Press = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

// Fonts and what the typesetter remembers are there once for the process.
let press: Press | undefined;
let lastJob = 0;

/** Sets a licence as PDF/A-2b, tagged, metadata included; `at` (ISO 8601) is its date. Throws where a character has no glyph. */
export async function printSheet(sheet: Sheet, at: string): Promise<Buffer> {
  press ??= startPress();
  const { worker, waiting } = press;
  const id = ++lastJob;
  const printed = new Promise<Buffer>((resolve, reject) => waiting.set(id, { resolve, reject }));
  // A press with work keeps the process alive, an idle one does not.
  worker.ref();
  worker.postMessage({ id, sheet, at } satisfies PrintJob);
  try {
    return await printed;
  } catch (fault) {
    throw new Error(`the licence ${sheet.identifier} cannot be set: ${fault instanceof Error ? fault.message : fault}`);
  } finally {
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  }
}

function startPress(): Press {
  const worker = new Worker(new URL('./press.ts', import.meta.url), { name: 'press' });
  const waiting: Press['waiting'] = new Map();
  worker.on('message', (answer: Printed) => {
    const sheet = waiting.get(answer.id);
    if ('pdf' in answer) sheet?.resolve(Buffer.from(answer.pdf.buffer));
    else sheet?.reject(new Error(answer.fault));
  });
  const broken = (why: string) => {
    // The next sheet starts another press; what waited here is tried again by whoever ordered it.
    if (press?.worker === worker) press = undefined;
    for (const { reject } of waiting.values()) reject(new Error(why));
  };
  worker.on('error', () => broken('the press broke down'));
  worker.on('exit', () => broken('the press stopped'));
  return { worker, waiting };
}
