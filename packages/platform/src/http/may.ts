import type { Actor, Role, Scope } from '../actor.ts';

/** Who may call a route: an official's role counts in any department, the room checks which; a system is another one with a key. */
export type May = 'anyone' | 'person' | 'official' | `official:${Role}` | 'system' | `system:${Scope}`;

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

/** Whether this route waits for another system, whatever its scopes. */
export function isForSystems(may: May | readonly May[]): boolean {
  return (typeof may === 'string' ? [may] : may).some((one) => one.startsWith('system'));
}

function allowsOne(may: May, actor: Actor): boolean {
  switch (may) {
    case 'anyone':
      return true;
    case 'person':
      return actor.kind === 'person';
    case 'official':
      return actor.kind === 'official';
    case 'system':
      return actor.kind === 'system-key';
    default:
      if (actor.kind === 'system-key') return actor.scopes.some((scope) => `system:${scope}` === may);
      return actor.kind === 'official' && actor.grants.some((grant) => `official:${grant.role}` === may);
  }
}
