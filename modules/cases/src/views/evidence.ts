import type { Evidence, ServiceDefinition } from '@tongban/catalogue/contract';
import { type Answers, type CompiledForm, type FileAnswer, type KnownElements, settledAnswers } from '@tongban/forms';
import { compileRule, holds } from '@tongban/rules';
import type { EvidenceRow } from '../contract.ts';
import type { Words } from '../messages/words.ts';
import type { LicenceEvidence } from '../service/known.ts';

type Handed = {
  readonly words: Words;
  readonly given: Answers;
  readonly known: KnownElements;
  readonly licences: readonly LicenceEvidence[];
  /** What was put right after a notice, by evidence and question. */
  readonly corrected?: ReadonlySet<string>;
  readonly originals?: readonly string[] | undefined;
};

/** What proves the application: handed in, from the vault, or with another authority; what does not apply is left out. */
export function evidenceRows(
  definition: ServiceDefinition,
  form: CompiledForm,
  { words, given, known, licences, corrected, originals = [] }: Handed,
): readonly EvidenceRow[] {
  const answers = settledAnswers(form, given, known);
  return definition.guide.evidence.flatMap((evidence): readonly EvidenceRow[] => {
    const licence = licences.find((one) => one.evidence === evidence.id);
    if (licence !== undefined) return [licenceRow(evidence, licence, words)];
    if (evidence.source === 'shared') return applies(evidence, answers) ? [sharedRow(evidence, words)] : [];
    const files = filesFor(form, answers, evidence.id);
    if (files.length === 0) return [];
    const isCorrected = namesOf(form, evidence.id).some((name) => corrected?.has(name));
    const seen = files.every(({ file }) => originals.includes(file));
    const graded = seen ? ({ grade: 'B', note: words.texts.evidence.original } as const) : ({ grade: 'C' } as const);
    return [{ id: evidence.id, name: evidence.name, source: 'upload', files, ...graded, ...(isCorrected ? { corrected: true } : {}) }];
  });
}

/** Every file of these answers, wherever it was handed in. */
export function filesIn(form: CompiledForm, answers: Answers): readonly FileAnswer[] {
  return filesOf(form, answers, () => true);
}

function filesFor(form: CompiledForm, answers: Answers, evidence: string): readonly FileAnswer[] {
  return filesOf(form, answers, (one) => one === evidence);
}

function filesOf({ form }: CompiledForm, answers: Answers, wanted: (evidence: string) => boolean): readonly FileAnswer[] {
  return form.pages.flatMap(({ repeat, questions }) => {
    const asking = questions.filter((question) => question.type === 'files' && wanted(question.evidence));
    const entries = repeat === undefined ? [answers] : (asList(answers[repeat.id]) as readonly Answers[]);
    return entries.flatMap((entry) => asking.flatMap(({ id }) => asList(entry[id]) as readonly FileAnswer[]));
  });
}

/** The evidence itself and the questions that take it in. */
function namesOf({ form }: CompiledForm, evidence: string): readonly string[] {
  const questions = form.pages.flatMap((page) => page.questions);
  return [evidence, ...questions.filter((question) => question.type === 'files' && question.evidence === evidence).map(({ id }) => id)];
}

// The edge: the form checked what stands under its questions before it was handed in.
function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function licenceRow({ id, name }: Evidence, { issuer, readAt }: LicenceEvidence, { texts, named }: Words): EvidenceRow {
  const note = texts.evidence.fromVault({ issuer: named(issuer), readAt });
  return { id, name, source: 'licence', grade: 'A', files: [], note };
}

function sharedRow({ id, name, from }: Evidence, { texts }: Words): EvidenceRow {
  return { id, name, source: 'shared', grade: 'A', files: [], note: texts.evidence.shared(from) };
}

function applies({ when }: Evidence, answers: Answers): boolean {
  if (when === undefined) return true;
  const rule = compileRule(when);
  if ('fault' in rule) throw new Error(`the condition of evidence was checked when it was published: ${when}`);
  return holds(rule, answers);
}
