import { checkForm } from '@tongban/forms';
import type { Finding, ServiceDefinition } from '../contract.ts';
import { codeRules } from './rules/codes.ts';
import { englishRules } from './rules/english.ts';
import { evidenceRules } from './rules/evidence.ts';
import { lawRules } from './rules/law.ts';
import { licenceRules } from './rules/licence.ts';
import { limitRules } from './rules/limits.ts';
import { peopleRules } from './rules/people.ts';
import { procedureRules } from './rules/procedure.ts';
import type { Rule, Surroundings } from './rules/rule.ts';
import { visitRules } from './rules/visits.ts';

/** Every rule on publishing that a definition can break, each once; the form's own rules come from the form model. */
export const publishingRules: readonly Rule[] = [
  ...codeRules,
  ...lawRules,
  ...limitRules,
  ...visitRules,
  ...peopleRules,
  ...evidenceRules,
  ...procedureRules,
  ...licenceRules,
  ...englishRules,
];

/**
 * What keeps this definition from being published: field, rule, and the way to mend it; empty where nothing does. Departments, themes and
 * elements are checked against what is handed in.
 */
export function findingsOf(definition: ServiceDefinition, surroundings: Surroundings = {}): readonly Finding[] {
  const found = publishingRules.flatMap(({ rule, check }) =>
    check(definition, surroundings).map(({ field, message }) => ({ field, rule, message })),
  );
  return [...found, ...formFindings(definition)];
}

/** The form model names page and question; an editor looks for a place in the file. */
function formFindings({ form }: ServiceDefinition): readonly Finding[] {
  return checkForm(form).map(({ fault, page, question, message }) => {
    const at = form.pages.findIndex(({ id }) => id === page);
    const place = form.pages[at]?.questions.findIndex(({ id }) => id === question) ?? -1;
    const field = at < 0 ? 'form.pages' : `form.pages.${at}${place < 0 ? '' : `.questions.${place}`}`;
    return { field, rule: `form-${fault}`, message };
  });
}
