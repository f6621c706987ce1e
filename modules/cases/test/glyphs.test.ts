import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { apply, command, registration } from './journey.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A real character of names, which the fonts that come along lack. */
const rare = '𠮷';

describe('a licence that could not be printed is not granted', () => {
  test('and the approver is told which field has which character, and what to do', async () => {
    const { case: id } = await apply(house, house.chen, 'individual-business-registration', {
      ...registration,
      name: `云州市${rare}新书店`,
    });
    const answer = await command(house, 'wu.di', id, '/on-the-spot-decision');
    const message = '字体里没有“名称”里的“𠮷”（U+20BB7）。请系统管理员把有这个字的字体文件放进数据目录的fonts文件夹，重新启动后再批准';
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: 'urn:tongban:problem:character-without-glyph',
      title: '证照现在印不出来，还没有批准',
      detail: message,
      errors: [{ field: '名称', message }],
    });
    await house.outbox.idle();
    expect(await house.cases.caseView(house.chen, id)).toMatchObject({ stage: 'received' });
    expect(await house.licences.vault(house.chen)).toEqual([]);
  });
  test('while one with rare characters that the fonts have is', async () => {
    const { case: id } = await apply(house, house.zhouHerself, 'individual-business-registration', {
      ...registration,
      name: '云州市𬍛䶮书店',
    });
    expect((await command(house, 'wu.di', id, '/on-the-spot-decision')).statusCode).toBe(204);
    await house.outbox.idle();
    expect(await house.cases.caseView(house.zhouHerself, id)).toMatchObject({ stage: 'delivered' });
  });
});
