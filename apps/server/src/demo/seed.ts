import type { Identity } from '@tongban/identity';
import type { PersonToAdd } from '@tongban/identity/contract';
import type { OrganisationId, PersonId } from '@tongban/platform';
import { city, departments } from './city.ts';
import { officials } from './officials.ts';
import { type Business, type BusinessName, businesses, school } from './organisations.ts';
import { fangZhiyuan, people } from './people.ts';

/** Who owns what, for what is issued to them afterwards. */
export type Owners = { readonly [name in BusinessName]: Owner };
export type Owner = { readonly person: PersonId; readonly organisation: OrganisationId };

/** The city, its departments, officials, people and organisations. Loaded again, it adds what is missing and doubles nothing. */
export async function seedCity(identity: Identity, password: string): Promise<Owners> {
  await identity.setCity(city);
  for (const department of departments) await identity.addDepartment(department);
  await Promise.all(officials.map((official) => identity.addOfficial({ ...official, password })));
  const added = await Promise.all(people.map(async (person) => [person, await identity.addPerson({ ...person, password })] as const));
  const ids = new Map<PersonToAdd, PersonId>([...added, [fangZhiyuan, await identity.addPerson(fangZhiyuan)]]);
  const idOf = (person: PersonToAdd) => {
    const id = ids.get(person);
    if (id === undefined) throw new Error(`${person.name} was not added`);
    return id;
  };

  const mingde = await identity.addOrganisation({ ...school.registered, responsible: idOf(school.responsible) });
  await identity.addMandate({ person: idOf(school.agent), organisation: mingde, capacity: 'agent' });
  const owners: Partial<{ [name in BusinessName]: Owner }> = {};
  for (const [name, business] of Object.entries(businesses) as [BusinessName, Business][])
    owners[name] = await found(identity, business, idOf(business.operator));
  // The edge of Object.entries: every business was founded.
  return owners as Owners;
}

/** The register of organisations states no scope; the business licence does. */
async function found(identity: Identity, { scope: _, operator: __, ...registered }: Business, person: PersonId): Promise<Owner> {
  const organisation = await identity.addOrganisation({ ...registered, responsible: person });
  const capacity = registered.kind === 'company' ? 'legal-representative' : 'operator';
  await identity.addMandate({ person, organisation, capacity });
  return { person, organisation };
}
