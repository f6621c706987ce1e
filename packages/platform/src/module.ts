import type { EachLanguage } from '@tongban/kernel';
import type { Tx } from './db/transaction.ts';
import type { App } from './http/app.ts';

/** A message that left by the outbox: a command to another room, or an event that others may hear. No personal data in the open. */
export type Message = { readonly type: string } & { readonly [field: string]: unknown };

/** Hears a message once or more, in any order, inside a transaction of its own; throwing has it tried again. */
export type Reaction = (tx: Tx, message: Message, at: string) => Promise<void>;

/** What another system is told of a message: where it may read on, as a path of the API, and ids; no name and no word that anybody wrote. */
export type Telling = {
  /** Departments whose systems may hear of it. */
  readonly departments: readonly string[];
  readonly service?: string;
  readonly path: string;
  readonly ids: { readonly [name: string]: string };
};

/** A message that other systems may subscribe to. */
export type Published = { readonly summary: EachLanguage; readonly tell: (message: Message) => Telling };

/** How many more entries of a record were read, and in a line each what of them is not as it was written. */
export type Verified = { readonly entries: number; readonly broken: readonly string[] };

/** A room of the house, as the server puts it together. */
export type Module = {
  readonly name: string;
  /** Folder of numbered SQL files. */
  readonly migrations: URL;
  readonly routes?: (app: App) => void | Promise<void>;
  /** Its messages that other systems may hear of, by type. */
  readonly published?: { readonly [messageType: string]: Published };
  readonly reactions?: { readonly [messageType: string]: Reaction };
  /** Reads again all that the room keeps for ever, piece by piece, and compares it with what it was when it was written. */
  readonly verify?: () => AsyncIterable<Verified>;
};
