import type { Evidence, ServiceDefinition, ServiceVersion } from '@tongban/catalogue/contract';
import {
  type Answers,
  type CompiledForm,
  chineseMessages,
  compileForm,
  englishMessages,
  type Form,
  type KnownElements,
  type Page,
  type Question,
} from '@tongban/forms';
import type { Regions } from '@tongban/identifiers';
import type { Language } from '@tongban/kernel';
import { englishTexts } from '../messages/en/texts.ts';
import { texts } from '../messages/texts.ts';

/** Makes the forms of services ready, once for each version. */
export type Forms = {
  /** The form with a page for each evidence to be handed in. `uploadsInstead`: evidence that the vault was to have, and has not. */
  of(service: ServiceVersion, uploadsInstead: readonly string[]): CompiledForm;
  /**
   * The same for a correction: what was not asked about stands as it was seen, and is given as known and established; what was left
   * empty and not asked about stays empty.
   */
  correcting(service: ServiceVersion, uploadsInstead: readonly string[], asked: Asked): CompiledForm;
};

/** Questions and groups that a correction asked about, and questions that had been left empty. */
type Asked = { readonly opened: ReadonlySet<string>; readonly leftEmpty: ReadonlySet<string> };

const versionsRemembered = 200;

/** Forms whose citizen IDs may name these regions; the official ones where left out. */
export function createForms(regions: Regions | undefined, language: Language): Forms {
  const messages = { zh: chineseMessages, en: englishMessages }[language];
  const context = { messages, ...(regions === undefined ? {} : { regions }) };
  const { handIn } = { zh: texts, en: englishTexts }[language];
  const compiled = new Map<string, CompiledForm>();
  return {
    of: (service, uploadsInstead) => {
      const key = [service.id, service.version, ...uploadsInstead].join(' ');
      const held = compiled.get(key);
      if (held !== undefined) return held;
      if (compiled.size >= versionsRemembered) compiled.clear();
      const made = compileForm(wholeForm(service.definition, uploadsInstead, handIn), context);
      compiled.set(key, made);
      return made;
    },
    correcting: (service, uploadsInstead, asked) =>
      compileForm(keptForm(wholeForm(service.definition, uploadsInstead, handIn), asked), context),
  };
}

/** The element under which an answer that was not asked about is given as known. */
const keptElement = (question: string): string => `kept.${question}`;

/** What stands of the earlier application, as known elements of the correcting form. */
export function keptAnswers(form: CompiledForm, before: Answers, readAt: string): KnownElements {
  const kept = form.form.pages.flatMap(({ questions }) => questions).filter(({ id, element }) => element === keptElement(id));
  return Object.fromEntries(
    kept.flatMap(({ id }) => {
      const value = before[id];
      // Questions outside groups have answers, never lists of items.
      return value === undefined ? [] : [[keptElement(id), { value, source: '', readAt, fixed: true } as KnownElements[string]]];
    }),
  );
}

/** Whether the page asks in a correction: of repeating groups only those that were asked about are opened again. */
export function isOpened({ repeat, questions }: Page, targets: ReadonlySet<string>): boolean {
  return repeat === undefined || targets.has(repeat.id) || questions.some(({ id }) => targets.has(id));
}

type HandIn = (name: string) => string;

function wholeForm(definition: ServiceDefinition, uploadsInstead: readonly string[], handIn: HandIn): Form {
  const { pages } = definition.form;
  const asked = new Set(pages.flatMap((page) => page.questions.flatMap((one) => (one.type === 'files' ? [one.evidence] : []))));
  const missing = definition.guide.evidence.filter(
    ({ id, source }) => !asked.has(id) && (source === 'upload' || (source === 'licence' && uploadsInstead.includes(id))),
  );
  return { pages: [...pages, ...missing.map((evidence) => evidencePage(evidence, handIn))] };
}

function evidencePage({ id, name, hint, when, required, maxFiles }: Evidence, handIn: HandIn): Page {
  return {
    id: `${id}Files`,
    title: handIn(name),
    ...(hint === undefined ? {} : { hint }),
    ...(when === undefined ? {} : { when }),
    questions: [
      {
        id: `${id}Files`,
        type: 'files',
        label: name,
        evidence: id,
        ...(required === undefined ? {} : { required }),
        ...(maxFiles === undefined ? {} : { maxFiles }),
      },
    ],
  };
}

function keptForm({ pages }: Form, { opened, leftEmpty }: Asked): Form {
  const kept = (question: Question): readonly Question[] => {
    if (opened.has(question.id)) return [question];
    return leftEmpty.has(question.id) ? [] : [{ ...question, element: keptElement(question.id) }];
  };
  return { pages: pages.map((page) => (page.repeat === undefined ? { ...page, questions: page.questions.flatMap(kept) } : page)) };
}
