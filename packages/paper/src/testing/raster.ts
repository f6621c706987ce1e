import { spawnSync } from 'node:child_process';

/** Of Debian's poppler-utils; a machine without it is judged by our own reader alone. */
export const canDraw = spawnSync('pdftoppm', ['-v']).error === undefined;

/** A sheet as pixels, three bytes each: red, green, blue. */
export type Raster = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** How a reader of somebody else draws one sheet of a PDF, from 1; in dots to the inch. */
export function rasterOf(pdf: Buffer, resolution: number, sheet = 1): Raster {
  const options = ['-r', String(resolution), '-f', String(sheet), '-l', String(sheet), '-'];
  const drawn = spawnSync('pdftoppm', options, { input: pdf, maxBuffer: 64 * 1024 * 1024 }).stdout;
  const [, width = 0, height = 0] = /^P6\s(\d+) (\d+)\s255\s/.exec(drawn.toString('latin1', 0, 30))?.map(Number) ?? [];
  return { width, height, pixels: drawn.subarray(drawn.length - width * height * 3) };
}

/** What a reader of somebody else finds written on each sheet, without spaces. */
export function textsOf(pdf: Buffer): readonly string[] {
  const text = spawnSync('pdftotext', ['-', '-'], { input: pdf, maxBuffer: 16 * 1024 * 1024, encoding: 'utf8' }).stdout;
  const sheets = text.split('\f').slice(0, -1);
  return sheets.map((sheet) => sheet.replaceAll(/\s/g, ''));
}
