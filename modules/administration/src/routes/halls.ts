import { type App, type Database, problem } from '@tongban/platform';
import { Type } from 'typebox';
import type { HallAnswer, HallRefusal, Halls } from '../halls.ts';
import { hallTitles } from '../messages.ts';
import { actingAdministrator, administrators } from './administrator.ts';

const closed = { additionalProperties: false } as const;
const line = (maxLength: number) => Type.String({ pattern: '\\S', maxLength });
const named = { name: line(60) };
const CounterBody = Type.Object(
  { number: line(10), ...named, services: Type.Array(line(100), { maxItems: 500, uniqueItems: true }) },
  closed,
);
const Coordinates = Type.Object(
  { longitude: Type.Number({ minimum: 73, maximum: 136 }), latitude: Type.Number({ minimum: 3, maximum: 54 }) },
  { ...closed, description: 'Degrees of CGCS2000' },
);
const HallBody = Type.Object(
  {
    ...named,
    nameEn: Type.Optional(line(120)),
    address: line(120),
    hours: line(120),
    phone: Type.Optional(line(30)),
    coordinates: Type.Optional(Coordinates),
  },
  closed,
);
const CounterView = Type.Object({ id: Type.String(), ...CounterBody.properties, closedAt: Type.Optional(Type.String()) });
const HallList = Type.Object({
  halls: Type.Array(
    Type.Object({
      id: Type.String(),
      ...HallBody.properties,
      closedAt: Type.Optional(Type.String()),
      counters: Type.Array(CounterView),
    }),
  ),
});
const onOne = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Made = Type.Object({ id: Type.String() });

const status = {
  'hall-unknown': 404,
  'counter-unknown': 404,
  'hall-name-taken': 409,
  'counter-number-taken': 409,
  'service-unknown': 422,
  'hall-closed': 409,
  'last-hall': 409,
  'closed-already': 409,
  'open-already': 409,
} satisfies Record<HallRefusal, number>;

/** Which field of the form a refusal is about. */
const field: { readonly [R in HallRefusal]?: string } = {
  'hall-name-taken': 'name',
  'counter-number-taken': 'number',
  'service-unknown': 'services',
};

const nobody = { kind: 'nobody' } as const;

/** Halls and counters: open ones for everybody, all of them and their upkeep for administrators. */
export function hallRoutes(app: App, db: Database, halls: Halls): void {
  const path = '/api/administration/halls';
  app.get(
    '/api/halls',
    {
      config: { may: 'anyone', sessionless: true },
      schema: { summary: 'Where people go in person: open halls with their open counters', response: { 200: HallList } },
    },
    async () => db.transaction(nobody, async (tx) => listOf(await halls.open(tx))),
  );
  app.get(path, { config: administrators, schema: { response: { 200: HallList } } }, async (request) =>
    db.transaction(actingAdministrator(request), async (tx) => listOf(await halls.all(tx))),
  );
  app.post(path, { config: administrators, schema: { body: HallBody, response: { 201: Made } } }, async (request, reply) =>
    reply.code(201).send(made(await halls.add(orderOf(request), request.body))),
  );
  const one = { config: administrators, schema: { params: onOne, response: { 200: Made } } };
  app.put(`${path}/:id`, { ...one, schema: { ...one.schema, body: HallBody } }, async (request) =>
    made(await halls.change(orderOf(request), request.params.id, request.body)),
  );
  app.post(`${path}/:id/closing`, one, async (request) => made(await halls.setOpen(orderOf(request), request.params.id, false)));
  app.delete(`${path}/:id/closing`, one, async (request) => made(await halls.setOpen(orderOf(request), request.params.id, true)));
}

/** Counters of a hall. */
export function counterRoutes(app: App, halls: Halls): void {
  const path = '/api/administration/counters';
  app.post(
    '/api/administration/halls/:id/counters',
    { config: administrators, schema: { params: onOne, body: CounterBody, response: { 201: Made } } },
    async (request, reply) => reply.code(201).send(made(await halls.addCounter(orderOf(request), request.params.id, request.body))),
  );
  const one = { config: administrators, schema: { params: onOne, response: { 200: Made } } };
  app.put(`${path}/:id`, { ...one, schema: { ...one.schema, body: CounterBody } }, async (request) =>
    made(await halls.changeCounter(orderOf(request), request.params.id, request.body)),
  );
  app.post(`${path}/:id/closing`, one, async (request) => made(await halls.setCounterOpen(orderOf(request), request.params.id, false)));
  app.delete(`${path}/:id/closing`, one, async (request) => made(await halls.setCounterOpen(orderOf(request), request.params.id, true)));
}

function orderOf(request: Parameters<typeof actingAdministrator>[0] & { readonly now: string }) {
  return { by: actingAdministrator(request), at: request.now };
}

function made(answer: HallAnswer): { id: string } {
  if (!('refusal' in answer)) return answer;
  const title = hallTitles[answer.refusal];
  const about = field[answer.refusal];
  throw problem(status[answer.refusal], answer.refusal, title, about === undefined ? {} : { errors: [{ field: about, message: title }] });
}

function listOf(all: Awaited<ReturnType<Halls['all']>>) {
  return { halls: all.map((hall) => ({ ...hall, counters: hall.counters.map((each) => ({ ...each, services: [...each.services] })) })) };
}
