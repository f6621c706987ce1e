import { type Static, Type } from 'typebox';
import { closed, optional, Slug, text } from './notation.ts';

export const LicenceTemplate = Type.Object(
  {
    id: Slug,
    name: text,
    /** Kind code of GB/T 36904: credit code and three digits. */
    code: text,
    number: text,
    /** Placeholders of the number pattern: a question whose chosen value is mapped, or a fixed text. */
    numberParts: optional(
      Type.Record(
        Type.String(),
        Type.Object(
          { question: optional(Type.String()), values: optional(Type.Record(Type.String(), Type.String())), text: optional(Type.String()) },
          closed,
        ),
      ),
    ),
    issuer: Slug,
    /** Absent: does not end. */
    validity: optional(
      Type.Object({ amount: Type.Integer({ minimum: 1 }), unit: Type.Union([Type.Literal('year'), Type.Literal('month')]) }, closed),
    ),
    /**
     * `from` is a question id, `group.question` for a repeating group, `element:organisation.name` for what the account or a licence states,
     * `text:12315` for what every licence of the kind says, or `decision:day`.
     */
    fields: Type.Array(Type.Object({ element: text, label: text, from: text, personal: optional(Type.Boolean()) }, closed), {
      minItems: 1,
    }),
  },
  closed,
);

export type LicenceTemplate = Static<typeof LicenceTemplate>;
