import { inflateSync } from 'node:zlib';

type Font = { readonly glyphOf: ReadonlyMap<string, number>; readonly outline: (glyph: number) => number };

/** Characters of a text for which the fonts inside this PDF draw nothing: what a reader would see as gaps or boxes. */
export function undrawn(pdf: Buffer, text: string): string[] {
  const fonts = fontsIn(pdf);
  return [...new Set(text)].filter((character) => {
    const drawn = fonts.some(({ glyphOf, outline }) => {
      const glyph = glyphOf.get(character);
      return glyph !== undefined && glyph !== 0 && outline(glyph) > 0;
    });
    return !drawn;
  });
}

/** Each composite font with its map from characters to glyphs (ToUnicode, Identity-H) and its embedded outlines (TrueType). */
function fontsIn(pdf: Buffer): Font[] {
  const objects = objectsIn(pdf);
  const refIn = (body: string, key: string) => Number(new RegExp(`/${key}\\s+\\[?\\s*(\\d+) 0 R`).exec(body)?.[1]);
  return [...objects.values()]
    .filter(({ head }) => head.includes('/Subtype /Type0'))
    .map(({ head }) => {
      const descendant = objects.get(refIn(head, 'DescendantFonts'))?.head ?? '';
      const descriptor = objects.get(refIn(descendant, 'FontDescriptor'))?.head ?? '';
      const program = objects.get(refIn(descriptor, 'FontFile2'))?.stream();
      const map = objects.get(refIn(head, 'ToUnicode'))?.stream();
      if (program === undefined || map === undefined) throw new Error('a font without outlines or without its characters');
      return { glyphOf: charactersIn(map.toString('latin1')), outline: outlinesIn(program) };
    });
}

function objectsIn(pdf: Buffer): Map<number, { head: string; stream: () => Buffer }> {
  const found = new Map<number, { head: string; stream: () => Buffer }>();
  for (const match of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const body = match[2] ?? '';
    const at = body.indexOf('\nstream\n');
    const head = at === -1 ? body : body.slice(0, at);
    const stream = () => {
      const bytes = Buffer.from(body.slice(at + '\nstream\n'.length, body.lastIndexOf('\nendstream')), 'latin1');
      return head.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
    };
    found.set(Number(match[1]), { head, stream });
  }
  return found;
}

function charactersIn(map: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const block of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of (block[1] ?? '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      found.set(Buffer.from(text, 'hex').swap16().toString('utf16le'), Number.parseInt(glyph, 16));
    }
  }
  return found;
}

/** Bytes of each glyph's outline, by the table of places. */
function outlinesIn(font: Buffer): (glyph: number) => number {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  const [head, loca] = [tables.get('head'), tables.get('loca')];
  if (head === undefined || loca === undefined) throw new Error('not a TrueType font');
  const long = font.readInt16BE(head + 50) === 1;
  const place = (glyph: number) => (long ? font.readUInt32BE(loca + 4 * glyph) : 2 * font.readUInt16BE(loca + 2 * glyph));
  return (glyph) => place(glyph + 1) - place(glyph);
}
