import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const sans = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

/** Noto Sans SC under another family name of twelve letters, with some glyph for a character that it lacks. */
export function rareFont(family: string, character: string): Buffer {
  const font = readFileSync(sans);
  const name = tableIn(font, 'name');
  for (const written of [(text: string) => Buffer.from(text, 'latin1'), (text: string) => Buffer.from(text, 'utf16le').swap16()]) {
    const [old, other] = [written('Noto Sans SC'), written(family)];
    for (let at = name.indexOf(old); at !== -1; at = name.indexOf(old, at + 1)) other.copy(name, at);
  }
  const code = character.codePointAt(0) ?? 0;
  const cmap = tableIn(font, 'cmap');
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const part = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    if (part.readUInt16BE(0) === 12) giveGlyph(part, code);
  }
  return font;
}

/** The group before the character's place becomes that character alone, so that groups stay in order. */
function giveGlyph(part: Buffer, code: number): void {
  let before = -1;
  while (part.readUInt32BE(20 + 12 * (before + 1)) < code) before++;
  part.writeUInt32BE(code, 16 + 12 * before);
  part.writeUInt32BE(code, 20 + 12 * before);
}

function tableIn(font: Buffer, name: string): Buffer {
  const entry = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index).find(
    (at) => font.toString('latin1', at, at + 4) === name,
  );
  if (entry === undefined) throw new Error(`no table ${name}`);
  return font.subarray(font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12));
}
