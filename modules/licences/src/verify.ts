import { checkLicenceId } from '@tongban/identifiers';
import { dayOf } from '@tongban/kernel';
import { codeOf, type Facts, factsIn, isLicence, type LetterFacts } from '@tongban/paper';
import { type Clock, type Database, type Files, type Sealer, sha256, type Tx } from '@tongban/platform';
import { type Doubtful, readSigned, wasSignedByUs } from './authentic.ts';
import type { LicenceView, Verification, VerificationCheck } from './contract.ts';
import { bareView, maskedView, verdictOf } from './domain/public-view.ts';
import { licenceByCode, licenceByIdentifier, rootCertificates } from './read.ts';
import { openLicence } from './sealed.ts';
import { certificatesOf } from './signature/authority.ts';
import type { LicenceRow } from './tables.ts';

export type Verifying = {
  /** By the unguessable code of the QR code: what the licence states, personal values masked; or which letter it is. */
  verifyByCode(code: string): Promise<Verification>;
  /** By the identifier, which can be guessed: verdict, kind, issuer and term. */
  verifyByIdentifier(identifier: string): Promise<Verification>;
  /** By the file itself; it is looked at and not kept. */
  verifyFile(bytes: Uint8Array): Promise<Verification>;
};

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly files: Files;
  readonly clock: Clock;
  readonly letterByCode: (code: string) => Promise<Uint8Array | undefined>;
};
type Outcome = VerificationCheck['outcome'];
type Show = (licence: LicenceView, row: LicenceRow) => LicenceView;

const nobody = { kind: 'nobody' } as const;
const showMasked: Show = (licence, row) => maskedView(licence, row.holder.startsWith('person:') ? 'person' : 'organisation');
const showBare: Show = (licence) => bareView(licence);

/** Tells anyone whether a licence is real and holds today. */
export function createVerifying({ db, sealer, files, clock, letterByCode }: Dependencies): Verifying {
  /** What the vault has under this code or this identifier, and the roots to trust. */
  const look = (find: (tx: Tx) => Promise<LicenceRow | undefined>) =>
    db.transaction(nobody, async (tx) => ({ row: await find(tx), roots: certificatesOf((await rootCertificates(tx)).join('')) }));

  const judged = (row: LicenceRow, show: Show): Verification => {
    const now = clock.now();
    const licence = openLicence(sealer, row, dayOf(now));
    const verdict = verdictOf(licence.state, dayOf(now), licence.validFrom);
    const state = verdict === 'valid' ? 'passed' : 'failed';
    return { verdict, licence: show(licence, row), checks: checks('passed', 'passed', state), checkedAt: now };
  };

  /** What was not handed in is looked at where it lies: the document in the vault must still be what was signed. */
  const lookedUp = async (find: (tx: Tx) => Promise<LicenceRow | undefined>, show: Show): Promise<Verification> => {
    const { row, roots } = await look(find);
    if (row === undefined) return unknown(clock.now());
    const bytes = await files.get(row.file);
    // That is our loss and no fault of the licence.
    if (bytes === undefined) throw new Error(`the document of licence ${row.id} is not among the files`);
    const read = readSigned(bytes, roots);
    if (!read.authentic) return altered(read, clock.now());
    return isOf(read.facts, row) ? judged(row, show) : altered(replaced, clock.now());
  };

  /** A letter is kept as it was signed, too, and must still be the one of this code. */
  const asSigned = async (letter: Uint8Array, code: string): Promise<Verification> => {
    const { roots } = await look(async () => undefined);
    const read = readSigned(letter, roots);
    if (!read.authentic) return altered(read, clock.now());
    const own = !isLicence(read.facts) && codeOf(read.facts) === code;
    return own ? authentic(read.facts, clock.now()) : altered(replaced, clock.now());
  };

  return {
    verifyByCode: async (code) => {
      if (!isCode(code)) return unknown(clock.now());
      const letter = await letterByCode(code);
      return letter === undefined ? await lookedUp((tx) => licenceByCode(tx, code), showMasked) : await asSigned(letter, code);
    },
    verifyByIdentifier: async (identifier) => {
      const checked = checkLicenceId(identifier);
      return checked.valid ? await lookedUp((tx) => licenceByIdentifier(tx, checked.value), showBare) : unknown(clock.now());
    },
    verifyFile: async (bytes) => {
      const facts = factsIn(bytes);
      const find = async (tx: Tx) =>
        facts && isLicence(facts)
          ? ((await licenceByCode(tx, codeOf(facts))) ?? (await licenceByIdentifier(tx, facts.identifier)))
          : undefined;
      const { row, roots } = await look(find);
      const read = readSigned(bytes, roots);
      if (!read.authentic) return row !== undefined || wasSignedByUs(read.fault) ? altered(read, clock.now()) : unknown(clock.now());
      if (!isLicence(read.facts)) return authentic(read.facts, clock.now());
      if (row === undefined) return unknown(clock.now());
      return isOf(read.facts, row) && sha256(bytes) === row.file ? judged(row, showMasked) : altered(replaced, clock.now());
    },
  };
}

/** Codes as `randomToken` makes them; what else stands in an address need not reach the database, which takes no NUL. */
const isCode = (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text);

const replaced: Doubtful = { authentic: false, fault: 'content-changed' };

/** A sound document proves nothing for another licence. */
function isOf(facts: Facts, row: LicenceRow): boolean {
  return isLicence(facts) && facts.identifier === row.identifier && facts.issuer.uscc === row.issuer_uscc && codeOf(facts) === row.code;
}

/** What a letter says it said on its day, whatever became of the case: there is nothing more to look up. */
function authentic({ name, number, issuer, day }: LetterFacts, checkedAt: string): Verification {
  const letter = { name, number, issuer: issuer.name, day };
  return { verdict: 'authentic', letter, checks: checks('passed', 'passed', 'skipped'), checkedAt };
}

function altered({ fault }: Doubtful, checkedAt: string): Verification {
  const changed = fault === 'content-changed';
  return { verdict: 'altered', checks: checks(changed ? 'passed' : 'failed', changed ? 'failed' : 'skipped', 'skipped'), checkedAt };
}

function unknown(checkedAt: string): Verification {
  return { verdict: 'unknown', checks: checks('skipped', 'skipped', 'skipped'), checkedAt };
}

function checks(signature: Outcome, content: Outcome, state: Outcome): VerificationCheck[] {
  return [
    { check: 'signature', outcome: signature },
    { check: 'content', outcome: content },
    { check: 'state', outcome: state },
  ];
}
