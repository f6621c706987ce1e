import type { Actor, DepartmentId, OfficialId, PersonId, Role } from '../src/index.ts';

/** A person signed in for themself. */
export function person(id: string): Extract<Actor, { kind: 'person' }> {
  return { kind: 'person', id: id as PersonId, party: { kind: 'person', id: id as PersonId }, assurance: 2 };
}

/** An official with one role in one department. */
export function official(id: string, role: Role, department: string): Extract<Actor, { kind: 'official' }> {
  return { kind: 'official', id: id as OfficialId, name: '测试', grants: [{ role, department: department as DepartmentId }] };
}

export const nobody: Actor = { kind: 'nobody' };
export const system: Actor = { kind: 'system', name: 'test' };
