import type { RecordLook } from '@tongban/access/contract';
import type { Actor, DepartmentId, OfficialId, Role, Tx } from '@tongban/platform';
import type { CaseId, OfficialCaseView } from '../contract.ts';
import { openTasks } from '../domain/case.ts';
import { mayDo, mayHandle } from '../domain/official.ts';
import { departmentsOf } from '../domain/plan.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { findLetter } from '../letters/find-letter.ts';
import { looks } from '../messages/lists.ts';
import { partyFrom } from '../party.ts';
import { type Dossier, readDossier } from '../read/dossier.ts';
import { answersOf } from '../service/application.ts';
import { readTold } from '../store/told.ts';
import { wholeAnswer } from '../views/answers.ts';
import { filesIn } from '../views/evidence.ts';
import type { Names } from '../views/names.ts';
import { type Colleagues, officialView } from '../views/official-view.ts';

export type ActingOfficial = Extract<Actor, { readonly kind: 'official' }>;

/** The case as this official sees it; that they looked stands in the applicant's record. */
export async function openCase(
  tx: Tx,
  tools: DraftTools,
  official: ActingOfficial,
  id: CaseId,
  at: string,
): Promise<OfficialCaseView | undefined> {
  const dossier = await readDossier(tx, tools, id, at);
  if (dossier === undefined) return undefined;
  await tools.recordLook(tx, await lookAt(tx, tools, dossier, official, { purpose: 'handle-case', seen: looks.zh.application }));
  const names = await namesIn(tx, tools, dossier);
  const colleagues = await colleaguesFor(tx, tools, dossier, official);
  return officialView(dossier, official, { names, colleagues, told: await readTold(tx, id) }, at);
}

/** A masked value in full, for a reason that the person concerned can read; undefined where there is no such answer. */
export async function reveal(
  tx: Tx,
  tools: DraftTools,
  official: ActingOfficial,
  id: CaseId,
  asked: { readonly question: string; readonly item?: number; readonly reason: string },
  at: string,
): Promise<string | undefined> {
  const dossier = await readDossier(tx, tools, id, at);
  const value = dossier && mayHandle(official, dossier.state.plan) ? wholeAnswer(dossier, asked.question, asked.item) : undefined;
  if (dossier === undefined || value === undefined) return undefined;
  const seen = dossier.form.questions.get(asked.question)?.question.label ?? asked.question;
  await tools.recordLook(tx, { ...(await lookAt(tx, tools, dossier, official, { purpose: 'reveal', seen })), reason: asked.reason });
  return value;
}

/** A file that was handed in, by its content; that it was opened stands in the applicant's record. */
export async function openFile(tx: Tx, tools: DraftTools, official: ActingOfficial, id: CaseId, file: string, at: string) {
  const dossier = await readDossier(tx, tools, id, at);
  if (dossier === undefined || !mayHandle(official, dossier.state.plan)) return undefined;
  const found = filesIn(dossier.form, answersOf(dossier.form, dossier.application)).find((one) => one.file === file);
  if (found === undefined) return undefined;
  await tools.recordLook(tx, await lookAt(tx, tools, dossier, official, { purpose: 'open-file', seen: looks.zh.file }));
  return found;
}

/** A document that was sent to the applicant; that it was opened stands in the applicant's record. */
export async function openLetter(tx: Tx, tools: DraftTools, official: ActingOfficial, id: CaseId, position: number, at: string) {
  const dossier = await readDossier(tx, tools, id, at);
  const found = dossier && mayHandle(official, dossier.state.plan) ? findLetter(dossier, position) : undefined;
  if (dossier === undefined || found === undefined) return undefined;
  await tools.recordLook(tx, await lookAt(tx, tools, dossier, official, { purpose: 'open-file', seen: looks.zh.letter }));
  return found;
}

async function lookAt(
  tx: Tx,
  tools: DraftTools,
  { id, state }: Dossier,
  official: ActingOfficial,
  look: Pick<RecordLook, 'purpose' | 'seen'>,
): Promise<RecordLook> {
  const own = official.grants.map(({ department }) => department);
  const concerned = departmentsOf(state.plan).find((department) => own.some((one) => one === department));
  const department = (await tools.departments(tx)).find((one) => one.id === concerned)?.name ?? concerned ?? '';
  return { subject: partyFrom(state.applicant), department, ...look, caseId: id, caseNumber: state.number, service: state.service };
}

async function namesIn(tx: Tx, tools: DraftTools, { events }: Dossier): Promise<Names> {
  const ids = events.flatMap((event) => [
    ...(event.by.kind === 'official' ? [event.by.id] : []),
    ...(event.by.deputyFor === undefined ? [] : [event.by.deputyFor]),
    ...('attendedBy' in event && event.attendedBy !== undefined ? [event.attendedBy] : []),
    ...('companion' in event && event.companion !== undefined ? [event.companion] : []),
  ]);
  const names = new Map<string, string>();
  // The edge: facts name officials by the ids they had when they acted.
  for (const id of new Set(ids)) names.set(id, await tools.officialName(tx, id as OfficialId));
  return names;
}

/** Who may come along: colleagues in the same post, where a site check is open to this official. */
async function colleaguesFor(tx: Tx, tools: DraftTools, { state }: Dossier, official: ActingOfficial): Promise<Colleagues> {
  const task = openTasks(state).find((one) => one.kind === 'site-check' && mayDo(official, one));
  if (task === undefined) return [];
  const all = await tools.officialsOf(tx, task.department as DepartmentId, task.role satisfies Role);
  return all.filter(({ id }) => id !== official.id).map(({ id, name }) => ({ id, name }));
}
