import type { ServiceVersion } from '@tongban/catalogue/contract';
import { type CompiledForm, checkYourAnswers, type KnownElements, type Page } from '@tongban/forms';
import type { Language } from '@tongban/kernel';
import type { Actor, Tx } from '@tongban/platform';
import type { CaseId, CorrectionItem } from '../contract.ts';
import type { CasesDependencies } from '../dependencies.ts';
import type { Words } from '../messages/words.ts';
import { wordsFor } from '../read/words.ts';
import { type Application, answersOf } from '../service/application.ts';
import { type Forms, isOpened, keptAnswers } from '../service/forms.ts';
import { type KnownOfApplicant, knownFor, readKnown } from '../service/known.ts';
import { labelOf, openedBy } from '../service/targets.ts';
import { readUploadLimits, type UploadLimits } from '../settings.ts';
import { readCorrection } from '../store/correction.ts';
import type { Draft } from '../store/draft.ts';

export type Person = Extract<Actor, { readonly kind: 'person' }>;

/** What working on drafts takes. */
export type DraftTools = CasesDependencies & { readonly forms: Forms; readonly language: Language };

/** A draft with all that its pages show and check: the form as it applies, and what is known. */
export type Workspace = {
  readonly draft: Draft;
  readonly service: ServiceVersion;
  readonly form: CompiledForm;
  readonly known: KnownElements;
  readonly ofApplicant: KnownOfApplicant;
  /** The applicant's name in full. */
  readonly party: string;
  readonly isOpened: (page: Page) => boolean;
  readonly words: Words;
  /** What may be brought. */
  readonly uploads: UploadLimits;
  readonly correction?: OpenCorrection;
};

/** What a correction asked for, and what stood before. */
export type OpenCorrection = {
  readonly case: CaseId;
  readonly items: readonly CorrectionItem[];
  readonly targets: readonly string[];
  readonly before: Application;
  /** The form as the application was made with. */
  readonly beforeForm: CompiledForm;
};

/** Lays out an open draft; undefined where it is handed in, over, or its service or case is gone. Known facts are read afresh. */
export async function layOut(tx: Tx, tools: DraftTools, actor: Person, draft: Draft, at: string): Promise<Workspace | undefined> {
  if (draft.status !== 'open' || draft.expiresAt <= at) return undefined;
  return draft.caseId === undefined
    ? await layOutApplication(tx, tools, actor, draft, at)
    : await layOutCorrection(tx, tools, draft, draft.caseId, at);
}

async function layOutApplication(tx: Tx, tools: DraftTools, actor: Person, draft: Draft, at: string): Promise<Workspace | undefined> {
  const service = await tools.serviceVersion(tx, draft.service);
  if (service === undefined) return undefined;
  const ofApplicant = await readKnown(tx, tools, { party: actor.party, person: actor.id }, service, at);
  const form = tools.forms.of(service, ofApplicant.uploadsInstead);
  const party = await tools.partyName(tx, actor.party);
  const words = await wordsFor(tx, tools);
  const uploads = await readUploadLimits(tx, tools.readSetting);
  return { draft, service, form, known: knownFor(form, ofApplicant.elements), ofApplicant, party, isOpened: () => true, words, uploads };
}

async function layOutCorrection(tx: Tx, tools: DraftTools, draft: Draft, id: CaseId, at: string): Promise<Workspace | undefined> {
  const asked = await readCorrection(tx, tools.sealer, id);
  if (asked === undefined) return undefined;
  const service = await tools.serviceVersion(tx, draft.service, asked.version);
  if (service === undefined) throw new Error(`case ${id} stands on a version of ${draft.service} that is gone`);
  const { application: before, items, targets } = asked;
  const beforeForm = tools.forms.of(service, before.uploadsInstead);
  const opened = openedBy(beforeForm, targets);
  const rows = checkYourAnswers(beforeForm, before.given, knownFor(beforeForm, before.elements));
  const leftEmpty = new Set(rows.filter(({ answered }) => !answered).map(({ question }) => question));
  const form = tools.forms.correcting(service, before.uploadsInstead, { opened, leftEmpty });
  return {
    draft,
    service,
    form,
    known: keptAnswers(form, answersOf(beforeForm, before), at),
    ofApplicant: before,
    party: before.name,
    isOpened: (page) => isOpened(page, opened),
    words: await wordsFor(tx, tools),
    uploads: await readUploadLimits(tx, tools.readSetting),
    correction: { case: id, items: itemsIn(beforeForm, service, items), targets, before, beforeForm },
  };
}

/** What was asked for, each thing as the form calls it to this reader. */
export function itemsIn(form: CompiledForm, { definition }: ServiceVersion, items: readonly CorrectionItem[]): readonly CorrectionItem[] {
  return items.map((item) => ({ ...item, label: labelOf(form, definition, item.target) ?? item.label }));
}
