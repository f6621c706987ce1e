import { readFile } from 'node:fs/promises';
import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { Answer, Answers, Form, KnownElements, Question } from '@tongban/forms';
import { type Static, Type } from 'typebox';
import { Parse } from 'typebox/value';
import { parse } from 'yaml';

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
    /** By question; files by their names. */
    answers: Type.Record(text, Type.Unknown()),
    /** Pages on which something is asked, in order. */
    asked: optional(Type.Array(text)),
    /** Evidence to hand in, in the guide's order. */
    uploads: optional(Type.Array(text)),
    /** Evidence that is not asked for. */
    spared: optional(Type.Array(text)),
    days: optional(
      Type.Object(
        { received: day, acceptance: day, accepted: day, promised: day, legal: day, extended: optional(day), decided: day, delivery: day },
        closed,
      ),
    ),
    /** Tasks by id, stage by stage. */
    path: optional(Type.Array(Type.Array(text))),
    outcome: optional(
      Type.Object(
        { licences: Type.Integer({ minimum: 1 }), number: text, validTo: optional(day), states: Type.Record(text, text) },
        closed,
      ),
    ),
    /** Where it is wrong: the message at each question, `plate 2` for the second item of a group. */
    problems: optional(Type.Record(text, text)),
  },
  closed,
);

export type Journey = Static<typeof Journey>;

/** The journeys of the service in this folder; throws where there are none, or where they are not written as journeys. */
export async function readJourneys(folder: URL): Promise<readonly Journey[]> {
  return Parse(Type.Array(Journey), parse(await readFile(new URL('journeys.yaml', folder), 'utf8')));
}

/** Answers as a form takes them: files that a journey names stand there as if they had been taken in. */
export function answersOf({ form }: ServiceDefinition, { answers }: Journey): Answers {
  const questions = new Map(form.pages.flatMap((page) => page.questions).map((question) => [question.id, question]));
  return Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, answerOf(questions.get(id), given)]));
}

function answerOf(question: Question | undefined, given: unknown): Answer {
  if (question?.type !== 'files') return given as Answer;
  return [given]
    .flat()
    .map((name, at) => ({ file: at.toString(16).padStart(64, '0'), name: String(name), type: 'application/pdf', bytes: 1_000 }));
}

/** What is known, as account and licences state it. */
export function knownOf(form: Form, { known = {} }: Journey): KnownElements {
  const asked = new Set(form.pages.flatMap((page) => page.questions.map(({ element }) => element)));
  const stray = Object.keys(known).find((element) => !asked.has(element));
  if (stray !== undefined) throw new Error(`no question of the form asks ${stray}`);
  return Object.fromEntries(
    Object.entries(known).map(([element, value]) => [element, { value, source: '登记信息', readAt: '2025-01-01T00:00:00.000Z' }]),
  );
}

/** The questions that a journey answers, or finds answered. */
export function questionsTouched({ form }: ServiceDefinition, { answers, known = {} }: Journey): readonly string[] {
  const items = Object.values(answers).flatMap((given) => (Array.isArray(given) ? given : []).filter((one) => typeof one === 'object'));
  const found = form.pages.flatMap(({ questions }) => questions.filter(({ element }) => element !== undefined && element in known));
  return [...Object.keys(answers), ...items.flatMap((item) => Object.keys(item)), ...found.map(({ id }) => id)];
}
