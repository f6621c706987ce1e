import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import type { PressFonts, Printed, PrintJob } from './paper.ts';
import type { Sheet } from './sheet.ts';

// The typesetter, in a thread of its own: it takes ten milliseconds for a sheet, in which a server could answer hundreds.
const sheets = fileURLToPath(new URL('./sheets/', import.meta.url));
/** Results the typesetter remembers for so many sheets; without an end it grows by two megabytes with each. */
const remembered = 8;

const port = parentPort;
if (port === null) throw new Error('press.ts runs as a worker of paper.ts');
const { files, added } = workerData as PressFonts;
// It looks through the machine's fonts as well, and cannot be told not to; sheets name ours and allow no other.
const compiler = NodeCompiler.create({ workspace: sheets, fontArgs: [{ fontPaths: [...new Set(files.map((file) => dirname(file)))] }] });

port.on('message', async (job: PrintJob) => {
  const answer = await print(job);
  port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : []);
});

async function print({ id, sheet, at }: PrintJob): Promise<Printed> {
  const order = JSON.stringify({ ...sheet, facts: JSON.stringify(sheet.facts), date: dateParts(at), fonts: added });
  const qr = await qrOf(sheet);
  try {
    const pdf = compiler.pdf({ mainFilePath: `${sheets}${sheet.look}.typ`, inputs: { order, qr } }, { pdfStandard: 'a-2b', pdfTags: true });
    return { id, pdf: Uint8Array.from(pdf) };
  } catch (fault) {
    return { id, fault: kindOf(fault) };
  } finally {
    compiler.evictCache(remembered);
  }
}

async function qrOf(sheet: Sheet): Promise<string> {
  const colour = { dark: '#1b2421', light: '#ffffff' };
  return await QRCode.toString(sheet.facts.verify, { type: 'svg', errorCorrectionLevel: 'M', margin: 0, color: colour });
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
