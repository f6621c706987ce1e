import { type Static, Type } from 'typebox';
import { specialProcedures } from '../domain/stop.ts';

/** Shapes of requests to the workbench's side of this room. */
const closed = { additionalProperties: false } as const;
const id = Type.String({ format: 'uuid' });
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

export const onCase = Type.Object({ id });
export const onTask = Type.Object({ id, task: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }) });
export const onLetter = Type.Object({ id, position: Type.Integer({ minimum: 1, maximum: 9999 }) });
export const onFile = Type.Object({ id, file: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

/** Every command carries a key: sent again under the same one it happens once. */
export const keyed = Type.Object({
  'idempotency-key': Type.String({
    minLength: 8,
    maxLength: 100,
    description: '每次操作一个新值，重试时不变：同一个值只办一次。New for each command, the same for its retries: it is carried out once.',
  }),
});

const stages = ['received', 'correcting', 'reviewing', 'deciding', 'granted', 'delivered', 'refused', 'rejected', 'withdrawn'] as const;
export const inboxQuery = Type.Object(
  {
    stage: Type.Optional(Type.Enum([...stages])),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    all: Type.Optional(Type.Boolean()),
  },
  closed,
);

export type InboxQuery = Static<typeof inboxQuery>;

export const nothing = Type.Object({}, closed);
export const correction = Type.Object(
  { items: Type.Array(Type.Object({ target: text(60), text: text(500) }, closed), { minItems: 1, maxItems: 100 }) },
  closed,
);
export const rejection = Type.Object(
  {
    ground: Type.Enum(['not-needed', 'not-our-power', 'still-incomplete', 'untrue']),
    reason: text(2000),
    authority: Type.Optional(text(100)),
  },
  closed,
);
const procedure = Type.Enum([...specialProcedures]);
export const opening = Type.Object({ procedure, days: Type.Integer({ minimum: 1, maximum: 250 }), notice: text(2000) }, closed);
export const closing = Type.Object({ procedure }, closed);
export const extension = Type.Object({ reason: text(2000) }, closed);
export const completion = Type.Object({ agrees: Type.Boolean(), opinion: text(2000), with: Type.Optional(id) }, closed);
export const confirmation = Type.Object({ confirms: Type.Boolean(), objection: Type.Optional(text(2000)) }, closed);
export const decision = Type.Object({ outcome: Type.Enum(['granted', 'refused']), reasons: Type.Optional(text(2000)) }, closed);
export const spotDecision = Type.Object({ reasons: Type.Optional(text(2000)) }, closed);
export const revelation = Type.Object(
  {
    question: text(60),
    reason: Type.String({ pattern: '\\S.*\\S', maxLength: 200 }),
    item: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
  },
  closed,
);
