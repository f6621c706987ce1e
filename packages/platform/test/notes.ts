import type { Migrations } from '../src/index.ts';

/** A room for tests: notes of parties, seen by a department, and what was heard. */
export const notes: Migrations = { name: 'notes', migrations: new URL('./notes/', import.meta.url) };

export type Tables = {
  'notes.note': { id: string; party: string; department: string; text: string; at: string; due: string | null; number: number | null };
  'notes.heard': { message: string };
};
