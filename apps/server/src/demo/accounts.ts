import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PersonToAdd } from '@tongban/identity/contract';
import { writeOnce } from '../write-once.ts';
import { chenLi, guoYong, heJing, linWan, luoJian, sunYue, tanYue, wangXiulan, zhaoLei, zhouDefu, zhouMin } from './people.ts';

/** Without letters and digits that look alike: it is read from a terminal and typed by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The one password of all demo accounts: made up at the first start of this installation and kept in its data folder (0600). */
export async function keepPassword(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'demo-password');
  const groups = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''));
  await writeOnce(file, `${groups.join('-')}\n`);
  return (await readFile(file, 'utf8')).trim();
}

/** Who signs in at the portal, by phone, and what to try. */
export type DemoAccount = { readonly name: string; readonly phone: string; readonly text: string; readonly english: string };

export const demoAccounts: readonly DemoAccount[] = [
  account(
    zhouMin,
    '给小满面馆申请食品经营许可，营业执照上有的不用再填',
    'apply for a food licence; her business licence fills in the form',
  ),
  account(
    chenLi,
    '登记一家个体工商户，当场办结；居住证、买房、失业也可以试',
    'register a business, decided on the spot; or move, buy a home',
  ),
  account(heJing, '替明德学校申请校车使用许可', 'apply for school buses as the agent of a school'),
  account(zhaoLei, '看看青禾咖啡店的营业执照，扫码验证', 'look at a licence and verify it'),
  account(wangXiulan, '实名等级不够时，看怎样提升', 'be told how to raise the level of identity'),
  account(guoYong, '远路运输队：道路货物运输经营许可', 'road freight licence for a haulier'),
  account(sunYue, '晨光理发店：卫生许可；青石小卖部：烟草证快到期了', 'hygiene permit of a hairdresser; renew a tobacco licence'),
  account(luoJian, '望江宾馆：消防检查；星光歌厅：娱乐经营许可', 'fire check of a hotel; licence of a karaoke club'),
  account(tanYue, '牵线公司：人力资源服务许可', 'licence of an employment agency'),
  account(linWan, '给孩子申报户口', 'register a newborn'),
  account(zhouDefu, '满80岁了：高龄津贴', 'past 80: old age allowance'),
];

function account({ name, phone }: PersonToAdd, text: string, english: string): DemoAccount {
  return { name, phone, text, english };
}
