import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';

export type PdfRefusal = 'encrypted' | 'active-content' | 'broken';

/** Names that make a reader do something, or carry another file (ISO 32000-1, 7.11, 12.6, 12.7). Opening at a certain page is harmless. */
const active = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|XFA|SubmitForm|ImportData|GoToE|Rendition)|\/OpenAction(?!\s*\[)/;
/** An object stream begins with pairs of whole numbers; a page's drawing or an image does not, and need not be unpacked further. */
const objectStreamHead = /^\s*(?:%|\d+\s+\d+\s)/;
/** Ways to pack an object stream that are not looked into here; who uses object streams at all packs them with Flate alone. */
const oddlyPacked = /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt)\b/;
const predicted = /\/ObjStm[\s\S]*\/Predictor\s+(?!1\b)|\/Predictor\s+(?!1\b)[\s\S]*\/ObjStm/;
const keyword = 'stream';
const longestHead = 4_096;
const mostStreams = 20_000;
const mostUnpacked = 64 * 1024 * 1024;
/** A name, written at its longest, with what must follow it. */
const longestName = 64;

/**
 * Refuses scripts, actions on opening and files inside a file; none of them belongs in a paper handed in. Compressed object streams are
 * unpacked and looked through as well; what cannot be looked through is refused.
 */
export async function refusePdf(bytes: Uint8Array): Promise<PdfRefusal | undefined> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = plainNames(raw.toString('latin1'));
  if (!text.includes('startxref') || !text.includes('%%EOF')) return 'broken';
  if (text.includes('/Encrypt')) return 'encrypted';
  if (active.test(text) || (text.includes('/ObjStm') && oddlyPacked.test(text))) return 'active-content';
  return refuseStreams(raw);
}

/** `/Java#53cript` is another way to write `/JavaScript` (ISO 32000-1, 7.3.5). */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Every `stream` keyword counts wherever it stands, so that no trick with the file's structure hides one. */
async function refuseStreams(raw: Buffer): Promise<PdfRefusal | undefined> {
  const budget = { left: mostUnpacked };
  let streams = 0;
  for (let at = raw.indexOf(keyword); at !== -1; at = raw.indexOf(keyword, at + keyword.length)) {
    if (raw.toString('latin1', at - 3, at) === 'end') continue;
    if (++streams > mostStreams) return 'broken';
    const head = plainNames(raw.toString('latin1', Math.max(0, at - longestHead), at));
    if (predicted.test(head.slice(head.lastIndexOf('endobj') + 1))) return 'active-content';
    const packed = raw.subarray(dataStart(raw, at + keyword.length));
    if (!isZlib(packed)) continue;
    const refusal = await refusePacked(packed, budget);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Behind the end of the keyword's line. */
function dataStart(raw: Buffer, at: number): number {
  const afterReturn = raw[at] === 0x0d ? at + 1 : at;
  return raw[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

/** The two bytes that every zlib stream begins with (RFC 1950, 2.2). */
function isZlib(bytes: Buffer): boolean {
  return bytes.length > 2 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

/** Unpacks piece by piece and stops early; a broken end is ignored as readers ignore it, what came before has been looked at. */
async function refusePacked(packed: Buffer, budget: { left: number }): Promise<PdfRefusal | undefined> {
  const unpacking = Readable.from([packed]).pipe(createInflate());
  let carried: string | undefined;
  try {
    for await (const piece of unpacking) {
      const text = (carried ?? '') + Buffer.from(piece).toString('latin1');
      if (carried === undefined && !objectStreamHead.test(text)) return undefined;
      budget.left -= piece.length;
      if (budget.left < 0) return 'broken';
      const found = active.exec(plainNames(text));
      if (found && found.index < text.length - longestName) return 'active-content';
      carried = text.slice(-2 * longestName);
    }
  } catch {
    // Not a zlib stream after all, or cut short.
  } finally {
    unpacking.destroy();
  }
  return active.test(plainNames(carried ?? '')) ? 'active-content' : undefined;
}
