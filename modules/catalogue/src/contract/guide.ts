import { type Static, Type } from 'typebox';
import { closed, FeelText, optional, Slug, text } from './notation.ts';

export const Evidence = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
    name: text,
    hint: optional(text),
    /** upload: the applicant hands it in; licence: the vault has it; shared: another authority has it. */
    source: Type.Union([Type.Literal('upload'), Type.Literal('licence'), Type.Literal('shared')]),
    /** For licence: which kind stands in. */
    licenceKind: optional(Slug),
    /** Said on the guide page for what is not asked: who has it. */
    from: optional(text),
    required: optional(Type.Boolean()),
    when: optional(FeelText),
    maxFiles: optional(Type.Integer({ minimum: 1, maximum: 20 })),
    /** A filled sample or what it must show, in plain words (行政许可法 art. 30). */
    sample: optional(text),
    basis: optional(text),
  },
  closed,
);

const Days = Type.Object(
  {
    days: Type.Integer({ minimum: 0 }),
    unit: Type.Union([Type.Literal('working-day'), Type.Literal('calendar-day')]),
    /** From acceptance; from receipt; or, where papers are accepted and decided on in one act, from the day on which they are complete. */
    from: Type.Union([Type.Literal('acceptance'), Type.Literal('receipt'), Type.Literal('complete')]),
    /** Days by which the limit may be lengthened once (行政许可法 art. 42). */
    extension: optional(Type.Integer({ minimum: 1 })),
    basis: optional(text),
  },
  closed,
);

export const Guide = Type.Object(
  {
    name: text,
    /** What people call it, where the name is too long for a line among others. */
    short: optional(Type.String({ minLength: 1, maxLength: 12 })),
    /** One sentence for whom and when. */
    summary: text,
    /** Twelve characters, GB/T 39554.1. The implementation code is computed from it, the authority and its level. */
    catalogueCode: Type.String({ minLength: 12, maxLength: 12 }),
    /** 01 许可 05 给付 07 确认 10 其他 20 公共服务; the other powers are not applied for (GB/T 39554.1). */
    type: Type.Union([Type.Literal('01'), Type.Literal('05'), Type.Literal('07'), Type.Literal('10'), Type.Literal('20')]),
    regime: Type.Union([Type.Literal('permit'), Type.Literal('own')]),
    authority: Slug,
    /** 对象: 1 自然人 2 企业法人 3 事业法人 4 社会组织法人 5 行政机关 6 其他组织 */
    forWhom: Type.Array(Type.String({ pattern: '^[1-6]$' }), { minItems: 1 }),
    /** Which parties may press 开始申请 on the portal. */
    applicants: Type.Array(Type.Union([Type.Literal('person'), Type.Literal('organisation')]), { minItems: 1 }),
    assurance: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
    speed: Type.Union([Type.Literal('on-the-spot'), Type.Literal('promised')]),
    limits: Type.Object(
      {
        /** Days within which acceptance is promised, or everything missing told; silence accepts on day 5 all the same (行政许可法 art. 32). */
        acceptance: Type.Integer({ minimum: 1, maximum: 5 }),
        legal: optional(Days),
        promised: Type.Integer({ minimum: 0 }),
        /** Working days from the decision to the licence in hand (行政许可法 art. 44). */
        delivery: Type.Integer({ minimum: 0 }),
      },
      closed,
    ),
    /** The four answers at the top of the guide page; how long is computed from the limits. */
    answers: Type.Object(
      {
        who: Type.Object({ answer: text, note: text }, closed),
        cost: Type.Object({ answer: text, note: text }, closed),
        visits: Type.Object({ count: Type.Integer({ minimum: 0 }), note: text, reason: optional(text) }, closed),
        long: optional(Type.Object({ answer: text, note: text }, closed)),
      },
      closed,
    ),
    /** Minutes to fill the form. */
    minutes: Type.Integer({ minimum: 1 }),
    themes: Type.Array(Type.Object({ audience: Type.Union([Type.Literal('person'), Type.Literal('company')]), theme: Slug }, closed), {
      minItems: 1,
    }),
    /** Who need not apply at all, in plain words. */
    notNeeded: Type.Array(text),
    conditions: Type.Array(text),
    evidence: Type.Array(Evidence),
    steps: Type.Array(Type.Object({ name: text, text }, closed), { minItems: 1 }),
    faq: Type.Array(Type.Object({ question: text, answer: text }, closed)),
    bases: Type.Array(
      Type.Object(
        {
          kind: Type.Union([Type.Literal('establishing'), Type.Literal('implementing'), Type.Literal('supervising')]),
          law: text,
          number: optional(text),
          articles: Type.Array(text),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    fees: Type.Array(Type.Object({ name: text, standard: text, basis: text }, closed)),
    contacts: Type.Object({ enquiry: text, complaint: text }, closed),
    handling: Type.Array(Type.Union([Type.Literal('online'), Type.Literal('counter'), Type.Literal('post')]), { minItems: 1 }),
    result: Type.Object(
      {
        name: text,
        sample: text,
        validity: text,
        byPost: Type.Boolean(),
        electronic: Type.Boolean(),
        /** Where and with what the one on paper is fetched, where it has to be. */
        pickup: optional(text),
      },
      closed,
    ),
    /** Everyday words by which people look for it: 开饭馆, 奶茶店 */
    keywords: Type.Array(text),
  },
  closed,
);

export type Evidence = Static<typeof Evidence>;
export type Guide = Static<typeof Guide>;
