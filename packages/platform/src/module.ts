import type { Tx } from './db/transaction.ts';
import type { App } from './http/app.ts';

/** A message that left by the outbox: a command to another room, or an event that others may hear. No personal data in the open. */
export type Message = { readonly type: string } & { readonly [field: string]: unknown };

/** Hears a message once or more, in any order, inside a transaction of its own; throwing has it tried again. */
export type Reaction = (tx: Tx, message: Message, at: string) => Promise<void>;

/** A room of the house, as the server puts it together. */
export type Module = {
  readonly name: string;
  /** Folder of numbered SQL files. */
  readonly migrations: URL;
  readonly routes?: (app: App) => void | Promise<void>;
  readonly reactions?: { readonly [messageType: string]: Reaction };
};
