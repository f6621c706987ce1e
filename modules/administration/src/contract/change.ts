import type { Actor, Tx } from '@tongban/platform';

/** What can be changed. */
export const thingKinds = [
  'department',
  'hall',
  'counter',
  'official',
  'role',
  'deputy',
  'account',
  'setting',
  'template',
  'system',
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** What was done to it. */
export const acts = [
  'added',
  'changed',
  'closed',
  'reopened',
  'suspended',
  'resumed',
  'password-reset',
  'password-changed',
  'asked',
  'confirmed',
  'declined',
  'removed',
  'ended',
  'restored',
  'published',
] as const;
export type Act = (typeof acts)[number];

export type Fact = string | number | boolean | null | readonly string[];

/** Values by field, as they stood before or after. */
export type Facts = { readonly [field: string]: Fact | undefined };

export type Recording = {
  readonly at: string;
  /** The official for whom the transaction runs, or the system. */
  readonly by: Actor;
  readonly act: Act;
  readonly thing: { readonly kind: ThingKind; readonly id: string; readonly name: string };
  readonly before?: Facts;
  readonly after?: Facts;
  /** Fields that name a person: kept masked. */
  readonly personal?: readonly string[];
};

/**
 * Puts a change on record, in the transaction that makes it. Only fields that differ are kept; where something was merely changed and
 * nothing differs, nothing is recorded. Throws for anyone but officials and the system.
 */
export type RecordChange = (tx: Tx, recording: Recording) => Promise<void>;

export type KeptFacts = { readonly [field: string]: Fact };

/** A change as an administrator reads it. */
export type Change = {
  readonly position: number;
  /** ISO 8601 */
  readonly at: string;
  /** Left out: the setting up. */
  readonly official?: string;
  readonly officialName: string;
  readonly act: Act;
  readonly kind: ThingKind;
  readonly thing: string;
  readonly name: string;
  readonly before: KeptFacts;
  readonly after: KeptFacts;
  /** What the next change is chained to. */
  readonly hash: string;
};

/** Newest first; more: the position after which the next page begins. */
export type Changes = { readonly changes: readonly Change[]; readonly more?: number };
