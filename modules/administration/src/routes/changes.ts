import { dayOf, type Language } from '@tongban/kernel';
import { type App, answering, csvOf, type Database, dayNamed } from '@tongban/platform';
import { administrationTexts, translators } from '@tongban/ui';
import { type Static, Type } from 'typebox';
import { acts, type Change, type Changes, thingKinds } from '../contract.ts';
import { changeHeads } from '../messages.ts';
import { type ChangeFilter, checkChain, readChanges } from '../read/changes.ts';
import { actingAdministrator, administrators } from './administrator.ts';

const t = translators(administrationTexts);
const day = Type.String({ format: 'date' });

const Query = Type.Object(
  {
    official: Type.Optional(Type.String({ format: 'uuid' })),
    kind: Type.Optional(Type.Enum([...thingKinds])),
    q: Type.Optional(Type.String({ maxLength: 100, description: 'The id of what was changed, or part of its name' })),
    from: Type.Optional(day),
    to: Type.Optional(day),
    before: Type.Optional(Type.Integer({ minimum: 1, description: 'Only what came before this position' })),
  },
  { additionalProperties: false },
);
const Values = Type.Record(
  Type.String(),
  Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null(), Type.Array(Type.String())]),
);
const Answer = answering<Changes>()(
  Type.Object({
    changes: Type.Array(
      Type.Object({
        position: Type.Integer(),
        at: Type.String(),
        official: Type.Optional(Type.String()),
        officialName: Type.String(),
        act: Type.Enum([...acts]),
        kind: Type.Enum([...thingKinds]),
        thing: Type.String(),
        name: Type.String(),
        before: Values,
        after: Values,
        hash: Type.String(),
      }),
    ),
    more: Type.Optional(Type.Integer()),
  }),
);

const aPage = 50;
/** More than a spreadsheet is read for; whoever needs older ones names days. */
const aTable = 20_000;

const list = {
  summary: '谁改了什么，从新到旧',
  description: 'Who changed what, from what to what, newest first',
  querystring: Query,
  response: { 200: Answer },
};
const table = {
  summary: '变更记录，CSV格式',
  description: 'The same record as a table, with the hash of each change',
  querystring: Query,
  response: { 200: { content: { 'text/csv': { schema: Type.String() } } } },
};
const whole = {
  summary: '从头核对变更记录有没有被改过',
  description: 'Walks the whole chain; broken: the position of the first change that is missing or not as it was written',
  response: { 200: Type.Object({ count: Type.Integer(), broken: Type.Optional(Type.Integer()) }) },
};

/** Who changed what: a page at a time, as a table, and whether the record is whole. */
export function changeRoutes(app: App, db: Database): void {
  const path = '/api/administration/changes';
  app.get(path, { config: administrators, schema: list }, (request) =>
    db.transaction(actingAdministrator(request), (tx) => readChanges(tx, filterOf(request.query), aPage)),
  );
  app.get(`${path}.csv`, { config: administrators, schema: table }, async (request, reply) => {
    const { changes } = await db.transaction(actingAdministrator(request), (tx) => readChanges(tx, filterOf(request.query), aTable));
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="changes-${dayOf(request.now)}.csv"`)
      .send(csvOf([changeHeads[request.language], ...changes.map((change) => cellsOf(change, request.language))]));
  });
  app.get(`${path}/chain`, { config: administrators, schema: whole }, (request) =>
    db.transaction(actingAdministrator(request), checkChain),
  );
}

function filterOf({ from, to, ...query }: Static<typeof Query>): ChangeFilter {
  return {
    ...query,
    ...(from === undefined ? {} : { from: dayNamed('from', from) }),
    ...(to === undefined ? {} : { to: dayNamed('to', to) }),
  };
}

function cellsOf(
  { position, at, officialName, act, kind, thing, name, before, after, hash }: Change,
  language: Language,
): readonly string[] {
  const facts = [before, after].map((values) => JSON.stringify(values));
  return [String(position), at, officialName, t[language](`act.${act}`), t[language](`thing.${kind}`), thing, name, ...facts, hash];
}
