import type { Paper } from '@tongban/paper';
import type { Clock, Database, Files, Log, Module, Sealer, Tx } from '@tongban/platform';
import { type ChangeState, changingState } from './change-state.ts';
import { issuing } from './issue.ts';
import { createKeys, type Issuer } from './keys.ts';
import { published } from './published.ts';
import { changeRoutes } from './routes/changes.ts';
import { systemRoutes } from './routes/systems.ts';
import { trustRoute } from './routes/trust.ts';
import { verificationRoutes } from './routes/verification.ts';
import { signPdf } from './signature/sign-pdf.ts';
import { takingOrders } from './take-order.ts';
import { createTrust, type Trust } from './trust.ts';
import { createVault, type Vault } from './vault.ts';
import { createVerifying, type Verifying } from './verify.ts';

export { sourceInEnglish } from './domain/known.ts';
export { type LetterFacts, type LicenceFacts, type OfflineVerification, verifyOffline } from './offline.ts';

export type Licences = Module &
  Vault &
  Verifying &
  Trust & {
    /** Makes what is missing of the root and these authorities' keys; in a transaction of the system. */
    ensureKeys(tx: Tx, issuers: readonly Issuer[]): Promise<void>;
    /** Signs a document with the key of this authority, at this moment (ISO 8601); in a transaction of the system. */
    signDocument(tx: Tx, issuer: Issuer, pdf: Buffer, at: string): Promise<Buffer>;
    readonly changeState: ChangeState;
  };

export type LicencesDependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly files: Files;
  readonly paper: Paper;
  readonly clock: Clock;
  readonly log: Log;
  /** Address of the portal without a slash at its end; stands in the QR codes. */
  readonly publicUrl: string;
  /** Whose root certificate it is. */
  readonly city: (tx: Tx) => Promise<{ readonly name: string; readonly host: string }>;
  readonly departments: (tx: Tx) => Promise<readonly { readonly name: string; readonly short: string }[]>;
  /** The letter of an authority whose QR code ends in this code, as it was signed. */
  readonly letterByCode: (code: string) => Promise<Uint8Array | undefined>;
};

/** The vault: issues licences on order, keeps and shows them, and tells anyone whether one is real and holds. */
export function createLicences(dependencies: LicencesDependencies): Licences {
  const { db, clock } = dependencies;
  const keys = createKeys(dependencies);
  const verifying = createVerifying(dependencies);
  const trust = createTrust(db);
  const changeState = changingState(dependencies);
  const vault = createVault(dependencies);
  return {
    name: 'licences',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => {
      verificationRoutes(app, verifying);
      changeRoutes(app, changeState);
      trustRoute(app, trust.trust);
      systemRoutes(app, vault.licenceOf);
    },
    published,
    reactions: { 'issue-licence': takingOrders(dependencies.sealer), 'sign-licence': issuing({ ...dependencies, keys }) },
    ...vault,
    ...verifying,
    ...trust,
    ensureKeys: (tx, issuers) => keys.ensure(tx, issuers, clock.now()),
    signDocument: async (tx, issuer, pdf, at) => await signPdf(pdf, await keys.signerFor(tx, issuer, at), at),
    changeState,
  };
}
