import type { Attached, DraftCheck, DraftPage, PageAddress, Saved } from '@tongban/cases/contract';
import { type Answers, Page } from '@tongban/forms';
import { answering } from '@tongban/platform';
import { Type } from 'typebox';
import type { CounterApplication, CounterReceipt, Offered, ReceiptForClerk, Visit } from '../contract.ts';

/** Shapes of what clerks are told; a field that is not named here never leaves the house. */
const text = Type.String();
const day = Type.String({ format: 'date' });
const moment = Type.String({ format: 'date-time' });
const maybe = Type.Optional;
const place = maybe(Type.Integer());
const address = Type.Object({ page: text, item: place });

const party = Type.Object({ kind: Type.Enum(['person', 'organisation']), id: text });
const parties = Type.Array(
  Type.Object({
    party: Type.Unsafe<Visit['parties'][number]['party']>(party),
    name: text,
    capacity: Type.Enum(['self', 'legal-representative', 'operator', 'agent']),
    services: maybe(Type.Array(text)),
  }),
);

export const visitShape = answering<Visit>()(
  Type.Object({
    id: text,
    name: text,
    parties,
    expiresAt: moment,
    account: Type.Boolean({ description: 'Whether the person can sign in online' }),
    passwordGivenAt: maybe(moment),
    applications: Type.Array(Type.Object({ id: text, service: text, case: maybe(text) })),
  }),
);

const known = Type.Object({ label: text, text, source: text, readAt: moment, page: maybe(address) });
const item = Type.Object({ item: Type.Integer(), name: text, text, complete: Type.Boolean() });
const correctionItem = Type.Object({ target: text, label: text, text });
const problems = Type.Array(Type.Object({ question: text, item: place, message: text }));
/** As the form says under its questions: texts, numbers, lists, files. */
const answers = Type.Unsafe<Answers>({ type: 'object', additionalProperties: true });
const common = { draft: text, service: text, serviceName: text, party: text, expiresOn: day };

export const pageShape = answering<DraftPage>()(
  Type.Object({
    ...common,
    page: Page,
    item: place,
    items: maybe(Type.Object({ rows: Type.Array(item), mayAdd: Type.Boolean(), mayRemove: Type.Boolean() })),
    step: Type.Object({ number: Type.Integer(), of: Type.Integer() }),
    back: maybe(address),
    answers,
    known: Type.Array(known),
    megabytes: Type.Integer({ description: 'How large a file may be' }),
    correction: maybe(Type.Array(correctionItem)),
  }),
);

const row = Type.Object({
  question: text,
  label: text,
  text,
  page: maybe(address),
  item: maybe(Type.Object({ place: Type.Integer(), name: text })),
  source: maybe(text),
  readAt: maybe(moment),
});
const file = Type.Object({ file: text, name: text, type: text, bytes: Type.Integer() });
const evidence = Type.Object({
  id: text,
  name: text,
  source: Type.Enum(['upload', 'licence', 'shared']),
  grade: Type.Enum(['A', 'B', 'C']),
  files: Type.Array(file),
  note: maybe(text),
  corrected: maybe(Type.Literal(true)),
});

const check = answering<DraftCheck>()(
  Type.Object({
    ...common,
    permit: Type.Boolean({ description: 'Whether it is a permit under the Administrative Licensing Law' }),
    sections: Type.Array(Type.Object({ title: text, rows: Type.Array(row) })),
    evidence: Type.Array(evidence),
    unfinished: maybe(address),
    problems,
    correction: maybe(text),
  }),
);

export const applicationShape = answering<CounterApplication>()(
  Type.Object({
    id: text,
    visit: text,
    service: text,
    serviceName: text,
    party: text,
    pages: Type.Array(pageShape),
    check,
    originals: Type.Array(text),
    confirmation: maybe(Type.Object({ on: Type.Enum(['screen', 'paper']), at: moment, stands: Type.Boolean() })),
  }),
);

export const addressShape = answering<PageAddress>()(address);
export const attachedShape = answering<Extract<Attached, { readonly attached: true }>>()(
  Type.Object({ attached: Type.Literal(true), file }),
);

const entered = Type.Unsafe<Extract<Saved, { readonly saved: false }>['entered']>({ type: 'object', additionalProperties: true });
export const savedShape = answering<Saved>()(
  Type.Union([
    Type.Object({ saved: Type.Literal(true), next: Type.Union([address, Type.Literal('check')]) }),
    Type.Object({ saved: Type.Literal(false), problems, entered }),
  ]),
);

const receipt = {
  case: text,
  number: text,
  serviceName: text,
  receivedAt: moment,
  evidence: Type.Array(text),
  acceptanceDue: day,
  silenceDue: maybe(day),
  decisionDue: maybe(day),
};
export const receiptShape = answering<ReceiptForClerk>()(Type.Object(receipt));
export const counterReceiptShape = answering<CounterReceipt>()(Type.Object({ ...receipt, signed: Type.Boolean() }));

export const madeShape = Type.Object({ id: text });
export const screenShape = Type.Object({ code: text, until: moment });
export const offeredShape = answering<Offered>()(Type.Union([screenShape, Type.Object({ mailed: Type.Literal(true) })]));
const bytes = { schema: Type.Unsafe<Buffer>({ type: 'string', contentMediaType: 'application/octet-stream' }) };
export const fileShape = { content: { 'application/pdf': bytes, 'image/jpeg': bytes, 'image/png': bytes } };
export const letterShape = { content: { 'application/pdf': bytes } };
