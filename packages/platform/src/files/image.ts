/** Pixels beyond which an image is a bomb, or at least no photograph of a paper: 64 million, and 20,000 along one side. */
const mostPixels = 64_000_000;
const longestSide = 20_000;

type Size = { readonly width: number; readonly height: number };
export type ImageRefusal = 'broken' | 'too-many-pixels';

/** Reads the size from the file's own head, without decoding it. */
export function refuseImage(bytes: Uint8Array, type: 'image/png' | 'image/jpeg'): ImageRefusal | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = type === 'image/png' ? pngSize(data) : jpegSize(data);
  if (!size || size.width === 0 || size.height === 0) return 'broken';
  const { width, height } = size;
  return width > longestSide || height > longestSide || width * height > mostPixels ? 'too-many-pixels' : undefined;
}

/** The header chunk comes first (PNG specification, 11.2.2). */
function pngSize(data: Buffer): Size | undefined {
  if (data.length < 33 || data.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

/** Walks the segments to the frame header (ITU-T T.81, B.2.2). */
function jpegSize(data: Buffer): Size | undefined {
  for (let at = 2; at + 9 <= data.length; ) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15 without the tables DHT, JPG and DAC, which share their range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
