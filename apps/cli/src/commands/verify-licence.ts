import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '@tongban/kernel';
import { type LetterFacts, type LicenceFacts, type OfflineVerification, verifyOffline } from '@tongban/licences';
import { dataDirOf } from '@tongban/server/data-dir';
import { parseCommandLine, UsageError } from '../command.ts';

export const help = `Usage: tongban verify-licence FILE.pdf [--trust TRUST.pem] [--json]

Checks a licence without network or database: that the whole file is, byte for byte, what an
authority under a trusted root signed, and that today is within its term. Receipts, letters and
decisions are checked as well: they are authentic or not, and say what they are.
Exits with 0 if it is valid or authentic, with 1 if not, and says why.

Whether a licence was suspended or ended since it was signed is not in the file: the address
that is printed at the end says so.

  --trust TRUST.pem  root certificates; without it trust.pem in the data folder (DATA_DIR, or
                     ./data in the checkout). Every city publishes its own at
                     /.well-known/tongban/trust.pem
  --json             prints one JSON object

Example: tongban verify-licence 食品经营许可证.pdf --trust yunzhou.pem
`;

/** Says whether a file is a licence or a letter as it was signed, and whether a licence's term has begun and not ended. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    options: { trust: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  if (path === undefined) throw new UsageError('say which file to verify');
  if (more.length > 0) throw new UsageError('say one file; put quotes around a name with blanks');
  const trustPath = values.trust ?? join(dataDirOf(), 'trust.pem');
  const trust = await readOr(trustPath, 'fetch it from the city at /.well-known/tongban/trust.pem and name it with --trust');
  if (!trust.includes('-----BEGIN CERTIFICATE-----')) throw new UsageError(`there is no certificate in ${trustPath}`);
  const verification = verifyOffline(await readOr(path, 'check its name'), trust.toString('utf8'), dayOf(new Date().toISOString()));
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...verification, ...unchecked(verification) })}\n` : inWords(verification, trustPath),
  );
  return verification.verdict === 'valid' || verification.verdict === 'authentic' ? 0 : 1;
}

/** A letter says what was said on its day, so nothing about it is left open. */
function unchecked({ verdict }: OfflineVerification): { readonly revocation?: 'not checked' } {
  return verdict === 'authentic' ? {} : { revocation: 'not checked' };
}

async function readOr(path: string, advice: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path} (${error instanceof Error && 'code' in error ? error.code : error}): ${advice}`);
  }
}

function inWords(verification: OfflineVerification, trustPath: string): string {
  switch (verification.verdict) {
    case 'altered':
      return 'altered: an authority signed this file once, and it is not what was signed\n';
    case 'unknown':
      return `unknown: the file is neither licence nor letter, or no authority under the roots in ${trustPath} signed it as it is\n`;
    case 'authentic':
      return `authentic: signed by ${verification.facts.issuer.name}, and unchanged\n${letterInWords(verification.facts)}`;
    case 'valid':
      return `valid: signed by ${verification.facts.issuer.name}, unchanged, and within its term\n${factsInWords(verification.facts)}`;
    case 'expired':
      return `expired: signed by ${verification.facts.issuer.name} and unchanged, but its term is over\n${factsInWords(verification.facts)}`;
    case 'not-begun':
      return `not begun: signed by ${verification.facts.issuer.name} and unchanged, but its term has not begun\n${factsInWords(verification.facts)}`;
  }
}

function factsInWords({ name, number, identifier, issuer, validFrom, validTo, issuedAt, verify }: LicenceFacts): string {
  return `
  licence     ${name} ${number}
  identifier  ${identifier}
  issuer      ${issuer.name} ${issuer.uscc}
  term        from ${validFrom} ${validTo === undefined ? 'without end' : `to ${validTo}`}
  signed      ${issuedAt}

Not checked, because it needs the network: whether it was suspended, withdrawn, revoked, stripped or
struck off since. Ask ${verify}
`;
}

function letterInWords({ name, number, issuer, day, issuedAt }: LetterFacts): string {
  return `
  letter      ${name} of ${day}
  case        ${number}
  issuer      ${issuer.name} ${issuer.uscc}
  signed      ${issuedAt}
`;
}
