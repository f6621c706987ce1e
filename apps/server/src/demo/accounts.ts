import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PersonToAdd } from '@tongban/identity/contract';
import { writeOnce } from '../write-once.ts';
import { officials } from './officials.ts';
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

/** Who can sign in where, by what beside the password, and what to try. */
export type DemoAccount = {
  readonly at: 'portal' | 'workbench';
  readonly name: string;
  readonly signIn: string;
  readonly text: string;
  readonly english: string;
};

/** On the portal by phone, at the workbench by staff number; officials in the order in which a case meets them. */
export const demoAccounts: readonly DemoAccount[] = [
  onPortal(
    zhouMin,
    '给小满面馆申请食品经营许可，营业执照上有的不用再填',
    'apply for a food licence; her business licence fills in the form',
  ),
  onPortal(chenLi, '登记一家个体工商户，当场办结', 'register a business, decided on the spot'),
  onPortal(heJing, '替明德学校申请校车使用许可', 'apply for school buses as the agent of a school'),
  onPortal(zhaoLei, '看看青禾咖啡店的营业执照，扫码验证', 'look at a licence and verify it'),
  onPortal(wangXiulan, '实名等级不够时，看怎样提升', 'be told how to raise the level of identity'),
  atWorkbench('lin.xiao', '综合窗口：受理，或者一次告知补正', 'hall counter: accept a case, or ask once for corrections'),
  atWorkbench('wu.di', '登记窗口：当场核准个体工商户', 'registrar: decide a registration on the spot'),
  atWorkbench('gao.yuan', '现场核查，和郑洁两人一起', 'site check, two officials together'),
  atWorkbench('zheng.jie', '确认和高远一起做的核查', 'confirm the site check made together'),
  atWorkbench('ma.jun', '审核食品经营许可', 'examine a food licence'),
  atWorkbench('song.yan', '决定，发证', 'decide; the licence is issued'),
  atWorkbench('xu.qiang', '校车：公安审查车辆和驾驶人', 'school bus: the police review vehicles and drivers'),
  atWorkbench('jiang.wei', '校车：交通运输同时审查', 'school bus: transport reviews at the same time'),
  atWorkbench('li.wen', '校车：教育局汇总意见', 'school bus: education puts the opinions together'),
  atWorkbench('han.mei', '校车：市政府决定', 'school bus: the government decides'),
  atWorkbench('jin.hua', '户籍：当场登记新生儿户口', 'register a newborn on the spot'),
  atWorkbench('tian.yu', '审核居住证、无犯罪记录证明', 'examine residence permits and certificates of no record'),
  atWorkbench('liang.jun', '决定，发居住证、出具证明', 'decide on them'),
  atWorkbench('he.rui', '卫生许可：承诺的当场准予', 'hygiene permit: grant at once by commitment'),
  atWorkbench('qin.gang', '消防：承诺的当场准予，检查的再决定', 'fire safety: at once by commitment, or after an inspection'),
  atWorkbench('luo.qing', '监察全市的时限', 'supervise every clock'),
  atWorkbench(
    'admin',
    '管理：人员和权限、代理、部门、大厅、设置、通知模板、变更记录',
    'administration: officials, deputies, departments, halls, settings, notice texts, the record of changes',
  ),
];

function onPortal({ name, phone }: PersonToAdd, text: string, english: string): DemoAccount {
  return { at: 'portal', name, signIn: phone, text, english };
}

function atWorkbench(staffNumber: string, text: string, english: string): DemoAccount {
  const name = officials.find((official) => official.staffNumber === staffNumber)?.name ?? '';
  return { at: 'workbench', name, signIn: staffNumber, text, english };
}
