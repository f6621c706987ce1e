import { makeCitizenId } from '@tongban/identifiers';
import type { PersonToAdd } from '@tongban/identity/contract';
import { day } from '@tongban/kernel';
import { region } from './city.ts';

/** People of a city that does not exist: their numbers are valid in region 990100 alone, their phones in no network. */
export const zhouMin = person('周敏', '1986-05-17', 24, '16400000001');
export const chenLi = person('陈立', '1993-11-02', 31, '16400000002');
export const heJing = person('何静', '1990-03-08', 42, '16400000003');
/** Known by phone alone (assurance 1): is told how to raise it. */
export const wangXiulan: PersonToAdd = { ...person('王秀兰', '1958-09-21', 66, '16400000004'), assurance: 1 };
export const zhaoLei = person('赵磊', '1988-12-12', 53, '16400000005');
/** Answers for the school in law, and never signs in. */
export const fangZhiyuan = person('方志远', '1969-06-30', 15, '16400000006');
/** Stands in the registers, and has no account yet. */
export const shenJia = person('沈嘉', '2001-02-14', 83, '16400000007');
export const guoYong = person('郭勇', '1979-04-26', 37, '16400000008');
export const sunYue = person('孙悦', '1991-07-15', 28, '16400000009');
export const luoJian = person('罗建', '1983-01-09', 71, '16400000010');
export const tanYue = person('谭月', '1987-10-30', 46, '16400000011');
/** Has a child to register. */
export const linWan = person('林晚', '1994-02-18', 64, '16400000012');
/** Past eighty. */
export const zhouDefu = person('周德福', '1943-08-05', 19, '16400000013');

/** Who can sign in. */
export const people: readonly PersonToAdd[] = [
  zhouMin,
  chenLi,
  heJing,
  wangXiulan,
  zhaoLei,
  guoYong,
  sunYue,
  luoJian,
  tanYue,
  linWan,
  zhouDefu,
];

function person(name: string, birth: string, sequence: number, phone: string): PersonToAdd {
  return { name, citizenId: makeCitizenId({ region, birth: day(birth), sequence }), phone, assurance: 2 };
}
