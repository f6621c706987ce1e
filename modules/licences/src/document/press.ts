import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import type { Printed, PrintJob } from './print.ts';

// The typesetter, in a thread of its own: it takes ten milliseconds for a sheet, in which a server could answer hundreds.
const require = createRequire(import.meta.url);
const template = fileURLToPath(new URL('./template.typ', import.meta.url));
/** Noto Sans SC and Noto Serif SC, SIL Open Font License 1.1: free to embed in documents. */
const fonts = [
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
];
/** Results the typesetter remembers for so many sheets; without an end it grows by two megabytes with each. */
const remembered = 8;

const port = parentPort;
if (port === null) throw new Error('press.ts runs as a worker of print.ts');
const mainFileContent = await readFile(template, 'utf8');
const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths: fonts.map((font) => dirname(font)) }] });

port.on('message', async (job: PrintJob) => {
  const answer = await print(job);
  port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : []);
});

async function print({ id, sheet, at }: PrintJob): Promise<Printed> {
  const qr = await QRCode.toString(sheet.facts.verify, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 0,
    color: { dark: '#1b2421', light: '#ffffff' },
  });
  const order = JSON.stringify({ ...sheet, facts: JSON.stringify(sheet.facts), date: dateParts(at) });
  try {
    const pdf = compiler.pdf({ mainFileContent, inputs: { order, qr } }, { pdfStandard: 'a-2b', pdfTags: true });
    return { id, pdf: Uint8Array.from(pdf) };
  } catch (fault) {
    return { id, fault: kindOf(fault) };
  } finally {
    compiler.evictCache(remembered);
  }
}

/** What the typesetter says may quote the sheet, which is personal; its words must not reach a log. */
function kindOf(fault: unknown): string {
  const unseen = fault instanceof Error && fault.message.includes('could not be displayed');
  return unseen ? 'a character has no glyph in the fonts' : 'the typesetter refused';
}

/** The typesetter takes its dates apart, and in UTC. */
function dateParts(at: string): { [part: string]: number } {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = at.split(/[-T:.Z]/).map(Number);
  return { year, month, day, hour, minute, second };
}
