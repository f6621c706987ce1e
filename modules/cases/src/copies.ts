import { type AnswerRow, checkYourAnswers, questionById, settledAnswers } from '@tongban/forms';
import type { CaseId, CasesForApplicants, CaseView } from './contract.ts';
import { type DraftTools, layOut, type Person, type Workspace } from './drafts/workspace.ts';
import { partyText } from './party.ts';
import { type Dossier, readDossier } from './read/dossier.ts';
import { listCases } from './read/lists.ts';
import { wordsFor } from './read/words.ts';
import { listDrafts } from './store/draft.ts';
import { wholeAnswer, wholeIn } from './views/answers.ts';
import { evidenceRows } from './views/evidence.ts';

type Copies = Pick<CasesForApplicants, 'caseCopies' | 'draftCopies'>;

/** What applicants take away of what is held on them: nothing of it is masked, since it is theirs (个人信息保护法 art. 45). */
export function createCopies(tools: DraftTools, viewFor: (actor: Person, dossier: Dossier) => CaseView): Copies {
  const { db, clock, sealer } = tools;
  /** One case in a transaction of its own, so that nobody waits for somebody with many. */
  const copyOf = (actor: Person, id: CaseId) =>
    db.transaction(actor, async (tx) => {
      const dossier = await readDossier(tx, tools, id, clock.now());
      return dossier && inFull(viewFor(actor, dossier), dossier);
    });
  return {
    caseCopies: async (actor) => {
      const cases = await db.transaction(actor, async (tx) => listCases(tx, partyText(actor.party), '', await wordsFor(tx, tools)));
      const copies: CaseView[] = [];
      for (const { id } of cases) {
        const copy = await copyOf(actor, id);
        if (copy !== undefined) copies.push(copy);
      }
      return copies;
    },
    draftCopies: (actor) =>
      db.transaction(actor, async (tx) => {
        const at = clock.now();
        const workspaces: Workspace[] = [];
        for (const draft of await listDrafts(tx, sealer, partyText(actor.party), at)) {
          const workspace = await layOut(tx, tools, actor, draft, at);
          if (workspace !== undefined) workspaces.push(workspace);
        }
        return workspaces.map(draftCopy);
      }),
  };
}

function inFull(view: CaseView, dossier: Dossier): CaseView {
  const answers = view.answers.map((row) =>
    row.masked ? { ...row, masked: false, text: wholeAnswer(dossier, row.question, row.item?.place) ?? row.text } : row,
  );
  return { ...view, answers };
}

function draftCopy({ draft, service, form, known, ofApplicant, words }: Workspace) {
  const given = draft.content.answers;
  const answers = settledAnswers(form, given, known);
  const whole = (row: AnswerRow) => (row.masked ? (wholeIn(form, answers, row.question, row.item?.place) ?? row.shown) : row.shown);
  const rows = checkYourAnswers(form, given, known).filter(({ question }) => questionById(form, question)?.question.type !== 'files');
  return {
    draft: draft.id,
    serviceName: service.definition.guide.name,
    updatedAt: draft.updatedAt,
    answers: rows.map((row) => ({ label: row.item === undefined ? row.label : `${row.item.name} · ${row.label}`, text: whole(row) })),
    evidence: evidenceRows(service.definition, form, { words, given, known, licences: ofApplicant.licences }),
  };
}
