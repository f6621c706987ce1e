import { Type } from 'typebox';

const text = Type.String();

const LicenceSchema = Type.Object({
  id: text,
  identifier: text,
  number: text,
  kind: text,
  name: text,
  holderName: text,
  issuer: text,
  validFrom: text,
  validTo: Type.Optional(text),
  state: text,
  fields: Type.Array(Type.Object({ element: text, label: text, value: text, text, personal: Type.Optional(Type.Boolean()) })),
  issuedAt: text,
  code: text,
});

export const VerificationSchema = Type.Object({
  verdict: Type.Enum(['valid', 'expired', 'ended', 'authentic', 'altered', 'unknown']),
  licence: Type.Optional(LicenceSchema),
  letter: Type.Optional(Type.Object({ name: text, number: text, issuer: text, day: text })),
  checks: Type.Array(
    Type.Object({ check: Type.Enum(['signature', 'content', 'state']), outcome: Type.Enum(['passed', 'failed', 'skipped']) }),
  ),
  checkedAt: text,
});

/** The article on which a licence is ended; its law by name, so that no sentence about a person fits in. */
export const BasisSchema = Type.Object(
  {
    law: Type.String({ pattern: '^\\p{Script=Han}{2,40}(法|条例|规定|办法|细则|决定)$', maxLength: 45 }),
    article: Type.Integer({ minimum: 1, maximum: 1999 }),
    paragraph: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    item: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
  },
  { additionalProperties: false },
);
