import type { Catalogue } from '@tongban/catalogue';
import type { LicenceTemplate } from '@tongban/catalogue/contract';
import { dayOf } from '@tongban/kernel';
import { type IssueLicence, type LicenceOrder, orderContext } from '@tongban/licences/contract';
import { type Clock, type Database, type Sealer, send } from '@tongban/platform';
import { departments } from './city.ts';
import { type Business, coffeeShop, noodleShop, zhaoLei, zhouMin } from './people.ts';
import type { Owners } from './seed.ts';

type Rooms = { readonly db: Database; readonly sealer: Sealer; readonly clock: Clock; readonly catalogue: Catalogue };
type Holder = { readonly business: Business; readonly owner: Owners[keyof Owners]; readonly operator: string };

const service = 'individual-business-registration';
const kindNames = { 'individual-business': '个体工商户', company: '有限责任公司', institution: '事业单位' } as const;

/** Orders the business licences that the demo city's shops have from before; ordered again, nothing is issued twice. */
export async function orderFirstLicences({ db, sealer, clock, catalogue }: Rooms, owners: Owners): Promise<void> {
  await db.transaction({ kind: 'system', name: 'demo' }, async (tx) => {
    const version = await catalogue.serviceVersion(tx, service);
    if (version === undefined) return;
    const { licence } = version.definition;
    const holders: readonly Holder[] = [
      { business: noodleShop, owner: owners.noodleShop, operator: zhouMin.name },
      { business: coffeeShop, owner: owners.coffeeShop, operator: zhaoLei.name },
    ];
    for (const holder of holders) {
      const request = `demo-${holder.business.uscc}`;
      const order = orderOf(holder, licence, clock.now());
      const sealed = sealer.seal(JSON.stringify(order), orderContext(request));
      await send(tx, { type: 'issue-licence', request, sealed } satisfies IssueLicence);
    }
  });
}

function orderOf({ business, owner, operator }: Holder, template: LicenceTemplate, at: string): LicenceOrder {
  const issuer = departments.find(({ id }) => id === template.issuer);
  if (issuer === undefined) throw new Error(`${template.id} is issued by ${template.issuer}, which the demo city does not have`);
  const stated = statedOn(business, operator);
  const today = dayOf(at);
  return {
    kind: { id: template.id, name: template.name, code: template.code, number: template.number },
    holder: { kind: 'organisation', id: owner.organisation },
    holderName: business.name,
    issuer: { department: issuer.id, name: issuer.name, uscc: issuer.uscc },
    decidedOn: today,
    validFrom: today,
    fields: template.fields.flatMap(({ element, label, personal }) => {
      const value = stated[element];
      return value === undefined ? [] : [{ element, label, value, text: value, ...(personal ? { personal } : {}) }];
    }),
    numberParts: { uscc: business.uscc },
  };
}

/** One value for each element that a business licence may state. */
function statedOn(business: Business, operator: string): { readonly [element: string]: string } {
  return {
    'organisation.uscc': business.uscc,
    'organisation.name': business.name,
    'organisation.kind': kindNames[business.kind],
    'organisation.responsible': operator,
    'organisation.address': business.address,
    'organisation.scope': business.scope,
    'premises.address': business.address,
    ...(business.kind === 'individual-business' ? { 'organisation.composition': '个人经营' } : {}),
  };
}
