import type { LicenceTemplate, ServiceDefinition } from '@tongban/catalogue/contract';
import { type Answer, type AnswerRow, type Answers, type CompiledForm, checkYourAnswers } from '@tongban/forms';
import type { Department } from '@tongban/identity/contract';
import type { Day } from '@tongban/kernel';
import type { LicenceField, LicenceOrder } from '@tongban/licences/contract';
import type { Party } from '@tongban/platform';
import { formats } from '@tongban/ui';
import { lastDayOf } from '../domain/term.ts';
import { type Application, answersOf } from '../service/application.ts';
import { elementIn, knownFor, textOf } from '../service/known.ts';

/** What a licence is made of. */
export type Granted = {
  readonly definition: ServiceDefinition;
  readonly form: CompiledForm;
  readonly application: Application;
  readonly decidedOn: Day;
  readonly issuer: Department;
  readonly region: string;
  readonly holder: Party;
  readonly holderName: string;
  /** What came to be known only by granting, such as the credit code of an organisation that was registered. */
  readonly founded: { readonly [element: string]: string };
};

/** How many licences an application is for: one, or one for each item of the repeating group that its fields are taken from. */
function countLicences({ licence }: ServiceDefinition, form: CompiledForm, application: Application): number {
  const group = groupIn(licence, form);
  return group === undefined ? 1 : itemsIn(answersOf(form, application), group).length;
}

/** The licences to be issued for what was granted, in the order of the items. */
export function licenceOrders(granted: Granted): readonly LicenceOrder[] {
  const { definition, form, application, decidedOn, issuer, holder, holderName } = granted;
  const { id, name, code, number, validity } = definition.licence;
  return Array.from({ length: countLicences(definition, form, application) }, (_, item) => ({
    kind: { id, name, code, number },
    holder,
    holderName,
    issuer: { department: issuer.id, name: issuer.name, uscc: issuer.uscc },
    decidedOn,
    validFrom: decidedOn,
    ...(validity === undefined ? {} : { validTo: lastDayOf(decidedOn, validity) }),
    fields: fieldsOf(granted, item),
    numberParts: numberPartsOf(granted),
  }));
}

/** What the licences of one application are called: where there are several, each with what tells it apart, such as 校车标牌 云Z12345. */
export function licenceNames({ licence }: ServiceDefinition, form: CompiledForm, application: Application): readonly string[] {
  const group = groupIn(licence, form);
  if (group === undefined) return [licence.name];
  const items = itemsIn(answersOf(form, application), group);
  const first = licence.fields.find(({ from }) => from.startsWith(`${group}.`))?.from.slice(group.length + 1) ?? '';
  // The edge: a question's own answer is never a list of items.
  return items.map((item) => (items.length === 1 ? licence.name : `${licence.name} ${textOf((item[first] ?? '') as Answer)}`));
}

function fieldsOf(granted: Granted, item: number): readonly LicenceField[] {
  const { definition, form, application } = granted;
  const answers = answersOf(form, application);
  const rows = checkYourAnswers(form, application.given, knownFor(form, application.elements));
  const group = groupIn(definition.licence, form);
  const items = group === undefined ? [] : itemsIn(answers, group);
  return definition.licence.fields.flatMap(({ element, label, from, personal }) => {
    const question = group !== undefined && from.startsWith(`${group}.`) ? from.slice(group.length + 1) : undefined;
    const stated =
      statedBy(granted, from) ?? statedIn(rows, question === undefined ? answers : (items[item] ?? {}), question ?? from, question && item);
    return stated === undefined ? [] : [{ element, label, ...stated, ...(personal === undefined ? {} : { personal }) }];
  });
}

type Stated = Pick<LicenceField, 'value' | 'text'>;

/** What is known of an element, where what the grant brought about beats what was known before; what every licence says; the day. */
function statedBy({ application, founded, decidedOn }: Granted, from: string): Stated | undefined {
  if (from === 'decision:day') return { value: decidedOn, text: formats.zh.fullDay(decidedOn) };
  const said = /^text:(.*)$/.exec(from)?.[1];
  if (said !== undefined) return { value: said, text: said };
  const element = elementIn(from);
  if (element === undefined) return undefined;
  const known = application.elements[element];
  const value = founded[element] ?? (known === undefined ? undefined : textOf(known.value));
  return value === undefined ? undefined : { value, text: value };
}

/** What an answer says; screens may mask it, a licence states it whole. */
function statedIn(rows: readonly AnswerRow[], answers: Answers, question: string, item: number | '' | undefined): Stated | undefined {
  const row = rows.find((one) => one.question === question && one.item?.place === (item === '' ? undefined : item));
  // The edge: a question's own answer is never a list of items.
  const answer = answers[question] as Answer | undefined;
  if (row === undefined || answer === undefined) return undefined;
  const value = textOf(answer);
  return { value, text: row.masked ? value : row.shown };
}

function numberPartsOf({ definition, form, application, region, founded }: Granted): LicenceOrder['numberParts'] {
  const answers = answersOf(form, application);
  const parts = Object.entries(definition.licence.numberParts ?? {}).map(([name, { question, values, text }]) => {
    const answer = question === undefined ? undefined : answers[question];
    const said = answer === undefined ? '' : textOf(answer as Answer);
    return [name, text ?? values?.[said] ?? said];
  });
  const uscc = founded['organisation.uscc'];
  return { region, ...(uscc === undefined ? {} : { uscc }), ...Object.fromEntries(parts) };
}

/** The repeating group that fields are taken from, as in `buses.plate`. */
function groupIn({ fields }: LicenceTemplate, { form }: CompiledForm): string | undefined {
  const groups = form.pages.flatMap(({ repeat }) => repeat?.id ?? []);
  return groups.find((group) => fields.some(({ from }) => from.startsWith(`${group}.`)));
}

function itemsIn(answers: Answers, group: string): readonly Answers[] {
  const items = answers[group];
  // The edge: the form keeps lists of items under the ids of its groups.
  return Array.isArray(items) ? (items as readonly Answers[]) : [];
}
