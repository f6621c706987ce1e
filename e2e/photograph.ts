import { crc32, deflateSync } from 'node:zlib';

const width = 640;
const height = 400;

/** A drawing to hand in as evidence: a floor plan in grey lines, as PNG; put right, it shows where dishes are disinfected. */
export function photograph({ corrected }: { corrected: boolean }): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => (corrected && isSink(x, y) ? sink : shade(x, y)))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const sink = 190;

function isSink(x: number, y: number): boolean {
  return x > 560 && x < 612 && y > 30 && y < 120;
}

function shade(x: number, y: number): number {
  const wall =
    x < 8 || y < 8 || x >= width - 8 || y >= height - 8 || (x > 396 && x < 404 && (y < 240 || y > 320)) || (y > 196 && y < 204 && x > 400);
  return wall ? 74 : 250;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
