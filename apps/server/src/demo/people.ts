import { makeCitizenId, makeUscc } from '@tongban/identifiers';
import type { OrganisationToAdd, PersonToAdd } from '@tongban/identity/contract';
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

export type Business = Omit<OrganisationToAdd, 'responsible'> & { readonly scope: string };

export const noodleShop: Business = {
  name: '云州市小满面馆',
  uscc: makeUscc({ department: '9', category: '2', region, organisation: 'MA9K0101' }),
  kind: 'individual-business',
  address: '云州市青石街18号1层',
  scope: '餐饮服务',
};

export const coffeeShop: Business = {
  name: '云州市青禾咖啡店',
  uscc: makeUscc({ department: '9', category: '1', region, organisation: 'MA9K0102' }),
  kind: 'company',
  address: '云州市望江路26号',
  scope: '餐饮服务；食品销售',
};

/** An institution (事业法人): registered by the office of the establishment, so it has no business licence. */
export const school: Omit<OrganisationToAdd, 'responsible'> = {
  name: '云州市明德学校',
  uscc: makeUscc({ department: '1', category: '2', region, organisation: 'MB9K0201' }),
  kind: 'institution',
  address: '云州市学府路66号',
};

function person(name: string, birth: string, sequence: number, phone: string): PersonToAdd {
  return { name, citizenId: makeCitizenId({ region, birth: day(birth), sequence }), phone, assurance: 2 };
}
