import { mask } from '@tongban/identifiers';
import type { OrganisationId, Party, PersonId } from '@tongban/platform';

/** How a party stands in tables: person:… or organisation:… */
export function partyText({ kind, id }: Party): string {
  return `${kind}:${id}`;
}

/** The party that a table names; throws where it names none. */
export function partyFrom(text: string): Party {
  const [kind, id] = text.split(':');
  // The edge: the column's check allows nothing else.
  if (kind === 'person' && id !== undefined) return { kind, id: id as PersonId };
  if (kind === 'organisation' && id !== undefined) return { kind, id: id as OrganisationId };
  throw new Error('not a party');
}

/** A party's name in lists: of a person the surname alone; an organisation's name is public. */
export function listedName({ kind }: Party, name: string): string {
  return kind === 'person' ? mask(name) : name;
}
