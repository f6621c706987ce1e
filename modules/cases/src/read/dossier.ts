import type { ServiceVersion } from '@tongban/catalogue/contract';
import type { CompiledForm } from '@tongban/forms';
import { type Department, departmentIn } from '@tongban/identity/contract';
import { type Day, dayOf } from '@tongban/kernel';
import { type Tx, tables } from '@tongban/platform';
import type { CaseId, CorrectionItem } from '../contract.ts';
import type { PresentCase } from '../domain/case.ts';
import type { CaseEvent, DocumentRef } from '../domain/event.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import type { Words } from '../messages/words.ts';
import type { Application } from '../service/application.ts';
import { readWarnDays } from '../settings.ts';
import { readApplication } from '../store/application.ts';
import type { CorrectionNotice } from '../store/correction.ts';
import { openDocuments } from '../store/document.ts';
import { readHistory } from '../store/history.ts';
import { type KeptLetter, readLetters } from '../store/letter.ts';
import type { DocumentKind, Tables } from '../tables.ts';
import { wordsFor } from './words.ts';

/** What an official found, as the sealed document of that kind keeps it. */
export type Opinion = { readonly text: string };
/** Why a case was not taken in, and who has the power. */
export type Rejection = {
  readonly reason: string;
  readonly authority?: { readonly name: string; readonly address: string; readonly phone: string };
};
/** The decision on a case; a grant may have no reasons. */
export type WrittenDecision = { readonly reasons: string };

/** Everything there is to see of a case, as far as whoever asks may see it. */
export type Dossier = {
  readonly id: CaseId;
  readonly state: PresentCase;
  /** The applicant's name in lists. */
  readonly listedAs: string;
  readonly events: readonly CaseEvent[];
  readonly service: ServiceVersion;
  readonly form: CompiledForm;
  readonly application: Application;
  readonly departments: readonly Department[];
  readonly today: Day;
  /** Working days before the last day of a limit from which on its clock is yellow. */
  readonly warnDays: number;
  readonly papers: Papers;
  readonly letters: readonly KeptLetter[];
  /** In which all of it is told. */
  readonly words: Words;
};

/** Opens what a fact names; undefined where whoever asks may not see it. */
export type Papers = {
  readonly notice: (refs: readonly DocumentRef[]) => readonly CorrectionItem[];
  readonly opinion: (refs: readonly DocumentRef[]) => Opinion | undefined;
  readonly rejection: (refs: readonly DocumentRef[]) => Rejection | undefined;
  readonly decision: (refs: readonly DocumentRef[]) => WrittenDecision | undefined;
};

const kinds: readonly DocumentKind[] = ['application', 'correction', 'rejection', 'opinion', 'decision'];

/** Reads a case; undefined where there is none for this actor. */
export async function readDossier(tx: Tx, tools: DraftTools, id: CaseId, at: string): Promise<Dossier | undefined> {
  const row = await tables<Tables>(tx).selectFrom('cases.case').select(['state', 'party']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const history = await readHistory(tx, id);
  const documents = await openDocuments(tx, tools.sealer, id, kinds);
  return {
    id,
    state: row.state,
    listedAs: row.party,
    events: history.map(({ event }) => event),
    ...(await readApplication(tx, tools, id, row.state)),
    departments: (await tools.departments(tx)).map((department) => departmentIn(department, tools.language)),
    today: dayOf(at),
    warnDays: await readWarnDays(tx, tools.readSetting),
    papers: papersIn(documents),
    letters: await readLetters(tx, id),
    words: await wordsFor(tx, tools),
  };
}

// The edge: what stands under the documents of a fact was sealed by this room for that very fact.
function papersIn(documents: ReadonlyMap<string, unknown>): Papers {
  const first = (refs: readonly DocumentRef[]) => documents.get(refs[0]?.id ?? '');
  return {
    notice: (refs) => (first(refs) as CorrectionNotice | undefined)?.items ?? [],
    opinion: (refs) => first(refs) as Opinion | undefined,
    rejection: (refs) => first(refs) as Rejection | undefined,
    decision: (refs) => first(refs) as WrittenDecision | undefined,
  };
}
