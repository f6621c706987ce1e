import type { Catalogue } from '@tongban/catalogue';
import type { LicenceTemplate } from '@tongban/catalogue/contract';
import { addDays, type Day, dayOf } from '@tongban/kernel';
import { type IssueLicence, type LicenceOrder, orderContext } from '@tongban/licences/contract';
import { type Clock, type Database, type OrganisationId, type Sealer, send } from '@tongban/platform';
import { departments, region } from './city.ts';
import { type Business, type BusinessName, businesses } from './organisations.ts';
import type { Owners } from './seed.ts';

type Rooms = { readonly db: Database; readonly sealer: Sealer; readonly clock: Clock; readonly catalogue: Catalogue };
type Term = { readonly decidedOn: Day; readonly validTo?: Day };
type First = { readonly service: string; readonly to: BusinessName; readonly term: (today: Day) => Term };

const kindNames = { 'individual-business': '个体工商户', company: '有限责任公司', institution: '事业单位' } as const;

/** From before: a business licence for each, and what two of the city's services read beside it. */
const firstLicences: readonly First[] = [
  ...(Object.keys(businesses) as BusinessName[]).map((to) => ({
    service: 'individual-business-registration',
    to,
    term: (today: Day) => ({ decidedOn: today }),
  })),
  // Ends so soon that it is time to renew.
  {
    service: 'tobacco-retail-renewal',
    to: 'cornerShop',
    term: (today) => ({ decidedOn: addDays(today, -1780), validTo: addDays(today, 45) }),
  },
  { service: 'fire-check-commitment', to: 'club', term: (today) => ({ decidedOn: addDays(today, -30) }) },
];

/** Orders the licences that these businesses of the demo city have from before; ordered again, nothing is issued twice. */
export async function orderFirstLicences({ db, sealer, clock, catalogue }: Rooms, owners: Partial<Owners>): Promise<void> {
  await db.transaction({ kind: 'system', name: 'demo' }, async (tx) => {
    for (const { service, to, term } of firstLicences) {
      const version = await catalogue.serviceVersion(tx, service);
      const owner = owners[to];
      if (version === undefined || owner === undefined) continue;
      const order = orderOf(businesses[to], owner.organisation, version.definition.licence, term(dayOf(clock.now())));
      const request = `demo-${order.kind.id}-${businesses[to].uscc}`;
      const sealed = sealer.seal(JSON.stringify(order), orderContext(request));
      await send(tx, { type: 'issue-licence', request, sealed } satisfies IssueLicence);
    }
  });
}

function orderOf(business: Business, organisation: OrganisationId, template: LicenceTemplate, term: Term): LicenceOrder {
  const issuer = departments.find(({ id }) => id === template.issuer);
  if (issuer === undefined) throw new Error(`${template.id} is issued by ${template.issuer}, which the demo city does not have`);
  const stated = statedOn(business);
  return {
    kind: { id: template.id, name: template.name, code: template.code, number: template.number },
    holder: { kind: 'organisation', id: organisation },
    holderName: business.name,
    issuer: { department: issuer.id, name: issuer.name, uscc: issuer.uscc },
    ...term,
    validFrom: term.decidedOn,
    fields: template.fields.flatMap(({ element, label, from, personal }) => {
      const value = stated[element] ?? /^text:(.*)$/.exec(from)?.[1];
      return value === undefined ? [] : [{ element, label, value, text: value, ...(personal ? { personal } : {}) }];
    }),
    numberParts: { uscc: business.uscc, region },
  };
}

/** One value for each element that a licence of the city may state of a business. */
function statedOn({ uscc, name, kind, address, scope, operator }: Business): { readonly [element: string]: string } {
  return {
    'organisation.uscc': uscc,
    'organisation.name': name,
    'organisation.kind': kindNames[kind],
    'organisation.responsible': operator.name,
    'organisation.address': address,
    'organisation.scope': scope,
    'premises.address': address,
    'venue.name': name,
    'venue.use': '公共娱乐场所',
    'fire.responsible': operator.name,
    ...(kind === 'individual-business' ? { 'organisation.composition': '个人经营' } : {}),
  };
}
