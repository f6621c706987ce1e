import { type Tx, tables } from '@tongban/platform';
import type { CaseRefusal } from '../domain/refusal.ts';
import type { Tables } from '../tables.ts';

/** What a command came to: nothing to add where it was carried out, the refusal where not. */
export type Outcome = { readonly refusal?: CaseRefusal };

/** Whose command it was: the id of a person or official. */
export type CommandKey = { readonly key: string; readonly actor: string };

/** What the same command came to before. Ask only while the case or draft is held, so that two presses wait for each other. */
export async function outcomeOf(tx: Tx, { key, actor }: CommandKey): Promise<Outcome | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('cases.command')
    .select('outcome')
    .where('key', '=', key)
    .where('actor', '=', actor)
    .executeTakeFirst();
  return row?.outcome;
}

/** Keeps what a command came to, for whoever sends it again. */
export async function keepOutcome(tx: Tx, { key, actor }: CommandKey, outcome: Outcome, at: string): Promise<void> {
  await tables<Tables>(tx).insertInto('cases.command').values({ key, actor, outcome, at }).execute();
}
