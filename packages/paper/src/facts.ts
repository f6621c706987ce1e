import type { Day } from '@tongban/kernel';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const closed = { additionalProperties: false } as const;
const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** Address at which anyone verifies it; ends in the code of the QR code. */
const Verify = Type.String({ pattern: '/[A-Za-z0-9_-]{1,64}$' });
/** The authority that signed. */
const Issuer = Type.Object({ name: Type.String(), uscc: Type.String() }, closed);

/** What the file of a licence says of itself for machines, signed with the rest of it; nothing personal, the sheet itself shows that. */
export const LicenceFacts = Type.Object(
  {
    identifier: Type.String({ pattern: '^[0-9A-Z.]{1,120}$' }),
    number: Type.String(),
    kind: Type.String(),
    name: Type.String(),
    issuer: Issuer,
    issuedAt: Type.String(),
    validFrom: DayText,
    validTo: Type.Optional(DayText),
    verify: Verify,
  },
  closed,
);
export type LicenceFacts = Static<typeof LicenceFacts>;

/** The same of a receipt, a letter or a decision. It holds for what it says, so there is no standing to ask about. */
export const LetterFacts = Type.Object(
  {
    /** acceptance */
    letter: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
    /** 受理通知书 */
    name: Type.String(),
    /** The case it is about. */
    number: Type.String(),
    issuer: Issuer,
    issuedAt: Type.String(),
    /** The day that stands under it. */
    day: Type.Unsafe<Day>(DayText),
    verify: Verify,
  },
  closed,
);
export type LetterFacts = Static<typeof LetterFacts>;

export type Facts = LicenceFacts | LetterFacts;

const opening = '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">';
const closing = '</rdf:li>';
/** XMP stands in the file as plain text, since PDF/A forbids to compress or encrypt it for readers such as this one. */
const entities: { readonly [entity: string]: string } = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** Reads the facts out of a file's metadata; undefined where there are none of ours. They prove nothing before the signature does. */
export function factsIn(bytes: Uint8Array): Facts | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.indexOf(opening);
  if (start === -1) return undefined;
  const end = file.indexOf(closing, start);
  const text = file.toString('utf8', start + opening.length, end === -1 ? start : end);
  const facts = parsed(text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity));
  return Value.Check(LicenceFacts, facts) || Value.Check(LetterFacts, facts) ? facts : undefined;
}

export function isLicence(facts: Facts): facts is LicenceFacts {
  return 'identifier' in facts;
}

/** The unguessable code at the end of the address under which this licence or letter is verified. */
export function codeOf(facts: Facts): string {
  return facts.verify.slice(facts.verify.lastIndexOf('/') + 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
