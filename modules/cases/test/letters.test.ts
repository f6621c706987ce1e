import { factsIn } from '@tongban/paper';
import { pagesOf, undrawn } from '@tongban/paper/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, bus, busOf, food, must, registration, seen } from './journey.ts';
import { people, type StaffNumber } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => house.close());

const system = { kind: 'system', name: 'test' } as const;
const nobody = { kind: 'nobody' } as const;
type Applicant = House['zhou'];

/** What was told, once the outbox is empty. */
async function told(actor: Applicant, id: CaseId) {
  await house.outbox.idle();
  return (await house.cases.caseView(actor, id))?.letters ?? [];
}
/** The letter of that name, as the applicant gets it. */
async function letter(actor: Applicant, id: CaseId, name: string): Promise<Buffer> {
  const letter = (await told(actor, id)).find((one) => one.name === name);
  const found = letter && (await house.cases.letter(actor, id, letter.position));
  if (found === undefined) throw new Error(`no ${name}`);
  expect(found.name).toMatch(new RegExp(`^${name}-.+\\.pdf$`));
  return Buffer.from(found.bytes);
}
const authentic = (name: string, issuer: string, day: string) => ({ verdict: 'authentic', letter: { name, issuer, day } });
const foodCase = async () => (await apply(house, house.zhou, 'food-business-licence', food)).case;

describe('an applicant gets in writing, signed by the authority', () => {
  test('that the application came in, when, and with what number and password to follow it', async () => {
    const receipt = await apply(house, house.zhou, 'food-business-licence', food);
    const pdf = await letter(house.zhou, receipt.case, '收件回执');
    expect(await house.licences.verifyFile(pdf)).toMatchObject(authentic('收件回执', '云州市市场监督管理局', '2026-11-20'));
    expect(undrawn(pdf, `云州市小满面馆食品经营许可本机关已经收到${receipt.password}${receipt.number}`)).toEqual([]);
    expect(pagesOf(pdf)).toBe(1);
    expect(factsIn(pdf)).toEqual({
      letter: 'receipt',
      name: '收件回执',
      number: receipt.number,
      issuer: { name: '云州市市场监督管理局', uscc: expect.any(String) },
      issuedAt: expect.stringMatching(/^2026-11-20T09:00/),
      day: '2026-11-20',
      verify: expect.stringMatching(/^https:\/\/zwfw\.example\/verify\/[\w-]{22}$/),
    });
  });
  test('that it is accepted, on which article, and by when it is decided', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/acceptance');
    const pdf = await letter(house.zhou, id, '受理通知书');
    expect(await house.licences.verifyFile(pdf)).toMatchObject(authentic('受理通知书', '云州市市场监督管理局', '2026-11-20'));
    expect(undrawn(pdf, '依据中华人民共和国行政许可法第三十二条第一款五项本机关决定予以受理年月日承诺最晚法律规定的期限鉴定')).toEqual([]);
    expect((await told(house.zhou, id)).map(({ name }) => name)).toEqual(['收件回执', '受理通知书']);
  });
  test('that it counts as accepted, where nobody said in time what was missing', async () => {
    const id = await foodCase();
    house.clock.set('2026-11-27T16:00:00.000Z');
    await house.cases.sweepTimers();
    const pdf = await letter(house.zhou, id, '受理通知书');
    expect(await house.licences.verifyFile(pdf)).toMatchObject(authentic('受理通知书', '云州市市场监督管理局', '2026-11-28'));
    expect(undrawn(pdf, '本机关没有在五个工作日内告知需要补正的内容即为受理')).toEqual([]);
  });
  test('everything that is missing, as the official wrote it', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/correction', { items: [{ target: 'layout', text: '请标明灶台、蠡形排烟口' }] });
    const pdf = await letter(house.zhou, id, '补正告知书');
    expect(undrawn(pdf, '请标明灶台蠡形排烟口现将需要补正的全部内容一次告知如下')).toEqual([]);
    expect(await house.licences.verifyFile(pdf)).toMatchObject({ verdict: 'authentic' });
  });
  test('why it is not taken in, whom to ask instead, and where to complain', async () => {
    const id = await foodCase();
    const rejection = { ground: 'not-our-power', reason: '食品进口归海关管', authority: '云州海关' };
    await must(house, 'lin.xiao', id, '/rejection', rejection);
    const pdf = await letter(house.zhou, id, '不予受理决定书');
    expect(undrawn(pdf, '食品进口归海关管云州地址电话依法不属于本机关职权范围自收到本文书之日起六十日内行政复议诉讼')).toEqual([]);
    expect(await house.licences.verifyFile(pdf)).toMatchObject(authentic('不予受理决定书', '云州市市场监督管理局', '2026-11-20'));
  });
  test('that no permit is needed, which is no decision', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/rejection', { ground: 'not-needed', reason: '只卖预包装食品，备案就行' });
    expect((await told(house.zhou, id)).at(-1)).toMatchObject({ kind: 'rejection', name: '不受理告知书' });
  });
});

describe('a decision is told by who decided', () => {
  const fleet = ['云Z12345', '云Z54321'].map((plate) => busOf(plate, people.he.citizenId));
  const reviewed = async () => {
    const { case: id } = await apply(house, house.he, 'school-bus-permit', bus, fleet);
    await must(house, 'lin.xiao', id, '/acceptance');
    const tasks = (await seen(house, 'lin.xiao', id)).view.tasks;
    for (const { id: task } of tasks) {
      const who: StaffNumber = task.startsWith('police') ? 'xu.qiang' : task.startsWith('transport') ? 'jiang.wei' : 'li.wen';
      await must(house, who, id, `/tasks/${task}/completion`, { agrees: true, opinion: '符合要求' });
    }
    return id;
  };
  test('a refusal with its reasons and what can be done about it', async () => {
    const id = await reviewed();
    await must(house, 'han.mei', id, '/decision', { outcome: 'refused', reasons: '校车车况不符合国家标准：鞲鞴磨损' });
    const pdf = await letter(house.he, id, '不予行政许可决定书');
    expect(undrawn(pdf, '理由校车车况不符合国家标准鞲鞴磨损第三十八条第二款六个月内行政复议')).toEqual([]);
    expect(await house.licences.verifyFile(pdf)).toMatchObject(authentic('不予行政许可决定书', '云州市人民政府', '2026-11-20'));
  });
  test('a grant with what follows from it', async () => {
    const id = await reviewed();
    await must(house, 'han.mei', id, '/decision', { outcome: 'granted' });
    const pdf = await letter(house.he, id, '准予行政许可决定书');
    expect(undrawn(pdf, '云州市明德学校校车使用许可符合法定条件标准本机关决定准予行政第三十八条一款颁发')).toEqual([]);
    expect((await told(house.he, id)).map(({ kind }) => kind)).toEqual(['receipt', 'acceptance', 'grant']);
  });
  test('what is decided at once in one document, as its own law calls it', async () => {
    const { case: id } = await apply(house, house.chen, 'individual-business-registration', registration);
    await must(house, 'wu.di', id, '/on-the-spot-decision');
    expect((await told(house.chen, id)).map(({ name }) => name)).toEqual(['收件回执', '准予登记决定书']);
    const pdf = await letter(house.chen, id, '准予登记决定书');
    expect(undrawn(pdf, '市场主体登记管理条例第十九条准予营业执照当场颁发业务专用章')).toEqual([]);
    expect(undrawn(pdf, '许')).toEqual(['许']);
  });
});

describe('a letter', () => {
  test('shows a character that no font has as its code, and says so', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/correction', { items: [{ target: 'address', text: '请核对“𠮷祥里”' }] });
    const pdf = await letter(house.zhou, id, '补正告知书');
    expect(undrawn(pdf, '请核对〔U+20BB7〕祥里字体没有的编码')).toEqual([]);
  });
  test('is no longer authentic with any byte changed', async () => {
    const pdf = await letter(house.zhou, await foodCase(), '收件回执');
    for (const place of [5000, Math.floor(pdf.length / 2), pdf.length - 30]) {
      const changed = Buffer.from(pdf);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      expect((await house.licences.verifyFile(changed)).verdict).toBe('altered');
    }
  });
  test('is verified by the code in its QR code as well, which is its own and leads nobody to another', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/acceptance');
    const codes = [];
    for (const name of ['收件回执', '受理通知书']) {
      const facts = factsIn(await letter(house.zhou, id, name));
      const code = facts?.verify.split('/').at(-1) ?? '';
      expect(await house.licences.verifyByCode(code)).toMatchObject(authentic(name, '云州市市场监督管理局', '2026-11-20'));
      codes.push(code);
    }
    expect(new Set(codes).size).toBe(2);
    for (const guess of ['AbCdEfGhIjKlMnOpQrStUv', `${codes[0]}x`, '~']) {
      expect(await house.licences.verifyByCode(guess)).toMatchObject({ verdict: 'unknown' });
    }
  });
  test('whose file was lost is no forgery: whoever asks is told of a fault', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/acceptance');
    const pdf = await letter(house.zhou, id, '受理通知书');
    const position = (await told(house.zhou, id)).find(({ name }) => name === '受理通知书')?.position ?? 0;
    const [row] = await house.sql(system, 'select file, code from cases.letter where case_id = $1 and position = $2', [id, position]);
    await house.files.remove(String(row?.file));
    await expect(house.licences.verifyByCode(String(row?.code))).rejects.toThrow('not among the files');
    await expect(house.cases.letter(house.zhou, id, position)).rejects.toThrow('not among the files');
    await house.files.put(pdf);
    expect(await house.licences.verifyByCode(String(row?.code))).toMatchObject({ verdict: 'authentic' });
  });
  test('is written once, however often it is told', async () => {
    const id = await foodCase();
    const [before] = await told(house.zhou, id);
    const file = () => house.sql(system, 'select file from cases.letter where case_id = $1', [id]);
    const first = await file();
    const again = house.cases.reactions?.['write-letter'];
    await house.db.transaction(system, async (tx) => again?.(tx, { type: 'write-letter', case: id, position: 1 }, house.clock.now()));
    expect(await file()).toEqual(first);
    expect(await told(house.zhou, id)).toEqual([before]);
  });
});

describe('a letter is seen', () => {
  const fetched = (who: StaffNumber, id: CaseId, position: number) =>
    house.call(house.officials[who], { url: `/api/workbench/cases/${id}/letters/${position}` });
  test('by officials of the case, who leave a trace, and by no others', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/acceptance');
    await told(house.zhou, id);
    const { view } = await seen(house, 'lin.xiao', id);
    expect(view.letters).toEqual([{ position: 2, kind: 'acceptance', name: '受理通知书', day: '2026-11-20' }]);
    const answer = await fetched('lin.xiao', id, 2);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
    expect(answer.rawPayload.toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect((await house.access.looksAt(house.zhou)).map(({ seen: what }) => what)).toContain('发给申请人的文书');
    expect((await fetched('han.mei', id, 2)).statusCode).toBe(404);
    expect((await fetched('lin.xiao', id, 3)).statusCode).toBe(404);
  });
  test('but the receipt by the applicant alone, because the query password stands on it', async () => {
    const id = await foodCase();
    const [receipt] = await told(house.zhou, id);
    expect(receipt).toMatchObject({ position: 1, kind: 'receipt' });
    expect((await fetched('lin.xiao', id, 1)).statusCode).toBe(404);
    expect(await house.sql(house.officials['lin.xiao'], 'select 1 from cases.letter where case_id = $1', [id])).toEqual([]);
  });
  test('by nobody who merely has number and password, and by no other party', async () => {
    const receipt = await apply(house, house.zhou, 'food-business-licence', food);
    await told(house.zhou, receipt.case);
    expect((await house.cases.byNumber(receipt.number, receipt.password))?.letters).toEqual([]);
    expect(await house.cases.letter(house.he, receipt.case, 1)).toBeUndefined();
    expect(await house.cases.letter(house.zhouHerself, receipt.case, 1)).toBeUndefined();
    expect(await house.sql(nobody, 'select 1 from cases.letter')).toEqual([]);
    expect(await house.sql(house.he, 'select 1 from cases.letter where case_id = $1', [receipt.case])).toEqual([]);
  });
  test('and is written by the system alone and never changed', async () => {
    const id = await foodCase();
    await told(house.zhou, id);
    const add = `insert into cases.letter (case_id, position, kind, file, signed_at) values ($1, 9, 'grant', repeat('0', 64), now())`;
    await expect(house.sql(house.zhou, add, [id])).rejects.toThrow('row-level security');
    await expect(house.sql(house.officials['lin.xiao'], add, [id])).rejects.toThrow('row-level security');
    await expect(house.sql(system, 'update cases.letter set position = 5')).rejects.toThrow('permission denied');
    await expect(house.sql(system, 'delete from cases.letter')).rejects.toThrow('permission denied');
  });
});
