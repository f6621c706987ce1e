import type { DraftCheck } from '@tongban/cases/contract';
import { sha256 } from '@tongban/platform';
import type { HeldApplication } from './store/application.ts';

/** Names everything that the person reads before confirming, so that a later change is seen. */
export function hashOf({ service, party, sections, evidence }: DraftCheck): string {
  const said = sections.flatMap(({ rows }) => rows.map(({ label, text }) => [label, text]));
  const papers = evidence.map(({ id, files }) => [id, files.map(({ file }) => file)]);
  return sha256(JSON.stringify({ service, party, said, papers }));
}

/** Whether what was confirmed is what stands there now. */
export function standing({ confirmation }: HeldApplication, check: DraftCheck): boolean {
  return confirmation?.what === hashOf(check);
}
