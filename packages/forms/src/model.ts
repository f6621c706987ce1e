import { type Static, Type } from 'typebox';

/**
 * The form of a service as data: pages that a person walks one after the other, each with one thing to answer.
 * An editor without a programmer writes it; the server and the browser read the same.
 */

const Id = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$', description: 'Also the name by which conditions speak of the answer' });
const Condition = Type.String({ description: 'FEEL over the answers; absent means always' });

const common = {
  id: Id,
  label: Type.String(),
  hint: Type.Optional(Type.String()),
  element: Type.Optional(
    Type.String({ description: 'Data element that the answer states, such as premises.address; what is known of it is not asked' }),
  ),
  required: Type.Optional(Type.Boolean({ description: 'Left out: required' })),
  when: Type.Optional(Condition),
  example: Type.Optional(Type.String({ description: 'Shown in the message when the answer is wrong' })),
};

const Option = Type.Object(
  { value: Type.String(), label: Type.String(), hint: Type.Optional(Type.String()), when: Type.Optional(Condition) },
  { additionalProperties: false },
);

export const Question = Type.Union([
  Type.Object(
    { ...common, type: Type.Literal('text'), maxLength: Type.Optional(Type.Integer()), pattern: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
  Type.Object({ ...common, type: Type.Literal('long-text'), maxLength: Type.Optional(Type.Integer()) }, { additionalProperties: false }),
  Type.Object(
    {
      ...common,
      type: Type.Literal('number'),
      unit: Type.Optional(Type.String()),
      min: Type.Optional(Type.Number()),
      max: Type.Optional(Type.Number()),
      decimals: Type.Optional(Type.Integer()),
    },
    { additionalProperties: false },
  ),
  Type.Object({ ...common, type: Type.Literal('date') }, { additionalProperties: false }),
  Type.Object({ ...common, type: Type.Literal('yes-no') }, { additionalProperties: false }),
  Type.Object({ ...common, type: Type.Literal('choice'), options: Type.Array(Option) }, { additionalProperties: false }),
  Type.Object({ ...common, type: Type.Literal('choices'), options: Type.Array(Option) }, { additionalProperties: false }),
  Type.Object({ ...common, type: Type.Literal('phone') }, { additionalProperties: false }),
  Type.Object({ ...common, type: Type.Literal('citizen-id') }, { additionalProperties: false }),
  Type.Object({ ...common, type: Type.Literal('uscc') }, { additionalProperties: false }),
  Type.Object(
    { ...common, type: Type.Literal('files'), maxFiles: Type.Optional(Type.Integer()), evidence: Type.String() },
    { additionalProperties: false },
  ),
]);

export const Page = Type.Object(
  {
    id: Id,
    title: Type.String({ description: 'A question in plain words' }),
    hint: Type.Optional(Type.String()),
    when: Type.Optional(Condition),
    questions: Type.Array(Question, { minItems: 1 }),
    repeat: Type.Optional(
      Type.Object(
        {
          id: Id,
          item: Type.String({ description: 'What one of them is called, such as 校车' }),
          measure: Type.Optional(Type.String({ description: 'The word that counts them, such as 辆; left out: 个' })),
          min: Type.Integer(),
          max: Type.Integer(),
        },
        { additionalProperties: false, description: 'The page is asked once for each item; answers[repeat.id] is the list of items' },
      ),
    ),
  },
  { additionalProperties: false },
);

export const Form = Type.Object({ pages: Type.Array(Page) }, { additionalProperties: false });

export type Question = Static<typeof Question>;
export type Page = Static<typeof Page>;
export type Form = Static<typeof Form>;

/** A file that was taken in, named by its content (sha256, hex). The name is the applicant's, for showing only. */
export type FileAnswer = { readonly file: string; readonly name: string; readonly type: string; readonly bytes: number };

/** number: as a number; date: YYYY-MM-DD; yes-no: boolean; choices: values; files: FileAnswer[]; all else: text, normalised. */
export type Answer = string | number | boolean | readonly string[] | readonly FileAnswer[];
export type Item = { readonly [question: string]: Answer };
export type Answers = { readonly [question: string]: Answer | readonly Item[] };

/**
 * What the platform already knows of an element, from where, and when it was read (ISO 8601).
 * Fixed: established of the applicant, such as the name of the person signed in; no answer stands against it.
 */
export type Known = { readonly value: Answer; readonly source: string; readonly readAt: string; readonly fixed?: boolean };
export type KnownElements = { readonly [element: string]: Known };

/** What is wrong with one answer, where it stands, and what to do: the message is for the applicant. */
export type Problem = { readonly question: string; readonly item?: number; readonly message: string };
