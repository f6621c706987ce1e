import type { PersonId } from '@tongban/platform';
import type { SignedIn } from './contract.ts';
import { isLiving, type Mandate, servicesOf } from './domain/mandate.ts';
import type { HeldMandate } from './store/mandate.ts';

/** Every party the person may act for: themself, and each organisation under the oldest of its living mandates. */
export function capacitiesOf(
  { id, name }: { readonly id: PersonId; readonly name: string },
  mandates: readonly HeldMandate[],
  at: string,
): SignedIn['parties'] {
  const living = mandates.filter((mandate) => isLiving(mandate, at));
  const organisations = living
    .filter(({ organisation }, index) => living.findIndex((other) => other.organisation === organisation) === index)
    .map(({ organisation, name: called, capacity }) => ({
      party: { kind: 'organisation', id: organisation } as const,
      name: called,
      capacity,
      ...limitedTo(living.filter((mandate) => mandate.organisation === organisation)),
    }));
  return [{ party: { kind: 'person', id } as const, name, capacity: 'self' as const }, ...organisations];
}

/** What stands of services in an actor and in the list of parties: nothing where a mandate covers all of them. */
export function limitedTo(mandates: readonly Mandate[]): { readonly services?: readonly string[] } {
  const services = servicesOf(mandates);
  return services === undefined ? {} : { services };
}
