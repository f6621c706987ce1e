import { type App, type Database, problem } from '@tongban/platform';
import { Type } from 'typebox';
import { settingTitles } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { actingAdministrator, administrators } from './administrator.ts';

const onSetting = Type.Object({ key: Type.String({ pattern: '^[a-z-]+(\\.[a-z-]+)+$', maxLength: 60 }) });
const Value = Type.Union([Type.Number(), Type.String({ maxLength: 500 })]);
const View = Type.Object({
  key: Type.String(),
  kind: Type.Enum(['number', 'text']),
  value: Value,
  default: Value,
  unit: Type.Optional(Type.Enum(['minutes', 'hours', 'days', 'working-days', 'attempts', 'files', 'megabytes', 'characters'])),
  min: Type.Optional(Type.Integer()),
  max: Type.Optional(Type.Integer()),
  longest: Type.Optional(Type.Integer({ description: 'In characters' })),
  changed: Type.Optional(Type.Object({ at: Type.String(), by: Type.String() })),
});
const done = { 204: Type.Null() };
const list = {
  summary: '可以改的设置，带说明、范围和默认值',
  description: 'What may be set, with limits, defaults, and who changed it',
  response: { 200: Type.Object({ settings: Type.Array(View) }) },
};
const change = {
  summary: '改一项设置',
  description: 'Sets a value; refused outside its limits',
  params: onSetting,
  body: Type.Object({ value: Value }, { additionalProperties: false }),
  response: done,
};
const restore = { summary: '恢复默认值', description: 'Goes back to the default', params: onSetting, response: done };

/** What an administrator may set: read, set, go back to the default. */
export function settingRoutes(app: App, db: Database, settings: Settings): void {
  const path = '/api/administration/settings';
  app.get(path, { config: administrators, schema: list }, async (request) => ({
    settings: [...(await db.transaction(actingAdministrator(request), settings.list))],
  }));
  app.put(`${path}/:key`, { config: administrators, schema: change }, async (request, reply) =>
    answer(reply, await settings.change(actingAdministrator(request), request.params.key, request.body.value, request.now)),
  );
  app.delete(`${path}/:key`, { config: administrators, schema: restore }, async (request, reply) =>
    answer(reply, await settings.restore(actingAdministrator(request), request.params.key, request.now)),
  );
}

type Reply = { code(status: 204): { send(body: null): Reply } };

function answer<R extends Reply>(reply: R, changed: Awaited<ReturnType<Settings['change']>>): R {
  if (!changed.done) {
    const { refusal } = changed;
    const message = settingTitles[refusal];
    if (refusal === 'setting-unknown') throw problem(404, refusal, message);
    throw problem(422, refusal, message, { errors: [{ field: 'value', message }] });
  }
  reply.code(204).send(null);
  return reply;
}
