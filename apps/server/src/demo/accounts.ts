import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeOnce } from '../write-once.ts';
import { chenLi, heJing, wangXiulan, zhaoLei, zhouMin } from './people.ts';

/** Without letters and digits that look alike: it is read from a terminal and typed by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The one password of all demo accounts: made up at the first start of this installation and kept in its data folder (0600). */
export async function keepPassword(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'demo-password');
  const groups = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''));
  await writeOnce(file, `${groups.join('-')}\n`);
  return (await readFile(file, 'utf8')).trim();
}

/** Who can sign in, and what to try with each: on the portal by phone, at the workbench by staff number. */
export const tryOut: readonly { readonly who: string; readonly signIn: string; readonly text: string; readonly english: string }[] = [
  {
    who: zhouMin.name,
    signIn: zhouMin.phone,
    text: '给小满面馆申请食品经营许可，营业执照上有的不用再填',
    english: 'apply for a food licence; her business licence fills in the form',
  },
  { who: chenLi.name, signIn: chenLi.phone, text: '登记一家个体工商户，当场办结', english: 'register a business, decided on the spot' },
  {
    who: heJing.name,
    signIn: heJing.phone,
    text: '替明德学校申请校车使用许可',
    english: 'apply for school buses as the agent of a school',
  },
  { who: zhaoLei.name, signIn: zhaoLei.phone, text: '看看青禾咖啡店的营业执照，扫码验证', english: 'look at a licence and verify it' },
  {
    who: wangXiulan.name,
    signIn: wangXiulan.phone,
    text: '实名等级不够时，看怎样提升',
    english: 'be told how to raise the level of identity',
  },
];

/** Officials in the order in which a case meets them. */
export const tryOutOfficials: readonly {
  readonly who: string;
  readonly signIn: string;
  readonly text: string;
  readonly english: string;
}[] = [
  {
    who: '林晓',
    signIn: 'lin.xiao',
    text: '综合窗口：受理，或者一次告知补正',
    english: 'hall counter: accept a case, or ask once for corrections',
  },
  { who: '吴迪', signIn: 'wu.di', text: '登记窗口：当场核准个体工商户', english: 'registrar: decide a registration on the spot' },
  { who: '高远、郑洁', signIn: 'gao.yuan, zheng.jie', text: '两人一起现场核查', english: 'site check by two officials' },
  { who: '马骏、宋岩', signIn: 'ma.jun, song.yan', text: '审核，决定，发证', english: 'examine, decide, issue' },
  {
    who: '许强、蒋薇、李文、韩梅',
    signIn: 'xu.qiang, jiang.wei, li.wen, han.mei',
    text: '校车：两个部门同时审查，政府决定',
    english: 'school bus: two departments in parallel, the government decides',
  },
  { who: '罗清', signIn: 'luo.qing', text: '监察全市的时限', english: 'supervise every clock' },
];
