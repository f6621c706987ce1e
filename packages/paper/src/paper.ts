import { Worker } from 'node:worker_threads';
import { type Fonts, readFonts } from './fonts.ts';
import type { Sheet } from './sheet.ts';

export type Paper = {
  /** Sets a sheet as PDF/A-2b, tagged, metadata included; `at` (ISO 8601) is its date. Throws where a character has no glyph. */
  print(sheet: Sheet, at: string): Promise<Buffer>;
  /** The characters of a text that none of the fonts draws, each once, in their order. */
  undrawable(text: string): readonly string[];
  /** The text with each such character written as its code, as in 王〔U+20BB7〕: seen to be missing, and what it is. */
  spelled(text: string): string;
};

/** What goes to the press, and what comes back. */
export type PrintJob = { readonly id: number; readonly sheet: Sheet; readonly at: string };
export type Printed = { readonly id: number } & ({ readonly pdf: Uint8Array<ArrayBuffer> } | { readonly fault: string });
export type PressFonts = Pick<Fonts, 'files' | 'added'>;

type Waiting = { readonly resolve: (pdf: Buffer) => void; readonly reject: (fault: Error) => void };
type Press = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/** Sets official sheets with our fonts and those in this folder of the installation's own, for characters that ours lack. */
export function createPaper({ fonts: folder }: { readonly fonts?: string } = {}): Paper {
  const fonts = readFonts(folder);
  // Fonts and what the typesetter remembers are there once.
  let press: Press | undefined;
  let lastJob = 0;
  const isDrawn = (character: string) => /\s/u.test(character) || fonts.draws(character.codePointAt(0) ?? 0);
  return {
    print: async (sheet, at) => {
      press ??= startPress(fonts, (stopped) => {
        // The next sheet starts another press; what waited here is tried again by whoever ordered it.
        if (press === stopped) press = undefined;
      });
      return await printOn(press, { id: ++lastJob, sheet, at });
    },
    undrawable: (text) => [...new Set(text)].filter((character) => !isDrawn(character)),
    spelled: (text) => [...text].map((character) => (isDrawn(character) ? character : `〔${codeOf(character)}〕`)).join(''),
  };
}

async function printOn({ worker, waiting }: Press, job: PrintJob): Promise<Buffer> {
  const printed = new Promise<Buffer>((resolve, reject) => waiting.set(job.id, { resolve, reject }));
  // A press with work keeps the process alive, an idle one does not.
  worker.ref();
  worker.postMessage(job);
  try {
    return await printed;
  } catch (fault) {
    const { name, number } = job.sheet;
    throw new Error(`${name} ${number} cannot be set: ${fault instanceof Error ? fault.message : fault}`);
  } finally {
    waiting.delete(job.id);
    if (waiting.size === 0) worker.unref();
  }
}

function startPress({ files, added }: Fonts, stopped: (press: Press) => void): Press {
  const workerData: PressFonts = { files, added };
  const worker = new Worker(new URL('./press.ts', import.meta.url), { name: 'press', workerData });
  const press: Press = { worker, waiting: new Map() };
  worker.on('message', (answer: Printed) => {
    const sheet = press.waiting.get(answer.id);
    if ('pdf' in answer) sheet?.resolve(Buffer.from(answer.pdf.buffer));
    else sheet?.reject(new Error(answer.fault));
  });
  const broken = (why: string) => {
    stopped(press);
    for (const { reject } of press.waiting.values()) reject(new Error(why));
  };
  worker.on('error', () => broken('the press broke down'));
  worker.on('exit', () => broken('the press stopped'));
  return press;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
