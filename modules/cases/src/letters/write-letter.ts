import { type Message, randomToken, type Tx } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { CaseId } from '../contract.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { readDossier } from '../read/dossier.ts';
import { readReceipt } from '../receipt.ts';
import { insertLetter } from '../store/letter.ts';
import { written } from './kind.ts';
import { issuerOf, letterSheet } from './sheet.ts';

/** Command for the outbox: tell the event at this position of the case in writing. */
export type WriteLetter = { readonly type: 'write-letter'; readonly case: CaseId; readonly position: number };

/** 128 bits: nobody finds a letter by trying. */
const codeBytes = 16;

const Order = Type.Object({ case: Type.String(), position: Type.Integer({ minimum: 1 }) });

/** Sets, signs and keeps the letter that tells this event; the document is on disk before the transaction commits. */
export async function writeLetter(tx: Tx, tools: DraftTools, message: Message, at: string): Promise<void> {
  if (!Value.Check(Order, message)) throw new Error('an order for a letter without case or position');
  // The edge: this room ordered it.
  const id = message.case as CaseId;
  const { position } = message;
  const dossier = await readDossier(tx, tools, id, at);
  const event = dossier?.events[position - 1];
  const told = dossier && event && written(event, dossier.state.plan);
  if (dossier === undefined || told === undefined) throw new Error(`case ${id} has nothing to write at position ${position}`);
  const issuer = issuerOf(dossier, told.kind);
  const receipt = told.kind === 'receipt' ? await readReceipt(tx, tools, id) : undefined;
  const code = randomToken(codeBytes);
  const signed = { at, verify: `${tools.publicUrl}/verify/${code}` };
  const sheet = letterSheet({ ...dossier, ...told, issuer, ...(receipt === undefined ? {} : { receipt }) }, tools, signed);
  const { id: department, name, uscc } = issuer;
  const pdf = await tools.paper.print(sheet, at);
  const file = await tools.files.put(await tools.signDocument(tx, { department, name, uscc }, pdf, at));
  await insertLetter(tx, id, { position, kind: told.kind, file, code, signedAt: at });
}
