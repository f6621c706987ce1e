import { inflateRawSync } from 'node:zlib';

const entry = 0x02014b50;
const end = 0x06054b50;

/** The files of a ZIP by their paths, read by its directory (APPNOTE 4.3.12). */
export function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  let last = zip.length - 22;
  while (zip.readUInt32LE(last) !== end) last -= 1;
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(last + 16);
  while (zip.readUInt32LE(at) === entry) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return files;
}
