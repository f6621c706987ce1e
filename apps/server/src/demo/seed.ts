import type { Identity } from '@tongban/identity';
import type { OrganisationToAdd, PersonToAdd } from '@tongban/identity/contract';
import type { OrganisationId, PersonId } from '@tongban/platform';
import { city, departments } from './city.ts';
import { officials } from './officials.ts';
import { chenLi, coffeeShop, fangZhiyuan, heJing, noodleShop, school, wangXiulan, zhaoLei, zhouMin } from './people.ts';

/** Who owns what, for what is issued to them afterwards. */
export type Owners = { readonly noodleShop: Owner; readonly coffeeShop: Owner };
export type Owner = { readonly person: PersonId; readonly organisation: OrganisationId };

/** The city, its departments, officials, people and organisations. Loaded again, it adds what is missing and doubles nothing. */
export async function seedCity(identity: Identity, password: string): Promise<Owners> {
  await identity.setCity(city);
  for (const department of departments) await identity.addDepartment(department);
  await Promise.all(officials.map((official) => identity.addOfficial({ ...official, password })));

  const live = (person: PersonToAdd) => identity.addPerson({ ...person, password });
  const [zhou, zhao, he] = await Promise.all([live(zhouMin), live(zhaoLei), live(heJing)]);
  await Promise.all([live(chenLi), live(wangXiulan)]);
  const principal = await identity.addPerson(fangZhiyuan);

  const found = (organisation: OrganisationToAdd) => identity.addOrganisation(organisation);
  const noodles = await found({ ...withoutScope(noodleShop), responsible: zhou });
  const coffee = await found({ ...withoutScope(coffeeShop), responsible: zhao });
  const mingde = await found({ ...school, responsible: principal });
  await identity.addMandate({ person: zhou, organisation: noodles, capacity: 'operator' });
  await identity.addMandate({ person: zhao, organisation: coffee, capacity: 'legal-representative' });
  await identity.addMandate({ person: he, organisation: mingde, capacity: 'agent' });
  return { noodleShop: { person: zhou, organisation: noodles }, coffeeShop: { person: zhao, organisation: coffee } };
}

/** The register of organisations states no scope; the business licence does. */
function withoutScope({ scope: _, ...organisation }: typeof noodleShop): Omit<OrganisationToAdd, 'responsible'> {
  return organisation;
}
