import type { Actor, Role } from '../actor.ts';

/** Who may call a route: an official's role counts in any department, the room checks which. */
export type May = 'anyone' | 'person' | 'official' | `official:${Role}`;

/** Whether this actor may; of several grounds any one suffices. */
export function allows(may: May | readonly May[], actor: Actor): boolean {
  return typeof may === 'string' ? allowsOne(may, actor) : may.some((one) => allowsOne(one, actor));
}

/** Whether a signed-in person, rather than an official, is whom this route waits for. */
export function isForPersons(may: May | readonly May[]): boolean {
  return may === 'person' || (typeof may !== 'string' && may.includes('person'));
}

/** Whether this route waits for an official, whichever their role. */
export function isForOfficials(may: May | readonly May[]): boolean {
  return (typeof may === 'string' ? [may] : may).some((one) => one.startsWith('official'));
}

function allowsOne(may: May, actor: Actor): boolean {
  switch (may) {
    case 'anyone':
      return true;
    case 'person':
      return actor.kind === 'person';
    case 'official':
      return actor.kind === 'official';
    default:
      return actor.kind === 'official' && actor.grants.some((grant) => `official:${grant.role}` === may);
  }
}
