import type { ReadSetting } from '@tongban/administration/contract';
import { officialRegions, type Regions } from '@tongban/identifiers';
import {
  type Clock,
  type Database,
  hashPassword,
  type Message,
  newId,
  type PersonId,
  type Reaction,
  randomToken,
  type Sealer,
  send,
  type Tx,
} from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { mailContext, type Recovery, type RecoveryBegun, type RecoveryToken } from './contract.ts';
import { type Identifier, readIdentifier } from './domain/identifier.ts';
import { minutesLater } from './instant.ts';
import { faultFor, setPassword } from './passwords.ts';
import { accountOf, countIn, findPersonAccount, forgetAttempt, hasAccount } from './store/account.ts';
import { findMailbox } from './store/mailbox.ts';
import { findingHash, readPerson } from './store/person.ts';
import { holdRecovery, insertRecovery, useRecoveries } from './store/recovery.ts';
import { subjectsOf } from './try-password.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly regions?: Regions;
  readonly readSetting: ReadSetting;
};

const system = { kind: 'system', name: 'recovery' } as const;
const minutesOfLink = 30;
/** From one network, and for one number, whoever asks: nobody is flooded, and nobody tries numbers through. */
const often = { network: { allowed: 20, minutes: 60 }, number: { allowed: 3, minutes: 60 } } as const;

export type Recovering = {
  /**
   * Somebody forgot the password. Where the number has an account with a proven mailbox a link is mailed there; the answer and its time
   * are the same in any case, since all looking up happens afterwards. False where this network asks too often.
   */
  askRecovery(identifier: string, network: string): Promise<boolean>;
  /** Mails the link to whoever is known by other means, a counter's; false where they have no account or no proven mailbox. */
  mailRecovery(person: PersonId): Promise<boolean>;
  /** Whether a link is good: half an hour, once. */
  isRecoveryGood(token: string): Promise<boolean>;
  /** Another password, by the link; every session of the person ends, every other link, and a lock-out from where this comes. */
  recover(token: string, password: string, network: string): Promise<Recovery>;
};

/** Getting back in without the password. */
export function createRecovering(tools: Dependencies): Recovering {
  const { db, sealer, clock, regions = officialRegions } = tools;
  const inOne = <T>(fn: (tx: Tx, at: string) => Promise<T>) => db.transaction(system, (tx) => fn(tx, clock.now()));
  return {
    askRecovery: (typed, network) =>
      inOne(async (tx, at) => {
        const counted = (text: string, limit: typeof often.network | typeof often.number) =>
          countIn(tx, sealer.keyedHash(text, 'identity.recovery'), at, limit);
        if (await counted(`network ${network}`, often.network)) return false;
        const identifier = readIdentifier(typed, regions);
        if (await counted(identifier.value, often.number)) return true;
        const id = newId();
        await send(tx, { type: 'find-account', id, sealed: sealer.seal(JSON.stringify(identifier), soughtContext(id)) });
        return true;
      }),
    mailRecovery: (person) =>
      inOne(async (tx, at) => {
        if (!(await hasAccount(tx, { kind: 'person', id: person })) || (await findMailbox(tx, sealer, person)) === undefined) return false;
        const tooOften = await countIn(tx, sealer.keyedHash(`person ${person}`, 'identity.recovery'), at, often.number);
        return tooOften || (await mailLink(tx, sealer, person, at));
      }),
    isRecoveryGood: (token) => inOne(async (tx, at) => (await holdRecovery(tx, token, at)) !== undefined),
    recover: async (token, password, network) => {
      const fault = await inOne(async (tx, at) => {
        const person = await holdRecovery(tx, token, at);
        return person === undefined ? 'link-over' : await faultFor(tx, tools, person, { password });
      });
      if (fault !== undefined) return { recovered: false, refusal: fault };
      const credential = await hashPassword(password);
      return await inOne(async (tx, at) => {
        const person = await holdRecovery(tx, token, at);
        if (person === undefined) return { recovered: false, refusal: 'link-over' };
        const madeUp = (await accountOf(tx, { kind: 'person', id: person }))?.initialUntil !== undefined;
        await useRecoveries(tx, person, at);
        await setPassword(tx, person, credential, { type: madeUp ? 'password-changed' : 'account-recovered' }, at);
        await forgetLockOut(tx, sealer, person, network);
        return { recovered: true };
      });
    },
  };
}

/** Whoever has just proven to be the owner is let in where wrong passwords had locked them out. */
async function forgetLockOut(tx: Tx, sealer: Sealer, person: PersonId, network: string): Promise<void> {
  const known = await readPerson(tx, sealer, person);
  for (const typed of known === undefined ? [] : [known.phone, known.citizenId])
    await forgetAttempt(tx, subjectsOf(sealer, 'person', typed, network));
}

const Sought = Type.Object({ id: Type.String(), sealed: Type.String() });

/** `find-account`, this room's own: the link leaves for whoever has an account and a mailbox, and nobody learns who has. */
export function findingAccounts(sealer: Sealer): Reaction {
  return async (tx: Tx, message: Message, at: string) => {
    if (!Value.Check(Sought, message)) throw new Error('find-account does not say whose');
    // The edge: sealed by this file.
    const { kind, value } = JSON.parse(sealer.open(message.sealed, soughtContext(message.id))) as Identifier;
    const account = await findPersonAccount(tx, kind === 'phone' ? 'phone_hash' : 'citizen_id_hash', findingHash(sealer, kind, value));
    if (account === undefined) return;
    // The edge: a person's account is owned by a person.
    await mailLink(tx, sealer, account.owner.id as PersonId, at);
  };
}

/** Lets a link leave for the person's proven mailbox; false where there is none. */
async function mailLink(tx: Tx, sealer: Sealer, person: PersonId, at: string): Promise<boolean> {
  const mailbox = await findMailbox(tx, sealer, person);
  if (mailbox === undefined) return false;
  const token = randomToken(32);
  const expiresAt = minutesLater(at, minutesOfLink);
  await insertRecovery(tx, person, token, at, expiresAt);
  const { address, language } = mailbox;
  const id = newId();
  const sealed = sealer.seal(JSON.stringify({ address, language, token } satisfies RecoveryToken), mailContext(id));
  await send(tx, { type: 'recovery-begun', id, person, sealed, expiresAt } satisfies RecoveryBegun);
  return true;
}

function soughtContext(id: string): string {
  return `identity.find-account:${id}`;
}
