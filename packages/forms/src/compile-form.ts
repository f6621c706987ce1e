import type { Regions } from '@tongban/identifiers';
import { type CompiledRule, compileRule, itemNamesIn, namesIn, ruleFaultText } from '@tongban/rules';
import type { Kind } from './kinds/kind.ts';
import { kindOf } from './kinds/kind-of.ts';
import { chineseMessages, type FormMessages } from './messages.ts';
import type { Form, Page, Question } from './model.ts';

export type CompiledQuestion = {
  readonly question: Question;
  readonly id: string;
  readonly page: string;
  readonly when: CompiledRule | undefined;
  readonly required: boolean;
  readonly kind: Kind;
  /** The conditions of options by value; undefined where every option is always offered. */
  readonly offer: ReadonlyMap<string, CompiledRule> | undefined;
  /** Some condition reads the answer, so that the walk must keep it at hand. */
  readonly isRead: boolean;
};

export type Repeat = NonNullable<Page['repeat']>;

export type CompiledPage = {
  readonly page: Page;
  readonly id: string;
  readonly when: CompiledRule | undefined;
  readonly questions: readonly CompiledQuestion[];
  readonly repeat: Repeat | undefined;
  /** Some condition reads the list of items. */
  readonly isRead: boolean;
};

/** A form made ready to walk: conditions parsed, questions indexed, checks at hand. */
export type CompiledForm = {
  readonly form: Form;
  readonly pages: readonly CompiledPage[];
  readonly messages: FormMessages;
  readonly pageById: ReadonlyMap<string, CompiledPage>;
  readonly questions: ReadonlyMap<string, CompiledQuestion>;
};

export type FormContext = {
  /** Regions that citizen IDs may name; the official ones where left out. */
  readonly regions?: Regions;
  readonly messages?: FormMessages;
};

/** Makes a form ready to walk. Throws where a condition or a pattern cannot be parsed: `checkForm` says so beforehand. */
export function compileForm(form: Form, { regions, messages = chineseMessages }: FormContext = {}): CompiledForm {
  const rules = new Map(form.pages.flatMap((page) => [page, ...page.questions]).map((part) => [part, ruleOf(part)]));
  const offers = new Map(form.pages.flatMap(({ questions }) => questions).map((question) => [question, offerOf(question)]));
  const read = namesRead([...rules.values(), ...[...offers.values()].flatMap((offer) => [...(offer?.values() ?? [])])]);
  const pages = form.pages.map(
    (page): CompiledPage => ({
      page,
      id: page.id,
      when: rules.get(page),
      repeat: page.repeat,
      isRead: page.repeat !== undefined && read.has(page.repeat.id),
      questions: page.questions.map((question) => ({
        question,
        id: question.id,
        page: page.id,
        when: rules.get(question),
        required: question.required !== false,
        kind: kindOf(question, messages, regions),
        offer: offers.get(question),
        isRead: read.has(question.id),
      })),
    }),
  );
  return {
    form,
    pages,
    messages,
    pageById: new Map(pages.map((page) => [page.id, page])),
    questions: new Map(pages.flatMap(({ questions }) => questions.map((question) => [question.id, question]))),
  };
}

/** The question of that id and the page that asks it. */
export function questionById({ questions, pageById }: CompiledForm, id: string): { question: Question; page: Page } | undefined {
  const found = questions.get(id);
  const page = found && pageById.get(found.page);
  return page && { question: found.question, page: page.page };
}

/** Each data element that the form's answers state, with the questions that state it. */
export function elementsOf({ questions }: CompiledForm): ReadonlyMap<string, readonly string[]> {
  const stating = [...questions.values()].filter(({ question }) => question.element !== undefined);
  const byElement = Map.groupBy(stating, ({ question }) => question.element ?? '');
  return new Map([...byElement].map(([element, all]) => [element, all.map(({ id }) => id)]));
}

function ruleOf({ id, when }: { readonly id: string; readonly when?: string | undefined }): CompiledRule | undefined {
  if (when === undefined) return undefined;
  const rule = compileRule(when);
  if ('fault' in rule) throw new Error(`condition of ${id}: ${ruleFaultText(rule)}`);
  return rule;
}

function offerOf(question: Question): CompiledQuestion['offer'] {
  if (question.type !== 'choice' && question.type !== 'choices') return undefined;
  const conditional = question.options.flatMap(({ value, when }): readonly (readonly [string, CompiledRule])[] => {
    const rule = ruleOf({ id: `${question.id} ${value}`, when });
    return rule === undefined ? [] : [[value, rule]];
  });
  return conditional.length === 0 ? undefined : new Map(conditional);
}

function namesRead(rules: readonly (CompiledRule | undefined)[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => (rule === undefined ? [] : [...namesIn(rule), ...itemNamesIn(rule)])));
}
