import { type Actor, type App, answering, problem, signInFirst } from '@tongban/platform';
import { Type } from 'typebox';
import type { CaseId, SystemAnswers, SystemCase, SystemCases } from '../contract.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { titles } from '../messages/refusal-titles.ts';
import { listForSystem, readForSystem } from '../read/for-systems.ts';
import { lookFor } from '../systems/look.ts';
import { onCase } from './shapes.ts';
import { clock, stage } from './view-shapes.ts';

const text = Type.String();
const closed = { additionalProperties: false } as const;

const oneCase = answering<SystemCase>()(
  Type.Object({
    id: text,
    number: text,
    service: text,
    serviceName: text,
    version: Type.Integer(),
    applicant: Type.Enum(['person', 'organisation']),
    stage,
    receivedAt: Type.String({ format: 'date-time' }),
    clocks: Type.Array(clock),
    decidedOn: Type.Optional(Type.String({ format: 'date' })),
    licences: Type.Array(Type.Object({ id: text, identifier: text })),
  }),
);
const answer = Type.Object({ question: text, label: text, value: text, item: Type.Optional(Type.Integer()) });

const schemas = {
  list: {
    summary: '本部门的办件，按收件先后，每次100件',
    description: 'The cases of the system’s department in the order in which they came in, a hundred at a time',
    querystring: Type.Object(
      {
        stage: Type.Optional(stage),
        service: Type.Optional(Type.String({ maxLength: 100 })),
        after: Type.Optional(Type.String({ format: 'uuid' })),
      },
      closed,
    ),
    response: { 200: answering<SystemCases>()(Type.Object({ cases: Type.Array(oneCase), next: Type.Optional(text) })) },
  },
  read: {
    summary: '一个办件到了哪一步；不含个人信息',
    description: 'Where a case stands; nothing of what anybody answered',
    params: onCase,
    response: { 200: oneCase },
  },
  look: {
    summary: '读取申请内容，要写明用途；当事人能看到这次读取',
    description: 'What was applied for, for a purpose; the look is put on record for the applicant to read',
    params: onCase,
    body: Type.Object(
      {
        purpose: Type.String({
          pattern: '\\S.*\\S',
          maxLength: 200,
          description: '用来做什么，当事人能看到。What for; the applicant reads it.',
        }),
        questions: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 200, uniqueItems: true })),
      },
      closed,
    ),
    response: { 201: answering<SystemAnswers>()(Type.Object({ case: text, answers: Type.Array(answer) })) },
  },
} as const;

/** What other systems read of the cases of their department. */
export function systemRoutes(app: App, tools: DraftTools): void {
  const { db } = tools;
  const reads = { may: 'system:cases:read' } as const;
  app.get('/api/cases', { config: reads, schema: schemas.list }, ({ actor, now, query }) => {
    const { after, ...filter } = query;
    return db.transaction(actor, (tx) =>
      listForSystem(tx, tools, { ...filter, ...(after === undefined ? {} : { after: after as CaseId }) }, now),
    );
  });
  app.get('/api/cases/:id', { config: reads, schema: schemas.read }, async ({ actor, now, params }) => {
    const found = await db.transaction(actor, (tx) => readForSystem(tx, tools, params.id as CaseId, now));
    if (found === undefined) throw missing();
    return found;
  });
  app.post(
    '/api/cases/:id/looks',
    { config: { may: 'system:cases:answers' }, schema: schemas.look },
    async ({ actor, params, body }, reply) => {
      const system = callingSystem(actor);
      const seen = await db.transaction(system, (tx) => lookFor(tx, tools, system, params.id as CaseId, body));
      if (seen === undefined) throw missing();
      return reply.code(201).send(seen);
    },
  );
}

/** The system that calls; the route's `may` lets nobody else come this far. */
function callingSystem(actor: Actor): Extract<Actor, { kind: 'system-key' }> {
  if (actor.kind !== 'system-key') throw problem(401, 'not-signed-in', signInFirst);
  return actor;
}

function missing() {
  return problem(404, 'case-unknown', { zh: titles.zh['case-unknown'], en: titles.en['case-unknown'] });
}
