import { readFile } from 'node:fs/promises';
import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { Answer, Answers, CompiledForm, KnownElements, Question } from '@tongban/forms';
import { officialRegions, withRegion } from '@tongban/identifiers';
import { type Static, Type } from 'typebox';
import { Parse } from 'typebox/value';
import { parse } from 'yaml';
import type { Application } from '../modules/cases/src/service/application.ts';
import { createForms } from '../modules/cases/src/service/forms.ts';
import { knownFor } from '../modules/cases/src/service/known.ts';

const closed = { additionalProperties: false } as const;
const text = Type.String();
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const optional = Type.Optional;

/** One way through a service: what is known and answered, and what must come of it. */
const Journey = Type.Object(
  {
    title: Type.String({ minLength: 1 }),
    /** What account and licences state, by element. */
    known: optional(Type.Record(text, text)),
    /** Kinds of licences in the applicant's vault. */
    vault: optional(Type.Array(text)),
    /** By question; files by their names. */
    answers: Type.Record(text, Type.Unknown()),
    /** Pages on which something is asked, in order. */
    asked: optional(Type.Array(text)),
    /** Evidence to hand in, in the form's order. */
    uploads: optional(Type.Array(text)),
    /** Evidence that is not asked for. */
    spared: optional(Type.Array(text)),
    days: optional(
      Type.Object(
        {
          received: day,
          acceptance: day,
          /** Left out where acceptance and decision are one act. */
          accepted: optional(day),
          promised: day,
          /** Left out where no law sets a limit. */
          legal: optional(day),
          extended: optional(day),
          decided: day,
          delivery: day,
        },
        closed,
      ),
    ),
    /** Tasks by id, stage by stage. */
    path: optional(Type.Array(Type.Array(text))),
    /** `number` up to what is counted; `states` what the first licence says under a label, `silent` labels that it does not have. */
    outcome: optional(
      Type.Object(
        {
          licences: Type.Integer({ minimum: 1 }),
          number: text,
          validTo: optional(day),
          states: Type.Record(text, text),
          silent: optional(Type.Array(text)),
        },
        closed,
      ),
    ),
    /** Where it is wrong: the message at each question, `plate 2` for the second item of a group. */
    problems: optional(Type.Record(text, text)),
  },
  closed,
);

export type Journey = Static<typeof Journey>;

/** A journey at its end: the form as it was, and what stands in it. */
export type Applied = { readonly form: CompiledForm; readonly known: KnownElements; readonly application: Application };

/** The fictional city of the journeys: its citizen IDs pass here, and nowhere but in the demonstration. */
export const demoRegion = '990100';

const forms = createForms(withRegion(officialRegions, demoRegion), 'zh');
const readAt = '2025-01-01T00:00:00.000Z';

/** The journeys of the service in this folder; throws where there are none, or where they are not written as journeys. */
export async function readJourneys(folder: URL): Promise<readonly Journey[]> {
  return Parse(Type.Array(Journey), parse(await readFile(new URL('journeys.yaml', folder), 'utf8')));
}

/** Fills in the form as the journey says; throws where it knows of an element that nobody asks about. */
export function apply(definition: ServiceDefinition, journey: Journey): Applied {
  const licences = definition.guide.evidence.filter(({ source }) => source === 'licence');
  const uploadsInstead = licences.filter(({ licenceKind = '' }) => !(journey.vault ?? []).includes(licenceKind)).map(({ id }) => id);
  const service = { id: definition.id, version: 1, definition, implementationCode: '', publishedAt: readAt };
  const form = forms.of(service, uploadsInstead);
  const elements = Object.fromEntries(
    Object.entries(journey.known ?? {}).map(([element, value]) => [element, { value, source: '登记信息', readAt }]),
  );
  const asked = new Set([...form.questions.values()].map(({ question }) => question.element));
  const stray = Object.keys(elements).find((element) => !asked.has(element));
  if (stray !== undefined) throw new Error(`no question asks about ${stray}`);
  const application = { name: '申请人', given: answersOf(form, journey), elements, licences: [], uploadsInstead };
  return { form, known: knownFor(form, elements), application };
}

/** Answers as a form takes them: files that a journey names stand there as if they had been taken in. */
function answersOf({ questions }: CompiledForm, { answers }: Journey): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, answerOf(questions.get(id)?.question, given)]));
}

function answerOf(question: Question | undefined, given: unknown): Answer {
  // The edge: what a journey answers is checked by the form that is under test.
  if (question?.type !== 'files') return given as Answer;
  return [given]
    .flat()
    .map((name, at) => ({ file: String(at).padStart(64, '0'), name: String(name), type: 'application/pdf', bytes: 1_000 }));
}

/** The questions that a journey answers, or finds answered. */
export function questionsTouched({ form }: ServiceDefinition, { answers, known = {} }: Journey): readonly string[] {
  const items = Object.values(answers).flatMap((given) => (Array.isArray(given) ? given : []).filter((one) => typeof one === 'object'));
  const found = form.pages.flatMap(({ questions }) => questions.filter(({ element }) => element !== undefined && element in known));
  return [...Object.keys(answers), ...items.flatMap((item) => Object.keys(item)), ...found.map(({ id }) => id)];
}
