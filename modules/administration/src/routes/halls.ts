import { type App, answering, type Database, problem } from '@tongban/platform';
import { Type } from 'typebox';
import type { Hall } from '../contract.ts';
import type { HallAnswer, HallRefusal, Halls } from '../halls.ts';
import { hallTitles } from '../messages.ts';
import { actingAdministrator, administrators } from './administrator.ts';

const closed = { additionalProperties: false } as const;
const line = (maxLength: number) => Type.String({ pattern: '\\S', maxLength });
const named = { name: line(60) };
const CounterBody = Type.Object(
  { number: line(10), ...named, nameEn: Type.Optional(line(120)), services: Type.Array(line(100), { maxItems: 500, uniqueItems: true }) },
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
    addressEn: Type.Optional(line(200)),
    hours: line(120),
    hoursEn: Type.Optional(line(200)),
    phone: Type.Optional(line(30)),
    coordinates: Type.Optional(Coordinates),
  },
  closed,
);
const CounterView = Type.Object({ id: Type.String(), ...CounterBody.properties, closedAt: Type.Optional(Type.String()) });
const HallList = answering<{ readonly halls: readonly Hall[] }>()(
  Type.Object({
    halls: Type.Array(
      Type.Object({
        id: Type.String(),
        ...HallBody.properties,
        closedAt: Type.Optional(Type.String()),
        counters: Type.Array(CounterView),
      }),
    ),
  }),
);
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
const one = { params: onOne, response: { 200: Made } };
const publicHalls = {
  summary: '办事大厅和窗口',
  description: 'Where people go in person: open halls with their open counters',
  response: { 200: HallList },
};
const everyHall = {
  summary: '全部大厅和窗口，停用的也在内',
  description: 'Every hall and counter, closed ones last',
  response: { 200: HallList },
};
const addHall = { summary: '新增大厅', description: 'Adds a hall', body: HallBody, response: { 201: Made } };
const changeHall = { ...one, summary: '修改大厅', description: 'Changes a hall', body: HallBody };
const closeHall = { ...one, summary: '停用大厅', description: 'Closes a hall; the last one stays open' };
const openHall = { ...one, summary: '恢复大厅', description: 'Opens a closed hall again' };
const addCounter = { summary: '新增窗口', description: 'Adds a counter', params: onOne, body: CounterBody, response: { 201: Made } };
const changeCounter = { ...one, summary: '修改窗口', description: 'Changes a counter', body: CounterBody };
const closeCounter = { ...one, summary: '停用窗口', description: 'Closes a counter' };
const openCounter = { ...one, summary: '恢复窗口', description: 'Opens a closed counter again' };

/** Halls: open ones for everybody, all of them and their upkeep for administrators. */
export function hallRoutes(app: App, db: Database, halls: Halls): void {
  const path = '/api/administration/halls';
  app.get('/api/halls', { config: { may: 'anyone', sessionless: true }, schema: publicHalls }, async () =>
    db.transaction(nobody, async (tx) => ({ halls: await halls.open(tx) })),
  );
  app.get(path, { config: administrators, schema: everyHall }, async (request) =>
    db.transaction(actingAdministrator(request), async (tx) => ({ halls: await halls.all(tx) })),
  );
  app.post(path, { config: administrators, schema: addHall }, async (request, reply) =>
    reply.code(201).send(made(await halls.add(orderOf(request), request.body))),
  );
  app.put(`${path}/:id`, { config: administrators, schema: changeHall }, async (request) =>
    made(await halls.change(orderOf(request), request.params.id, request.body)),
  );
  app.post(`${path}/:id/closing`, { config: administrators, schema: closeHall }, async (request) =>
    made(await halls.setOpen(orderOf(request), request.params.id, false)),
  );
  app.delete(`${path}/:id/closing`, { config: administrators, schema: openHall }, async (request) =>
    made(await halls.setOpen(orderOf(request), request.params.id, true)),
  );
}

/** Counters of a hall. */
export function counterRoutes(app: App, halls: Halls): void {
  const path = '/api/administration/counters';
  app.post('/api/administration/halls/:id/counters', { config: administrators, schema: addCounter }, async (request, reply) =>
    reply.code(201).send(made(await halls.addCounter(orderOf(request), request.params.id, request.body))),
  );
  app.put(`${path}/:id`, { config: administrators, schema: changeCounter }, async (request) =>
    made(await halls.changeCounter(orderOf(request), request.params.id, request.body)),
  );
  app.post(`${path}/:id/closing`, { config: administrators, schema: closeCounter }, async (request) =>
    made(await halls.setCounterOpen(orderOf(request), request.params.id, false)),
  );
  app.delete(`${path}/:id/closing`, { config: administrators, schema: openCounter }, async (request) =>
    made(await halls.setCounterOpen(orderOf(request), request.params.id, true)),
  );
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
