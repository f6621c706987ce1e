import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import type { Sheet } from './sheet.ts';

const require = createRequire(import.meta.url);
const template = new URL('./template.typ', import.meta.url);
/** Noto Sans SC and Noto Serif SC, SIL Open Font License 1.1: free to embed in documents. */
const fonts = [
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
];
/** Results the typesetter remembers for so many documents; without an end it grows by two megabytes with each. */
const remembered = 8;

type Press = { readonly compiler: NodeCompiler; readonly source: string };
let press: Promise<Press> | undefined;

/** Sets a licence as PDF/A-2b, tagged, metadata included; `at` (ISO 8601) is its date. Throws where a character has no glyph. */
export async function printSheet(sheet: Sheet, at: string): Promise<Buffer> {
  // Fonts are mapped once for the process; the typesetter and its memory are one anyway.
  press ??= setUp();
  const { compiler, source } = await press;
  const qr = await QRCode.toString(sheet.facts.verify, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 0,
    color: { dark: '#1b2421', light: '#ffffff' },
  });
  const order = JSON.stringify({ ...sheet, facts: JSON.stringify(sheet.facts), date: dateParts(at) });
  try {
    return compiler.pdf({ mainFileContent: source, inputs: { order, qr } }, { pdfStandard: 'a-2b', pdfTags: true });
  } catch (cause) {
    // What the typesetter says may quote the sheet, which is personal; its cause must not reach a log.
    throw new Error(`the licence ${sheet.identifier} cannot be set: ${kindOf(cause)}`);
  } finally {
    compiler.evictCache(remembered);
  }
}

async function setUp(): Promise<Press> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontPaths = fonts.map((font) => dirname(font));
  const compiler = typst.NodeCompiler.create({ workspace: dirname(fileURLToPath(template)), fontArgs: [{ fontPaths }] });
  return { compiler, source: await readFile(template, 'utf8') };
}

function kindOf(cause: unknown): string {
  return cause instanceof Error && cause.message.includes('could not be displayed')
    ? 'a character has no glyph in the fonts'
    : 'the typesetter refused';
}

/** The typesetter takes its dates apart, and in UTC. */
function dateParts(at: string): { [part: string]: number } {
  const [year, month, day, hour, minute, second] = at.split(/[-T:.Z]/).map(Number);
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 };
}
