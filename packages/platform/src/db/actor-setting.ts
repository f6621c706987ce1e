import type { Actor } from '../actor.ts';

/** Said, not left out, so that an actor who was set without services sees nothing rather than everything. */
const everyService = '*';

/** What the policies of the tables see: no name, no grant more than they ask for. */
export function actorSetting(actor: Actor): string {
  switch (actor.kind) {
    case 'nobody':
      return JSON.stringify({ kind: 'nobody' });
    case 'person':
      return JSON.stringify({
        kind: 'person',
        id: actor.id,
        party: `${actor.party.kind}:${actor.party.id}`,
        services: actor.services ?? [everyService],
      });
    case 'official': {
      // Whoever keeps the system running sees no case of the department.
      const departments = [...new Set(actor.grants.filter((grant) => grant.role !== 'administrator').map((grant) => grant.department))];
      const roles = actor.grants.map((grant) => `${grant.role}@${grant.department}`);
      return JSON.stringify({ kind: 'official', id: actor.id, departments, roles });
    }
    case 'system-key': {
      const { kind, id, name, department, scopes } = actor;
      return JSON.stringify({ kind, id, name, departments: [department], scopes });
    }
    case 'system':
      return JSON.stringify({ kind: 'system', name: actor.name });
  }
}
