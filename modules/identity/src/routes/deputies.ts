import { dayOf } from '@tongban/kernel';
import { type App, answering, type Database, dayNamed, type OfficialId, problem } from '@tongban/platform';
import { Type } from 'typebox';
import type { ConfirmationRefusal, Confirmations } from '../confirmations.ts';
import type { Deputy, ToConfirm } from '../contract/administration.ts';
import type { Deputies } from '../deputies.ts';
import { staffTitles } from '../messages-administration.ts';
import { listConfirmations } from '../store/confirmation.ts';
import { listDeputies } from '../store/deputy.ts';
import { administrators, closed, nothing, orderOf, RoleBody } from './administrator.ts';

const id = Type.String({ format: 'uuid' });
const onOne = Type.Object({ id });
const day = Type.String({ format: 'date' });

const Stand = Type.Object({ official: id, deputy: id, from: day, to: day }, closed);
const DeputyList = answering<{ readonly deputies: readonly Deputy[] }>()(
  Type.Object({
    deputies: Type.Array(
      Type.Object({
        id: Type.String(),
        official: Type.String(),
        officialName: Type.String(),
        deputy: Type.String(),
        deputyName: Type.String(),
        from: Type.String(),
        to: Type.String(),
        state: Type.Enum(['to-come', 'now', 'over', 'ended']),
      }),
    ),
  }),
);
const Waiting = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['role', 'deputy']),
  official: Type.String(),
  officialName: Type.String(),
  askedBy: Type.String(),
  askedByName: Type.String(),
  askedAt: Type.String(),
  role: Type.Optional(RoleBody),
  standsFor: Type.Optional(Type.String()),
  standsForName: Type.Optional(Type.String()),
  from: Type.Optional(Type.String()),
  to: Type.Optional(Type.String()),
});
const WaitingList = Type.Unsafe<{ readonly confirmations: readonly ToConfirm[] }>(Type.Object({ confirmations: Type.Array(Waiting) }));
const Given = Type.Object({ given: Type.Boolean({ description: 'false: it waits for a second administrator' }) });

const list = { summary: '谁代谁', description: 'Who stands in for whom, and did', response: { 200: DeputyList } };
const name = {
  summary: '指定代理：这几天有对方的权限',
  description: 'One stands in for another on these days, both counted; for oneself it waits for a second administrator',
  body: Stand,
  response: { 200: Given },
};
const end = { summary: '提前结束代理', description: 'Ends it before its time', params: onOne, response: nothing };
const waiting = {
  summary: '等另一名系统管理员确认的',
  description: 'What waits for a second administrator',
  response: { 200: WaitingList },
};
const decide = {
  summary: '同意或者不同意',
  description: 'A second administrator agrees or does not: neither who asked nor who gets it',
  params: onOne,
  body: Type.Object({ confirmed: Type.Boolean() }, closed),
  response: nothing,
};

const status = {
  'official-unknown': 404,
  'last-administrator': 409,
  'department-not-open': 409,
  'region-wrong': 422,
  'region-outside': 409,
  'role-held': 409,
  'role-not-held': 409,
  'deputy-unknown': 422,
  'same-person': 422,
  'days-reversed': 422,
  'days-past': 422,
  'days-too-many': 422,
  'stood-for-already': 409,
  'deputy-over': 409,
  'confirmation-over': 409,
  'asking-in-doubt': 403,
  'second-is-you': 403,
  'second-in-doubt': 403,
} satisfies Record<ConfirmationRefusal, number>;

/** Which field of the form a refusal is about. */
const field: { readonly [R in ConfirmationRefusal]?: string } = {
  'official-unknown': 'official',
  'deputy-unknown': 'deputy',
  'same-person': 'deputy',
  'days-reversed': 'to',
  'days-past': 'to',
  'days-too-many': 'to',
  'stood-for-already': 'from',
};

/** Who stands in for whom, for the administrators of the city. */
export function deputyRoutes(app: App, db: Database, deputies: Deputies): void {
  const path = '/api/administration/deputies';
  app.get(path, { config: administrators, schema: list }, (request) =>
    db.transaction(orderOf(request).by, async (tx) => ({ deputies: await listDeputies(tx, dayOf(request.now)) })),
  );
  app.post(path, { config: administrators, schema: name }, async (request) => {
    const { official, deputy, from, to } = request.body;
    // The edge: whether these are officials says the table.
    const stand = { official: official as OfficialId, deputy: deputy as OfficialId, from: dayNamed('from', from), to: dayNamed('to', to) };
    const answer = await deputies.name(orderOf(request), stand);
    if ('refusal' in answer) throw refusal(answer.refusal);
    return { given: answer.given };
  });
  app.post(`${path}/:id/end`, { config: administrators, schema: end }, async (request, reply) => {
    const answer = await deputies.end(orderOf(request), request.params.id);
    if ('refusal' in answer) throw refusal(answer.refusal);
    return reply.code(204).send(null);
  });
}

/** What waits for a second administrator. */
export function confirmationRoutes(app: App, db: Database, confirmations: Confirmations): void {
  const path = '/api/administration/confirmations';
  app.get(path, { config: administrators, schema: waiting }, (request) =>
    db.transaction(orderOf(request).by, async (tx) => ({ confirmations: await listConfirmations(tx) })),
  );
  app.post(`${path}/:id/decision`, { config: administrators, schema: decide }, async (request, reply) => {
    const answer = await confirmations.decide(orderOf(request), request.params.id, request.body.confirmed);
    if ('refusal' in answer) throw refusal(answer.refusal);
    return reply.code(204).send(null);
  });
}

function refusal(code: ConfirmationRefusal) {
  const title = staffTitles[code];
  const about = field[code];
  return problem(status[code], code, title, about === undefined ? {} : { errors: [{ field: about, message: title }] });
}
