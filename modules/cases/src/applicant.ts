import { timingSafeEqual } from 'node:crypto';
import { type FileAnswer, settledAnswers } from '@tongban/forms';
import { parseCaseNumber } from '@tongban/identifiers';
import type { Tx } from '@tongban/platform';
import type { CaseId, CasesForApplicants, CaseView, DraftId } from './contract.ts';
import { createCopies } from './copies.ts';
import { answerCorrection, openCorrection } from './drafts/correction.ts';
import { createDrafts } from './drafts/drafts.ts';
import { queryHash, submitDraft } from './drafts/submit.ts';
import { type DraftTools, layOut, type Person } from './drafts/workspace.ts';
import { handle } from './handle.ts';
import { findLetter } from './letters/find-letter.ts';
import { partyText } from './party.ts';
import { type Dossier, readDossier } from './read/dossier.ts';
import { readFigures } from './read/figures.ts';
import { listCases } from './read/lists.ts';
import { readMostUsed } from './read/most-used.ts';
import { wordsFor } from './read/words.ts';
import { readReceipt } from './receipt.ts';
import { answersOf } from './service/application.ts';
import { readDraft } from './store/draft.ts';
import { findByNumber } from './store/find-case.ts';
import { letterByCode } from './store/letter.ts';
import { caseView, openView } from './views/case-view.ts';
import { filesIn } from './views/evidence.ts';

/** Milliseconds for which everybody is shown the same figures, so that asking often costs nothing. */
const aWhile = 10_000;
/** Milliseconds that count for what is used most: 90 days. */
const lately = 90 * 24 * 60 * 60 * 1_000;
const system = { kind: 'system', name: 'cases' } as const;

/** What the portal asks, each in a transaction of the person signed in; told in the language of these tools, and written down in Chinese. */
export function createForApplicants(tools: DraftTools, inChinese: DraftTools): CasesForApplicants {
  const { db, clock, files } = tools;
  /** Of a letter that was signed; throws where it is not among the files: that is our loss, and no letter is a forgery for it. */
  const bytesOf = async (letter: string): Promise<Uint8Array> => {
    const bytes = await files.get(letter);
    if (bytes === undefined) throw new Error(`the letter ${letter} is not among the files`);
    return bytes;
  };
  return {
    ...createDrafts(tools),
    ...createCopies(tools, viewFor),
    submit: (actor, draft, how) =>
      db.transaction(actor, (tx) => submitDraft(tx, { ...tools, inChinese: inChinese.serviceVersion }, actor, draft, how, clock.now())),
    myCases: (actor) =>
      db.transaction(actor, async (tx) =>
        listCases(tx, partyText(actor.party), await tools.partyName(tx, actor.party), await wordsFor(tx, tools)),
      ),
    caseView: (actor, id) =>
      db.transaction(actor, async (tx) => {
        const dossier = await readDossier(tx, tools, id, clock.now());
        return dossier && viewFor(actor, dossier);
      }),
    receipt: (actor, id) => db.transaction(actor, (tx) => readReceipt(tx, tools, id)),
    correction: (actor, id) => db.transaction(actor, (tx) => openCorrection(tx, tools, actor, id, clock.now())),
    answerCorrection: (actor, id, { key }) => db.transaction(actor, (tx) => answerCorrection(tx, tools, actor, id, key, clock.now())),
    withdraw: (actor, id, { key }) => db.transaction(actor, (tx) => withdraw(tx, tools, actor, id, key, clock.now())),
    file: async (actor, of, file) => {
      const named = await db.transaction(actor, (tx) => findFile(tx, tools, actor, of, file));
      const bytes = named && (await files.get(file));
      return named && bytes && { name: named.name, type: named.type, bytes };
    },
    letter: async (actor, id, position) => {
      const dossier = await db.transaction(actor, (tx) => readDossier(tx, tools, id, clock.now()));
      const found = dossier && findLetter(dossier, position);
      return found && { name: found.name, bytes: await bytesOf(found.file) };
    },
    letterByCode: async (code) => {
      const file = await db.transaction(system, (tx) => letterByCode(tx, code));
      return file === undefined ? undefined : await bytesOf(file);
    },
    figures: keptFor(aWhile, () => db.transaction(system, (tx) => readFigures(tx, tools))),
    mostUsed: keptFor(aWhile, () => {
      const since = new Date(Date.parse(clock.now()) - lately).toISOString();
      return db.transaction(system, (tx) => readMostUsed(tx, since));
    }),
    byNumber: (number, password) => db.transaction(system, (tx) => viewByNumber(tx, tools, number, password)),
  };
}

/** The case as its applicant sees it; without the way to the licences for whoever may not look into the applicant's vault. */
function viewFor({ services }: Person, dossier: Dossier): CaseView {
  const { licences, ...view } = caseView(dossier);
  return services === undefined && licences !== undefined ? { ...view, licences } : view;
}

/** The same answer for so many milliseconds of this machine's time; a fault is forgotten at once. */
function keptFor<T>(milliseconds: number, read: () => Promise<T>): () => Promise<T> {
  let kept: { readonly until: number; readonly answer: Promise<T> } | undefined;
  return () => {
    if (kept !== undefined && performance.now() < kept.until) return kept.answer;
    const answer = read();
    kept = { until: performance.now() + milliseconds, answer };
    answer.catch(() => {
      kept = undefined;
    });
    return answer;
  };
}

async function withdraw(tx: Tx, tools: DraftTools, actor: Person, id: CaseId, key: string, at: string): Promise<boolean | undefined> {
  const by = { kind: 'person', id: actor.id } as const;
  const { refusal } = await handle(tx, tools, id, { key, actor: actor.id }, () => ({ command: { type: 'withdraw-case', at, by } }));
  if (refusal === 'case-unknown') return undefined;
  return refusal === undefined;
}

/** A file of one's own draft or case, by its content. */
async function findFile(tx: Tx, tools: DraftTools, actor: Person, of: DraftId | CaseId, file: string): Promise<FileAnswer | undefined> {
  const draft = await readDraft(tx, tools.sealer, of as DraftId);
  const workspace = draft && (await layOut(tx, tools, actor, draft, tools.clock.now()));
  if (workspace !== undefined) {
    const { form, known } = workspace;
    return filesIn(form, settledAnswers(form, workspace.draft.content.answers, known)).find((one) => one.file === file);
  }
  const dossier = await readDossier(tx, tools, of as CaseId, tools.clock.now());
  return dossier && filesIn(dossier.form, answersOf(dossier.form, dossier.application)).find((one) => one.file === file);
}

/** Whoever has number and password need not say who they are; the two are compared in a time that tells nothing. */
async function viewByNumber(tx: Tx, tools: DraftTools, number: string, password: string): Promise<CaseView | undefined> {
  const found = await findByNumber(tx, parseCaseNumber(number) ?? '');
  const entered = password.toUpperCase().replaceAll(/[\s-]/g, '');
  const hash = queryHash(tools, found?.id ?? ('' as CaseId), entered);
  if (found === undefined || !timingSafeEqual(Buffer.from(hash), Buffer.from(found.queryHash))) return undefined;
  const dossier = await readDossier(tx, tools, found.id, tools.clock.now());
  return dossier && openView(dossier);
}
