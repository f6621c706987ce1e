import type { Message, Module, OrganisationId, Tx } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { DraftTools } from './drafts/workspace.ts';
import { record } from './handle.ts';
import { writeLetter } from './letters/write-letter.ts';
import { noticeReactions } from './notices/order.ts';
import { orderLicences } from './orders/order.ts';
import { caseOfRequest } from './orders/request.ts';

const LicenceIssued = Type.Object({ request: Type.String(), licence: Type.String(), identifier: Type.String() });
const OrganisationRegistered = Type.Object({ request: Type.String(), organisation: Type.String(), uscc: Type.String() });

/** What this room hears from others; what somebody else ordered is none of its business. */
export function reactions(tools: DraftTools): NonNullable<Module['reactions']> {
  return {
    ...noticeReactions(tools),
    'write-letter': (tx, message, at) => writeLetter(tx, tools, message, at),
    'licence-issued': recordLicence,
    'organisation-registered': (tx, message, at) => recordOrganisation(tx, tools, message, at),
  };
}

async function recordLicence(tx: Tx, message: Message, at: string): Promise<void> {
  if (!Value.Check(LicenceIssued, message)) throw new Error('licence-issued is not what the contract says');
  const { request, licence, identifier } = message;
  const id = caseOfRequest(request);
  if (id !== undefined) await record(tx, id, { type: 'record-licence-issued', at, request, licence, identifier });
}

async function recordOrganisation(tx: Tx, tools: DraftTools, message: Message, at: string): Promise<void> {
  if (!Value.Check(OrganisationRegistered, message)) throw new Error('organisation-registered is not what the contract says');
  const { request, organisation, uscc } = message;
  const id = caseOfRequest(request);
  const state = id && (await record(tx, id, { type: 'record-organisation-registered', at, organisation }));
  // The edge: the message's id names an organisation.
  if (id && state?.status === 'granted') await orderLicences(tx, tools, id, state, { organisation: organisation as OrganisationId, uscc });
}
