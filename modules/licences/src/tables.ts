import type { Day } from '@tongban/kernel';
import type { LicenceId } from './contract.ts';
import type { LicenceEvent, Standing } from './domain/standing.ts';

export type LicenceRow = {
  id: LicenceId;
  request: string;
  identifier: string;
  number: string;
  kind: string;
  name: string;
  holder: string;
  issuer: string;
  issuer_name: string;
  issuer_uscc: string;
  valid_from: Day;
  valid_to: Day | null;
  state: Standing;
  sealed: string;
  code: string;
  file: string;
  issued_at: string;
};

/** An order that has its number and waits for its document. */
export type NumberedRow = { request: string; identifier: string; number: string; sealed: string };

export type KeyRow = {
  id: string;
  /** root, or the department that issues */
  authority: string;
  name: string;
  uscc: string | null;
  certificate: string;
  sealed_key: string;
  valid_from: string;
  valid_to: string;
};

export type Tables = {
  'licences.counter': { series: string; last: number };
  'licences.numbered': NumberedRow;
  'licences.licence': LicenceRow;
  'licences.licence_event': {
    licence: LicenceId;
    position: number;
    type: LicenceEvent['type'];
    at: string;
    document: string | null;
    official: string | null;
    basis: string | null;
  };
  'licences.signing_key': KeyRow;
};
