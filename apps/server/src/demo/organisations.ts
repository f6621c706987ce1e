import { makeUscc } from '@tongban/identifiers';
import type { OrganisationToAdd, PersonToAdd } from '@tongban/identity/contract';
import { region } from './city.ts';
import { fangZhiyuan, guoYong, heJing, luoJian, sunYue, tanYue, zhaoLei, zhouMin } from './people.ts';

/** What the register states of an organisation of the demo city. */
export type Registered = Omit<OrganisationToAdd, 'responsible'>;
/** A shop or company with the person who runs it, signs in for it, and is named on its business licence. */
export type Business = Registered & { readonly scope: string; readonly operator: PersonToAdd };

/** Each has a business licence from before, so that nothing it states is asked for again. */
export const businesses = {
  noodleShop: individual(zhouMin, 'MA9K0101', ['云州市小满面馆', '云州市青石街18号1层', '餐饮服务']),
  coffeeShop: company(zhaoLei, 'MA9K0102', ['云州市青禾咖啡店', '云州市望江路26号', '餐饮服务；食品销售']),
  hauliers: individual(guoYong, 'MA9K0103', ['云州市远路运输队', '云州市东桥路66号', '道路货物运输']),
  hairdresser: individual(sunYue, 'MA9K0104', ['云州市晨光理发店', '云州市北门路12号', '理发服务']),
  cornerShop: individual(sunYue, 'MA9K0105', ['云州市青石小卖部', '云州市青石街9号', '食品销售；日用百货销售；烟草制品零售']),
  hotel: company(luoJian, 'MA9K0106', ['云州市望江宾馆', '云州市望江路30号', '住宿服务']),
  club: company(luoJian, 'MA9K0107', ['云州市星光歌厅', '云州市北门路20号3层', '歌舞娱乐活动']),
  agency: company(tanYue, 'MA9K0108', ['云州市牵线人力资源有限公司', '云州市建设路40号3层', '职业中介活动']),
} as const satisfies { readonly [name: string]: Business };

export type BusinessName = keyof typeof businesses;

/** An institution (事业法人): registered by the office of the establishment, so it has no business licence; an agent acts for it. */
export const school = {
  registered: {
    name: '云州市明德学校',
    uscc: makeUscc({ department: '1', category: '2', region, organisation: 'MB9K0201' }),
    kind: 'institution',
    address: '云州市学府路66号',
  },
  responsible: fangZhiyuan,
  agent: heJing,
} as const satisfies { readonly registered: Registered; readonly responsible: PersonToAdd; readonly agent: PersonToAdd };

/** Who signs in to apply for the organisation of this name. */
export function signsInFor(organisation: string): PersonToAdd | undefined {
  if (organisation === school.registered.name) return school.agent;
  return Object.values(businesses).find(({ name }) => name === organisation)?.operator;
}

type Stated = readonly [name: string, address: string, scope: string];

function individual(operator: PersonToAdd, code: string, [name, address, scope]: Stated): Business {
  return { name, address, scope, operator, kind: 'individual-business', uscc: usccOf('2', code) };
}

function company(operator: PersonToAdd, code: string, [name, address, scope]: Stated): Business {
  return { name, address, scope, operator, kind: 'company', uscc: usccOf('1', code) };
}

/** Registered by the market regulator (9), as this kind of organisation. */
function usccOf(category: '1' | '2', organisation: string): string {
  return makeUscc({ department: '9', category, region, organisation });
}
