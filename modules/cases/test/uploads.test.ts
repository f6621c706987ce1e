import { setTimeout as pause } from 'node:timers/promises';
import { createLog, newId, sha256 } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, DraftId } from '../src/contract.ts';
import { sweepUploads } from '../src/uploads.ts';
import { type House, openHouse } from './house.ts';
import { fill, food, picture, start } from './journey.ts';

const service = 'food-business-licence';
const at = { page: 'layoutFiles' };
const question = 'layoutFiles';
const allowance = { files: 200, bytes: 500 * 1024 * 1024 };
let house: House;
let day = 20;
beforeAll(async () => {
  house = await openHouse();
});
// Every test has a day of its own, with nothing brought on it.
beforeEach(() => tomorrow());
afterAll(() => house.close());

/** The next day, a minute later than on this one, so that a whole day has passed. */
function tomorrow(): void {
  day += 1;
  house.clock.set(new Date(Date.UTC(2026, 10, day, 2, day)).toISOString());
}

/** A PNG that differs by what follows its end. */
const pictureOf = (name: string) => Buffer.concat([picture, Buffer.from(name)]);
const kept = async (name: string) => (await house.files.get(sha256(pictureOf(name)))) !== undefined;
const attach = (draft: DraftId, name: string, actor = house.zhou) =>
  house.cases.attachFile(actor, draft, at, question, { name: `${name}.png`, bytes: pictureOf(name) });
const remove = (draft: DraftId, name: string) => house.cases.removeFile(house.zhou, draft, at, question, sha256(pictureOf(name)));
const begun = async (actor = house.zhou) => (await start(house, actor, service)).draft;

/** A day later everything that is due is looked at. */
async function sweepTomorrow(): Promise<void> {
  tomorrow();
  await house.cases.sweepTimers();
}

describe('a file that was handed in', () => {
  test('is kept as long as the draft names it, and is gone within a day after it was taken away', async () => {
    const draft = await begun();
    await attach(draft, 'plan');
    await sweepTomorrow();
    await sweepTomorrow();
    expect(await kept('plan')).toBe(true);
    await remove(draft, 'plan');
    await sweepTomorrow();
    expect(await kept('plan')).toBe(false);
    expect(
      await house.sql({ kind: 'system', name: 'test' }, 'select from cases.upload where file = $1', [sha256(pictureOf('plan'))]),
    ).toEqual([]);
  });
  test('goes with a draft that was thrown away', async () => {
    const draft = await begun(house.he);
    await attach(draft, 'thrown away', house.he);
    await house.cases.discardDraft(house.he, draft);
    await sweepTomorrow();
    expect(await kept('thrown away')).toBe(false);
  });
  test('goes where no draft ever named it, because the page would not take it', async () => {
    const draft = await begun();
    const names = Array.from({ length: 12 }, (_, each) => `one of many ${each}`);
    const taken: boolean[] = [];
    for (const name of names) taken.push(((await attach(draft, name)) ?? { attached: false }).attached);
    const refused = names.filter((_, index) => !taken[index]);
    expect(refused.length).toBeGreaterThan(0);
    await sweepTomorrow();
    for (const [index, name] of names.entries()) expect([name, await kept(name)]).toEqual([name, taken[index]]);
    for (const name of names) await remove(draft, name);
  });
  test('stays with the case for good, also when it was brought again for a draft that came to nothing', async () => {
    const first = await begun();
    await attach(first, 'for the case');
    const { next } = await start(house, house.zhou, service);
    await fill(house, house.zhou, first, next, food);
    const submission = await house.cases.submit(house.zhou, first, { declared: true, key: newId() });
    if (!submission?.submitted) throw new Error(JSON.stringify(submission));
    const id: CaseId = submission.receipt.case;
    await sweepTomorrow();
    const second = await begun(house.he);
    await attach(second, 'for the case', house.he);
    await house.cases.discardDraft(house.he, second);
    await sweepTomorrow();
    await sweepTomorrow();
    expect(await house.cases.file(house.zhou, id, sha256(pictureOf('for the case')))).toMatchObject({ name: 'for the case.png' });
    expect(
      await house.sql({ kind: 'system', name: 'test' }, 'select from cases.upload where file = $1', [sha256(pictureOf('for the case'))]),
    ).toEqual([]);
  });
  test('is not lost where somebody else brings the same content while the old is removed', async () => {
    const draft = await begun();
    const other = await begun(house.he);
    await attach(draft, 'again');
    await remove(draft, 'again');
    tomorrow();
    const removing = Promise.withResolvers<void>();
    /** A slow disk: whoever brings the file meanwhile finds it there still. */
    const slowly = async (file: string) => {
      removing.resolve();
      await pause(400);
      await house.files.remove(file);
    };
    const { db, clock, files } = house;
    const log = createLog({ level: 'silent' });
    const swept = sweepUploads({ db, clock, log, files: { ...files, remove: slowly } });
    await removing.promise;
    expect(await attach(other, 'again', house.he)).toMatchObject({ attached: true });
    await swept;
    expect(await kept('again')).toBe(true);
    await house.cases.discardDraft(house.he, other);
  });
});

describe('what one person brings in a day', () => {
  const brought = (files: number, bytes: number) =>
    house.sql(
      house.zhou,
      `insert into cases.upload select encode(sha256(number::text::bytea), 'hex'), $1, $2, $3, $3::timestamptz + interval '1 day'
       from generate_series(1, $4::int) as number`,
      [house.ids.zhou, bytes, house.clock.now(), files],
    );
  const clear = () => house.sql(house.zhou, 'delete from cases.upload');

  test('ends with so many files, which is said with what to do, and begins anew the next day', async () => {
    await clear();
    const draft = await begun();
    await brought(allowance.files - 1, 1);
    expect(await attach(draft, 'the last')).toMatchObject({ attached: true });
    expect(await attach(draft, 'the last')).toMatchObject({ attached: true });
    expect(await attach(draft, 'one too many')).toEqual({
      attached: false,
      problem: { question, message: expect.stringMatching(/^您今天已经传了200个文件.*请明天接着传$/) },
    });
    expect(await kept('one too many')).toBe(false);
    expect(await attach(await begun(house.he), 'of another', house.he)).toMatchObject({ attached: true });
    tomorrow();
    expect(await attach(draft, 'one too many')).toMatchObject({ attached: true });
    for (const name of ['the last', 'one too many']) await remove(draft, name);
  });
  test('ends with so many bytes', async () => {
    await clear();
    const draft = await begun();
    await brought(2, allowance.bytes / 2);
    expect(await attach(draft, 'too much')).toMatchObject({ attached: false, problem: { message: expect.stringContaining('500 MB') } });
  });
  test('is counted once for all that come at the same moment', async () => {
    await clear();
    const draft = await begun();
    await brought(allowance.files - 2, 1);
    const answers = await Promise.all(Array.from({ length: 6 }, (_, each) => attach(draft, `at once ${each}`)));
    expect(answers.filter((answer) => answer?.attached)).toHaveLength(2);
  });
});
