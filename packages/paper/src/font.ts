import { closeSync, openSync, readSync } from 'node:fs';

/** What a font file says of one of its faces. */
export type Face = {
  /** Noto Sans SC */
  readonly family: string;
  /** Whether it has a glyph for this code point. */
  draws(code: number): boolean;
};

type Read = (from: number, bytes: number) => Buffer;

/** The faces of a TrueType or OpenType file, or of a collection (ISO/IEC 14496-22); throws where it is none. */
export function facesIn(path: string): readonly Face[] {
  const file = openSync(path, 'r');
  try {
    // Outlines are fifteen megabytes, what is asked here is a hundredth of that.
    const read: Read = (from, bytes) => {
      const buffer = Buffer.alloc(bytes);
      if (readSync(file, buffer, 0, bytes, from) !== bytes) throw new Error('it ends too early');
      return buffer;
    };
    return startsOf(read).map((start) => faceAt(read, start));
  } catch (fault) {
    throw new Error(`${path} is no font that can be read: ${fault instanceof Error ? fault.message : fault}`);
  } finally {
    closeSync(file);
  }
}

function startsOf(read: Read): readonly number[] {
  const head = read(0, 12);
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const count = head.readUInt32BE(8);
  const starts = read(12, 4 * count);
  return Array.from({ length: count }, (_, index) => starts.readUInt32BE(4 * index));
}

function faceAt(read: Read, start: number): Face {
  const count = read(start + 4, 2).readUInt16BE();
  const directory = read(start + 12, 16 * count);
  const table = (name: string): Buffer => {
    const entry = Array.from({ length: count }, (_, index) => 16 * index).find((at) => directory.toString('latin1', at, at + 4) === name);
    if (entry === undefined) throw new Error(`it has no table ${name}`);
    return read(directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12));
  };
  return { family: familyIn(table('name')), draws: mapIn(table('cmap')) };
}

/** The family in Unicode: of all weights together where the file names that (16), else its own (1). */
function familyIn(name: Buffer): string {
  const macintosh = 1;
  const texts = name.readUInt16BE(4);
  const records = Array.from({ length: name.readUInt16BE(2) }, (_, index) => name.subarray(6 + 12 * index))
    .filter((record) => record.readUInt16BE(0) !== macintosh)
    .map((record) => ({ id: record.readUInt16BE(6), bytes: record.readUInt16BE(8), from: texts + record.readUInt16BE(10) }));
  const found = records.find(({ id }) => id === 16) ?? records.find(({ id }) => id === 1);
  if (found === undefined) throw new Error('it has no name');
  return Buffer.from(name.subarray(found.from, found.from + found.bytes))
    .swap16()
    .toString('utf16le');
}

/** Of the map's parts the one with all characters where there is one (format 12), else the one with the first 65,536 (format 4). */
function mapIn(cmap: Buffer): Face['draws'] {
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.subarray(cmap.readUInt32BE(8 + 8 * index)));
  const whole = parts.find((part) => part.readUInt16BE(0) === 12);
  if (whole !== undefined) return (code) => inGroups(whole, code);
  const short = parts.find((part) => part.readUInt16BE(0) === 4);
  if (short === undefined) throw new Error('it maps no Unicode characters');
  return (code) => inSegments(short, code);
}

/** Groups stand in order: the one that ends at this character or after it is found by halving. */
function inGroups(part: Buffer, code: number): boolean {
  const at = firstWhere(part.readUInt32BE(12), (group) => part.readUInt32BE(20 + 12 * group) >= code);
  if (at === undefined) return false;
  const [first, glyph] = [part.readUInt32BE(16 + 12 * at), part.readUInt32BE(24 + 12 * at)];
  return first <= code && glyph + code - first !== 0;
}

function inSegments(part: Buffer, code: number): boolean {
  const doubled = part.readUInt16BE(6);
  const at = code >= 0xffff ? undefined : firstWhere(doubled / 2, (segment) => part.readUInt16BE(14 + 2 * segment) >= code);
  if (at === undefined) return false;
  const [first, delta] = [part.readUInt16BE(16 + doubled + 2 * at), part.readUInt16BE(16 + 2 * doubled + 2 * at)];
  const place = 16 + 3 * doubled + 2 * at;
  const offset = part.readUInt16BE(place);
  if (code < first) return false;
  return (offset === 0 ? code + delta : part.readUInt16BE(place + offset + 2 * (code - first))) % 0x10000 !== 0;
}

/** The first of so many for which this holds, where it holds for all after it. */
function firstWhere(count: number, holds: (index: number) => boolean): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}
