import { type Comparand, type CompiledRule, comparandsIn, compileRule, itemNamesIn, namesIn } from '@tongban/rules';
import type { Finding } from './form-fault.ts';
import type { Form, Question } from './model.ts';

/** What conditions may speak of at one place of the form. */
type Names = {
  /** Asked before: answers, and groups as lists. */
  readonly before: Set<string>;
  /** Every question and group of the form. */
  readonly all: ReadonlySet<string>;
  /** Questions asked once for each item. */
  readonly ofItems: ReadonlySet<string>;
  readonly questions: ReadonlyMap<string, Question>;
};

/** What a file, a date and a duration have, beside the questions of an item. */
const otherEntries = ['file', 'name', 'type', 'bytes', 'year', 'month', 'day', 'weekday', 'years', 'months', 'days', 'hours', 'minutes'];

/** Conditions that cannot be parsed, or that speak of what no one will have been asked by then. */
export function conditionFaults(form: Form): readonly Finding[] {
  const names = namesOf(form);
  return form.pages.flatMap((page) => {
    const findings = [...conditionFindings(page.when, names).map((finding) => ({ ...finding, page: page.id }))];
    for (const question of page.questions) {
      const here = { page: page.id, question: question.id };
      const conditions = [question.when, ...('options' in question ? question.options.map(({ when }) => when) : [])];
      findings.push(...conditions.flatMap((when) => conditionFindings(when, names)).map((finding) => ({ ...finding, ...here })));
      names.before.add(question.id);
    }
    if (page.repeat) {
      for (const { id } of page.questions) names.before.delete(id);
      names.before.add(page.repeat.id);
    }
    return findings;
  });
}

function namesOf({ pages }: Form): Names {
  const questions = pages.flatMap((page) => page.questions);
  const groups = pages.filter(({ repeat }) => repeat);
  return {
    before: new Set(),
    all: new Set([...questions.map(({ id }) => id), ...groups.map(({ repeat }) => repeat?.id ?? '')]),
    ofItems: new Set(groups.flatMap((page) => page.questions.map(({ id }) => id))),
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}

function conditionFindings(when: string | undefined, names: Names): readonly Finding[] {
  if (when === undefined) return [];
  const rule = compileRule(when);
  if ('fault' in rule) return [{ fault: 'broken-condition', found: when, rule }];
  return [...nameFindings(rule, names), ...comparandsIn(rule).flatMap((comparand) => comparandFindings(comparand, names))];
}

function nameFindings(rule: CompiledRule, { before, all, ofItems }: Names): readonly Finding[] {
  const known = new Set([...otherEntries, ...ofItems, ...before]);
  return [
    ...namesIn(rule).flatMap((found): readonly Finding[] => {
      if (before.has(found)) return [];
      if (!all.has(found)) return [{ fault: 'unknown-name', found }];
      return [{ fault: ofItems.has(found) ? 'item-name' : 'later-name', found }];
    }),
    ...itemNamesIn(rule).flatMap((found): readonly Finding[] => (known.has(found) ? [] : [{ fault: 'unknown-item-name', found }])),
  ];
}

function comparandFindings({ name, value }: Comparand, { questions }: Names): readonly Finding[] {
  const question = questions.get(name);
  switch (question?.type) {
    case 'choice':
    case 'choices':
      return question.options.some((option) => option.value === value) ? [] : [{ fault: 'unknown-option', found: value }];
    case 'yes-no':
    case 'number':
      return [{ fault: 'not-text', found: name }];
    default:
      return [];
  }
}
