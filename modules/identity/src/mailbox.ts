import { randomInt } from 'node:crypto';
import type { Language } from '@tongban/kernel';
import { type Clock, type Database, newId, type Party, type PersonId, type Sealer, send, type Tx } from '@tongban/platform';
import {
  type AccountChanged,
  type ClaimMailbox,
  type ConfirmMailbox,
  type Mailbox,
  type MailboxClaimed,
  type MailboxView,
  mailContext,
} from './contract.ts';
import { maskMailAddress, readMailAddress } from './domain/mail-address.ts';
import { covers, isLiving } from './domain/mandate.ts';
import { isBefore, minutesLater } from './instant.ts';
import { countIn } from './store/account.ts';
import { deleteClaim, deleteMailbox, findMailbox, findMailboxes, holdClaim, saveClaim, saveMailbox } from './store/mailbox.ts';
import { mandatesFor } from './store/mandate.ts';

type Dependencies = { readonly db: Database; readonly sealer: Sealer; readonly clock: Clock };

const system = { kind: 'system', name: 'mailbox' } as const;
const minutesOfCode = 30;
const mostTries = 5;
/** Codes to one person, so that nobody is flooded with mail through us. */
const codes = { allowed: 5, minutes: 60 } as const;

export type Mailboxes = {
  /** What the account shows of the person's address, masked. */
  mailboxOf(person: PersonId): Promise<MailboxView>;
  /** Sends a code to this address, which becomes the person's when the code comes back within half an hour. */
  claimMailbox(person: PersonId, typed: string, language: Language): Promise<ClaimMailbox>;
  /** The code that was sent: from now on mail goes to that address. Five wrong codes end it. */
  confirmMailbox(person: PersonId, code: string): Promise<ConfirmMailbox>;
  /** No mail any more, nor a waiting code; false where there was no address. */
  removeMailbox(person: PersonId): Promise<boolean>;
  /** The proven addresses of whoever may act for the party, in this service where one is named; read for the system. */
  mailboxesFor(tx: Tx, party: Party, service?: string): Promise<readonly Mailbox[]>;
};

/** Where people want mail. */
export function createMailboxes({ db, sealer, clock }: Dependencies): Mailboxes {
  const inOne = <T>(fn: (tx: Tx, at: string) => Promise<T>) => db.transaction(system, (tx) => fn(tx, clock.now()));
  return {
    mailboxOf: (person) =>
      inOne(async (tx, at) => {
        const held = await findMailbox(tx, sealer, person);
        const claim = await holdClaim(tx, sealer, person);
        return {
          ...(held && { address: maskMailAddress(held.address), language: held.language }),
          ...(claim && isBefore(at, claim.expiresAt) && { claimed: maskMailAddress(claim.address) }),
        };
      }),
    claimMailbox: async (person, typed, language) => {
      const address = readMailAddress(typed);
      if (address === undefined) return { sent: false, refusal: 'address-wrong' };
      return await inOne(async (tx, at) => {
        if (await countIn(tx, sealer.keyedHash(person, 'identity.mailbox-codes'), at, codes)) return { sent: false, refusal: 'too-often' };
        const code = String(randomInt(100_000_000)).padStart(8, '0');
        const expiresAt = minutesLater(at, minutesOfCode);
        await saveClaim(tx, sealer, person, { address, language, codeHash: hashOf(sealer, person, code), tries: 0, expiresAt });
        const id = newId();
        const sealed = sealer.seal(JSON.stringify({ address, language, code }), mailContext(id));
        await send(tx, { type: 'mailbox-claimed', id, person, sealed, expiresAt } satisfies MailboxClaimed);
        return { sent: true };
      });
    },
    confirmMailbox: (person, code) => inOne((tx, at) => confirm(tx, sealer, person, code.normalize('NFKC').replaceAll(/\s/g, ''), at)),
    removeMailbox: (person) =>
      inOne(async (tx, at) => {
        await deleteClaim(tx, person);
        const removed = await deleteMailbox(tx, person);
        if (removed) await send(tx, { type: 'mailbox-removed', id: newId(), person, at } satisfies AccountChanged);
        return removed;
      }),
    mailboxesFor: async (tx, party, service) => findMailboxes(tx, sealer, await whoActsFor(tx, party, service, clock.now())),
  };
}

async function confirm(tx: Tx, sealer: Sealer, person: PersonId, code: string, at: string): Promise<ConfirmMailbox> {
  const claim = await holdClaim(tx, sealer, person);
  if (claim === undefined || !isBefore(at, claim.expiresAt) || claim.tries >= mostTries) return { confirmed: false, refusal: 'code-over' };
  if (claim.codeHash !== hashOf(sealer, person, code)) {
    await saveClaim(tx, sealer, person, { ...claim, tries: claim.tries + 1 });
    return { confirmed: false, refusal: claim.tries + 1 < mostTries ? 'code-wrong' : 'code-over' };
  }
  await deleteClaim(tx, person);
  await saveMailbox(tx, sealer, person, claim, at);
  await send(tx, { type: 'mailbox-verified', id: newId(), person, at } satisfies AccountChanged);
  return { confirmed: true };
}

async function whoActsFor(tx: Tx, party: Party, service: string | undefined, at: string): Promise<readonly PersonId[]> {
  if (party.kind === 'person') return [party.id];
  const living = (await mandatesFor(tx, party.id)).filter((mandate) => isLiving(mandate, at));
  const reaching = living.filter((mandate) => (service === undefined ? mandate.services === undefined : covers(mandate, service)));
  return [...new Set(reaching.map(({ person }) => person))];
}

function hashOf(sealer: Sealer, person: PersonId, code: string): string {
  return sealer.keyedHash(`${person} ${code}`, 'identity.mailbox-code');
}
