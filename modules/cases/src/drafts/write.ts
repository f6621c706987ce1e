import { type Answers, type FileAnswer, pageAt, parsePage, type Submitted, withFile, withoutFile, withoutItem } from '@tongban/forms';
import { checkUpload, sha256, type Tx, type UploadRefusal } from '@tongban/platform';
import type { Attached, Fields, PageAddress, Saved, Upload } from '../contract.ts';
import { type AllowanceRefusal, beyondAllowance } from '../domain/allowance.ts';
import { uploadProblems } from '../messages/uploads.ts';
import { readUploadLimits } from '../settings.ts';
import { saveDraft } from '../store/draft.ts';
import { broughtToday, noteUpload } from '../store/upload.ts';
import { nextOf } from './walk.ts';
import type { DraftTools, Person, Workspace } from './workspace.ts';

/** Takes over what was entered on a page. Of a page with something wrong what is right is kept, and the page is asked again. */
export async function savePage(
  tx: Tx,
  tools: DraftTools,
  workspace: Workspace,
  at: PageAddress,
  fields: Fields,
  now: string,
): Promise<Saved | undefined> {
  const { form, known, draft } = workspace;
  const { answers, seen } = draft.content;
  if (!isOpenAt(workspace, at)) return undefined;
  const parsed = parsePage(form, at.page, sentOf(fields), answers, known, at.item);
  if ('problems' in parsed) {
    await saveDraft(tx, tools.sealer, draft.id, { answers: parsed.accepted, seen }, now);
    return { saved: false, problems: parsed.problems, entered: parsed.submitted };
  }
  // An item is one of several: the page is walked through when all of them are.
  const walked = at.item === undefined ? [...new Set([...seen, at.page])] : seen;
  await saveDraft(tx, tools.sealer, draft.id, { answers: parsed.answers, seen: walked }, now);
  return { saved: true, next: at.item === undefined ? nextOf(workspace, parsed.answers, walked, at.page) : { page: at.page } };
}

/** Where another item of a repeating page is filled in; it begins to be with its first answer. */
export function newItem(workspace: Workspace, page: string): PageAddress | undefined {
  const { form, known, draft, isOpened } = workspace;
  const view = pageAt(form, draft.content.answers, known, page);
  return view?.mayAdd && isOpened(view.page) ? { page, item: view.items.length } : undefined;
}

/** Takes an item out of a repeating page. */
export async function removeItem(
  tx: Tx,
  tools: DraftTools,
  workspace: Workspace,
  at: PageAddress,
  now: string,
): Promise<PageAddress | undefined> {
  if (at.item === undefined || !isOpenAt(workspace, at)) return undefined;
  await saveAnswers(tx, tools, workspace, withoutItem(workspace.form, workspace.draft.content.answers, at.page, at.item), now);
  return { page: at.page };
}

/**
 * Looks at what was handed in and keeps it outside the database, unless the person has brought enough for one day. No draft speaks of
 * it yet: what none does in a day is removed.
 */
export async function takeIn(
  { db, files, clock, language, readSetting }: Pick<DraftTools, 'db' | 'files' | 'clock' | 'language' | 'readSetting'>,
  actor: Person,
  question: string,
  { name, bytes }: Upload,
): Promise<FileAnswer | Extract<Attached, { attached: false }>> {
  const limits = await db.transaction(actor, (tx) => readUploadLimits(tx, readSetting));
  const refused = (refusal: UploadRefusal | AllowanceRefusal) =>
    ({ attached: false, problem: { question, message: uploadProblems(limits)[language][refusal] } }) as const;
  const checked = await checkUpload(bytes, name, limits.megabytes);
  if ('refusal' in checked) return refused(checked.refusal);
  const upload = { person: actor.id, file: sha256(bytes), bytes: bytes.length };
  const refusal = await db.transaction(actor, async (tx) => {
    const at = clock.now();
    const beyond = beyondAllowance(await broughtToday(tx, upload, at), upload.bytes, limits.aDay);
    if (beyond === undefined) await noteUpload(tx, upload, at);
    return beyond;
  });
  if (refusal !== undefined) return refused(refusal);
  return { file: await files.put(bytes), name: checked.name, type: checked.type, bytes: bytes.length };
}

/** Puts a file that was taken in under the question of this page. */
export async function attachFile(
  tx: Tx,
  tools: DraftTools,
  workspace: Workspace,
  at: PageAddress & { readonly question: string },
  file: FileAnswer,
  now: string,
): Promise<Attached | undefined> {
  if (!asksFor(workspace, at)) return undefined;
  const { form, draft, uploads } = workspace;
  const result = withFile(form, draft.content.answers, placeOf(at), file, uploads.perQuestion);
  if ('problems' in result) {
    const [problem = { question: at.question, message: uploadProblems(uploads)[tools.language].broken }] = result.problems;
    return { attached: false, problem };
  }
  await saveAnswers(tx, tools, workspace, result.answers, now);
  return { attached: true, file };
}

/** Takes a file away again. */
export async function removeFile(
  tx: Tx,
  tools: DraftTools,
  workspace: Workspace,
  at: PageAddress & { readonly question: string; readonly file: string },
  now: string,
): Promise<boolean> {
  if (!asksFor(workspace, at)) return false;
  await saveAnswers(tx, tools, workspace, withoutFile(workspace.form, workspace.draft.content.answers, placeOf(at), at.file), now);
  return true;
}

async function saveAnswers(tx: Tx, tools: DraftTools, { draft }: Workspace, answers: Answers, now: string): Promise<void> {
  await saveDraft(tx, tools.sealer, draft.id, { answers, seen: draft.content.seen }, now);
}

/** Whether there is such a page now, and something on it that is the applicant's to answer. */
function isOpenAt({ form, known, draft, isOpened }: Workspace, { page, item }: PageAddress): boolean {
  const view = pageAt(form, draft.content.answers, known, page, item);
  if (view === undefined || !isOpened(view.page)) return false;
  return view.page.repeat !== undefined || (item === undefined && view.questions.some((one) => one.known?.fixed !== true));
}

/** Whether this page of the draft asks this question now. */
export function asksFor(workspace: Workspace, { page, item, question }: PageAddress & { readonly question: string }): boolean {
  const { form, known, draft, isOpened } = workspace;
  const view = pageAt(form, draft.content.answers, known, page, item);
  return (
    view !== undefined && isOpened(view.page) && view.questions.some((one) => one.question.id === question && one.known?.fixed !== true)
  );
}

function placeOf({ question, item }: PageAddress & { readonly question: string }) {
  return item === undefined ? { question } : { question, item };
}

/** Fields that the page did not send are left out. */
function sentOf(fields: Fields): Submitted {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
