import { answering } from '@tongban/platform';
import { Type } from 'typebox';
import type { Inbox, OfficialCaseView, Stage, Supervision } from '../contract.ts';
import { specialProcedures } from '../domain/stop.ts';

/** Shapes of what the workbench is told; a field that is not named here never leaves the house. */
const text = Type.String();
const day = Type.String({ format: 'date' });
const moment = Type.String({ format: 'date-time' });
const maybe = Type.Optional;

const stages = [
  'received',
  'correcting',
  'reviewing',
  'deciding',
  'granted',
  'delivered',
  'refused',
  'rejected',
  'withdrawn',
] as const satisfies Stage[];
export const stage = Type.Enum([...stages]);
const specialProcedure = Type.Enum([...specialProcedures]);
const grounds = Type.Enum(['not-needed', 'not-our-power', 'still-incomplete', 'untrue']);

export const clock = Type.Object({
  kind: Type.Enum(['acceptance', 'promised', 'legal']),
  days: Type.Integer(),
  unit: maybe(Type.Literal('calendar-day')),
  due: maybe(day),
  light: Type.Enum(['green', 'yellow', 'red', 'blue', 'not-begun']),
  left: maybe(Type.Integer()),
});

const row = Type.Object({
  id: text,
  number: text,
  party: text,
  serviceName: text,
  receivedAt: moment,
  stage,
  stageName: text,
  clocks: Type.Array(clock),
  mine: Type.Boolean(),
});

const count = maybe(Type.Integer());
const counts = Type.Object({
  received: count,
  correcting: count,
  reviewing: count,
  deciding: count,
  granted: count,
  delivered: count,
  refused: count,
  rejected: count,
  withdrawn: count,
});

export const inboxShape = answering<Inbox>()(Type.Object({ counts, rows: Type.Array(row) }));

const corrected = maybe(Type.Literal(true));
const answer = Type.Object({
  question: text,
  label: text,
  text,
  masked: Type.Boolean(),
  item: maybe(Type.Object({ place: Type.Integer(), name: text })),
  source: maybe(text),
  check: maybe(Type.Object({ agrees: Type.Boolean(), text })),
  corrected,
});

const evidence = Type.Object({
  id: text,
  name: text,
  source: Type.Enum(['upload', 'licence', 'shared']),
  grade: Type.Enum(['A', 'B', 'C']),
  files: Type.Array(Type.Object({ file: text, name: text, type: text, bytes: Type.Integer() })),
  note: maybe(text),
  corrected,
});

const letter = Type.Object({
  position: Type.Integer(),
  kind: Type.Enum(['receipt', 'acceptance', 'correction', 'rejection', 'special-procedure', 'extension', 'grant', 'refusal']),
  name: text,
  day,
});

const task = Type.Object({
  id: text,
  name: text,
  department: text,
  kind: Type.Enum(['handle', 'examine', 'opinion', 'site-check']),
  state: Type.Enum(['waiting', 'open', 'done']),
  due: maybe(day),
  awaits: maybe(text),
  opinion: maybe(text),
  agrees: maybe(Type.Boolean()),
  by: maybe(Type.Array(text)),
  at: maybe(moment),
});

const choice = Type.Object({
  action: Type.Enum([
    'accept',
    'request-correction',
    'reject',
    'decide-on-the-spot',
    'complete-task',
    'confirm-check',
    'extend',
    'open-procedure',
    'close-procedure',
    'grant',
    'refuse',
  ]),
  task: maybe(text),
  title: text,
  effect: text,
  key: text,
  grounds: maybe(Type.Array(Type.Object({ ground: grounds, label: text }))),
  procedures: maybe(Type.Array(Type.Object({ procedure: specialProcedure, label: text }))),
  procedure: maybe(specialProcedure),
  reasoned: maybe(Type.Literal(true)),
});

const authority = Type.Object({ name: text, address: text, phone: text });

export const caseShape = answering<OfficialCaseView>()(
  Type.Object({
    id: text,
    number: text,
    service: text,
    serviceName: text,
    party: text,
    stage,
    headline: text,
    receivedAt: moment,
    clocks: Type.Array(clock),
    ruler: Type.Array(Type.Object({ day, used: Type.Boolean(), marks: Type.Array(Type.Enum(['today', 'promised', 'legal'])) })),
    answers: Type.Array(answer),
    evidence: Type.Array(evidence),
    letters: Type.Array(letter),
    correction: maybe(Type.Object({ items: Type.Array(Type.Object({ target: text, label: text, text, corrected })), askedAt: moment })),
    ended: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
    rejection: maybe(Type.Object({ ground: text, reason: text, authority: maybe(authority), remedies: text })),
    refusal: maybe(Type.Object({ reasons: text, remedies: text })),
    stageName: text,
    mine: Type.Boolean(),
    choices: Type.Array(choice),
    otherwise: maybe(text),
    tasks: Type.Array(task),
    history: Type.Array(Type.Object({ at: moment, by: text, what: text, text: maybe(text), told: maybe(moment) })),
    correctable: Type.Array(Type.Object({ target: text, label: text })),
    otherAuthorities: Type.Array(Type.Object({ name: text, when: text, address: text, phone: text })),
    colleagues: Type.Array(Type.Object({ id: text, name: text })),
  }),
);

const lights = Type.Object({ green: Type.Integer(), yellow: Type.Integer(), red: Type.Integer(), blue: Type.Integer() });

export const supervisionShape = answering<Supervision>()(
  Type.Object({
    rows: Type.Array(Type.Object({ department: text, departmentName: text, stage, stageName: text, lights })),
  }),
);

export const revealedShape = Type.Object({ value: text });
export const tableShape = { content: { 'text/csv': { schema: text } } };
/** Pictures and documents as they were handed in. */
const bytes = { schema: Type.Unsafe<Buffer>({ type: 'string', contentMediaType: 'application/octet-stream' }) };
export const fileShape = { content: { 'application/pdf': bytes, 'image/jpeg': bytes, 'image/png': bytes } };
export const letterShape = { content: { 'application/pdf': bytes } };
