import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createPaper } from './paper.ts';
import { undrawn } from './testing/drawn.ts';
import { acceptance, at } from './testing/example.ts';
import { rareFont } from './testing/rare-font.ts';

/** A real character of names that Noto Sans SC and Noto Serif SC lack. */
const rare = '𠮷';
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
const own = join(folder, 'fonts');
mkdirSync(own);
writeFileSync(join(own, 'rare.ttf'), rareFont('Rare Sans SC', rare));
afterAll(() => rmSync(folder, { recursive: true }));

const paper = createPaper();
const every = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

describe('the fonts that come along draw', () => {
  test('every Chinese character of the first block and of extension A', () => {
    expect(paper.undrawable(every(0x4e00, 0x9fff))).toEqual([]);
    expect(paper.undrawable(every(0x3400, 0x4dbf))).toEqual([]);
  });
  test('those of the official list of 8,105 that lie beyond: rare characters of names and places', () => {
    const beyond = [
      '𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹',
      '𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩',
      '𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓',
    ].join('');
    expect(paper.undrawable(beyond)).toEqual([]);
  });
  test('and name what they lack, each character once', () => {
    expect(paper.undrawable(`周${rare}敏 한\n${rare}`)).toEqual([rare, '한']);
    expect(paper.spelled(`周${rare}敏`)).toBe('周〔U+20BB7〕敏');
    expect(paper.undrawable(paper.spelled(`${rare}한\u{10fffd}`))).toEqual([]);
  });
});

describe('a sheet', () => {
  const addressed = { ...acceptance, to: `${rare}家面馆` };
  test('is refused rather than set with a gap, and the refusal does not quote it', async () => {
    await expect(paper.print(addressed, at)).rejects.toThrow('受理通知书 7K4M-92QX-D3TB cannot be set: a character has no glyph');
    await expect(paper.print(addressed, at)).rejects.not.toThrow(rare);
  });
  test('is set with fonts that the installation added, where ours lack a character', async () => {
    const withOwn = createPaper({ fonts: own });
    expect(withOwn.undrawable(addressed.to)).toEqual([]);
    expect(undrawn(await withOwn.print(addressed, at), addressed.to)).toEqual([]);
  });
  test('is never set with what the machine happens to have', () => {
    const config = join(folder, 'fonts.conf');
    writeFileSync(config, `<?xml version="1.0"?><fontconfig><dir>${own}</dir></fontconfig>`);
    const script = join(folder, 'print.mjs');
    writeFileSync(
      script,
      `import { createPaper } from ${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))};
      const [sheet, at] = JSON.parse(process.argv[2]);
      await createPaper().print(sheet, at).then(() => console.log('set'), () => console.log('refused'));`,
    );
    const run = (to: string) =>
      spawnSync(process.execPath, [script, JSON.stringify([{ ...acceptance, to }, at])], {
        env: { FONTCONFIG_FILE: config },
        encoding: 'utf8',
      }).stdout.trim();
    expect(run(acceptance.to)).toBe('set');
    expect(run(addressed.to)).toBe('refused');
  });
});

test('a file among the added fonts that is none is named', () => {
  const broken = join(folder, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'empty.otf'), '');
  expect(() => createPaper({ fonts: broken })).toThrow(/empty\.otf is no font that can be read/);
  expect(() => createPaper({ fonts: join(folder, 'nowhere') })).not.toThrow();
});
