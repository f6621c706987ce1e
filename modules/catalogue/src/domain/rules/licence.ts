import type { LicenceTemplate, ServiceDefinition } from '../../contract.ts';
import { questionNamed, questionsOf } from '../questions.ts';
import { type Flaw, flawIf, type Rule, type Surroundings } from './rule.ts';

/** Placeholders that issuing fills in by itself: the city's region, the next number, a check character, the holder's credit code. */
const givenByIssuing = /^(region|uscc|year|serial:\d+|check:11-10)$/;

/** What a licence states must come from somewhere, and what it states of a person must be marked. */
export const licenceRules: readonly Rule[] = [
  {
    rule: 'licence-field-has-source',
    check: (definition) =>
      definition.licence.fields.flatMap(({ from, label }, at) =>
        flawIf(!isStated(definition, from), `licence.fields.${at}.from`, `“${label}”没有出处：表单里没有“${from}”这一题，请改成题目的编号`),
      ),
  },
  {
    rule: 'licence-states-known-elements',
    check: ({ licence }, { elements }) =>
      licence.fields.flatMap(({ element }, at) => unknownElement(element, `licence.fields.${at}.element`, elements)),
  },
  {
    rule: 'form-asks-known-elements',
    check: (definition, { elements }) =>
      questionsOf(definition).flatMap(({ question, field }) => unknownElement(question.element, `${field}.element`, elements)),
  },
  {
    rule: 'personal-field-marked',
    check: ({ licence }, { elements = [] }) => {
      const personal = new Set(elements.filter((element) => element.personal).map(({ id }) => id));
      return licence.fields.flatMap((field, at) =>
        flawIf(
          personal.has(field.element) && field.personal !== true,
          `licence.fields.${at}.personal`,
          `“${field.label}”是个人信息：请写personal: true，公开查验时会遮住`,
        ),
      );
    },
  },
  {
    rule: 'number-placeholders-filled',
    check: (definition) => [...placeholders(definition.licence)].flatMap((name) => placeholderFlaws(definition, name)),
  },
];

function isStated(definition: ServiceDefinition, from: string): boolean {
  return /^(element|text):.|^decision:day$/.test(from) || questionNamed(definition, from) !== undefined;
}

function unknownElement(element: string | undefined, field: string, elements: Surroundings['elements']): readonly Flaw[] {
  const unknown = element !== undefined && elements !== undefined && !elements.some(({ id }) => id === element);
  return flawIf(unknown, field, `数据元里没有“${element}”：请用已有的，或者先在elements.yaml里加上`);
}

function placeholders({ number }: LicenceTemplate): readonly string[] {
  return [...number.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
}

function placeholderFlaws(definition: ServiceDefinition, name: string): readonly Flaw[] {
  const field = `licence.numberParts.${name}`;
  if (givenByIssuing.test(name)) return [];
  const part = definition.licence.numberParts?.[name];
  if (part === undefined) return [{ field, message: `编号里的{${name}}没有说从哪来：请在numberParts里写明` }];
  if (part.question === undefined) return flawIf(part.text === undefined, field, `{${name}}要么写text，要么写question和values`);
  const asked = questionNamed(definition, part.question)?.question;
  if (asked?.type !== 'choice') return [{ field, message: `{${name}}要取一道单选题的答案：表单里没有单选题“${part.question}”` }];
  const missing = asked.options.filter(({ value }) => part.values?.[value] === undefined);
  return missing.map(({ value, label }) => ({ field, message: `选“${label}”时{${name}}填什么没有写：请在values里加上${value}` }));
}
