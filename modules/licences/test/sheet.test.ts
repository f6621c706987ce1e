import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsIn } from '@tongban/paper';
import { pagesOf, undrawn } from '@tongban/paper/testing';
import { describe, expect, test } from 'vitest';
import { sheetOf } from '../src/sheet.ts';
import { businessOrder, foodOrder } from './order.ts';
import { at, factsFor, keyUnder, paper, printed, root, signed } from './signed.ts';

const withScope = (text: string) => ({
  ...businessOrder,
  fields: businessOrder.fields.map((field) => (field.label === '经营范围' ? { ...field, text } : field)),
});

describe('the sheet of a licence', () => {
  test('draws every character of what it states', async () => {
    const shown = foodOrder.fields.map(({ label, text }) => label + text).join('');
    expect(undrawn(await printed(), `${shown}食品经营许可证有效期年月日至扫一扫验真伪云州市市场监督管理局电子证照专用章`)).toEqual([]);
  });
  test('is how missing characters would be letterd: none but those on it are there', async () => {
    expect(undrawn(await printed(), '满鬱')).toEqual(['鬱']);
  });
  test('draws rare characters of names, as the list of 8,105 has them', async () => {
    const rare = '䶮㛃𬱖𫖯犇';
    const order = { ...foodOrder, fields: [{ element: 'person.name', label: '姓名', value: rare, text: rare }] };
    expect(undrawn(await printed(order), rare)).toEqual([]);
  });
  test('is refused rather than printed with a gap, and the refusal does not quote it', async () => {
    const gap = { element: 'person.name', label: '姓名', value: '周\u{13000}', text: '周\u{13000}' };
    await expect(printed({ ...foodOrder, fields: [gap] })).rejects.toThrow(/cannot be set: a character has no glyph/);
    await expect(printed({ ...foodOrder, fields: [gap] })).rejects.not.toThrow('周');
  });
  test('cannot be led to run what a field says', async () => {
    const sly = '#panic("x") $1$ *a* \\ `b` <c> @d "e"';
    const order = { ...foodOrder, fields: [{ element: 'organisation.name', label: '名称', value: sly, text: sly }] };
    expect(undrawn(await printed(order), sly.replaceAll(' ', ''))).toEqual([]);
  });
  test('shows a long text in smaller letters, and a very long one on a sheet of its own', async () => {
    expect(pagesOf(await printed(withScope('餐饮服务；'.repeat(60))))).toBe(1);
    const long = await printed(withScope('餐饮服务；'.repeat(200)));
    expect(pagesOf(long)).toBe(2);
    expect(undrawn(long, '见附页')).toEqual([]);
  });
  test('carries its identifier and its facts as metadata, in a PDF/A-2b that is tagged', async () => {
    const pdf = await printed();
    expect(factsIn(pdf)).toEqual(factsFor(foodOrder));
    const text = pdf.toString('latin1');
    expect(text).toContain(`<pdf:Keywords>${factsFor(foodOrder).identifier}</pdf:Keywords>`);
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(text).toContain('/Marked true');
  });
  test('names the number once where a field already is the number', () => {
    const sheet = sheetOf(businessOrder, { ...factsFor(businessOrder), number: '92990100MA0000018X' });
    expect(sheet.rows.filter((row) => row.text === '92990100MA0000018X')).toHaveLength(1);
    expect(sheet.rows.at(-1)).toEqual({ label: '有效期', text: '2026年10月8日起，长期有效' });
  });
  test('is set in bounded memory, licence after licence', { timeout: 120_000 }, async () => {
    const setMany = async (count: number) => {
      for (let index = 0; index < count; index++) {
        const facts = { ...factsFor(foodOrder), number: `JY${index}` };
        await paper.print(
          sheetOf(
            { ...foodOrder, fields: [{ ...foodOrder.fields[0], element: 'x', label: '名称', value: '', text: `小店${index}` }] },
            facts,
          ),
          at,
        );
      }
      return process.memoryUsage().rss;
    };
    const before = await setMany(40);
    expect((await setMany(120)) - before).toBeLessThan(100 * 1024 * 1024);
  });
});

/** Of Debian's poppler-utils; a machine without it is judged by our own reader alone. */
const canJudge = spawnSync('pdfsig', ['-v']).error === undefined;

test.runIf(canJudge)('an independent reader finds the signature valid and the whole document signed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'licence-'));
  try {
    const path = join(folder, 'licence.pdf');
    await writeFile(path, await signed(await keyUnder(await root())));
    const said = spawnSync('pdfsig', [path], { encoding: 'utf8' }).stdout;
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
  } finally {
    await rm(folder, { recursive: true });
  }
});
