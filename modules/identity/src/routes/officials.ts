import { type App, answering, type Database, type DepartmentId, type OfficialId, problem } from '@tongban/platform';
import { type Static, Type } from 'typebox';
import type { OfficialKept, RoleGiven } from '../contract/administration.ts';
import { staffTitles } from '../messages-administration.ts';
import type { OfficialRefusal, Officials } from '../officials.ts';
import type { Roles } from '../roles.ts';
import { listStaff } from '../store/staff.ts';
import { administrators, closed, line, nothing, onOfficial, orderOf, RoleBody } from './administrator.ts';

const path = '/api/administration/officials';
const described = { name: line(40), post: line(60), postEn: Type.Optional(line(120)) };
const NewOfficial = Type.Object(
  {
    staffNumber: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]*$', maxLength: 40 }),
    ...described,
    roles: Type.Array(RoleBody, { maxItems: 50 }),
  },
  closed,
);
const Kept = answering<{ readonly officials: readonly OfficialKept[] }>()(
  Type.Object({
    officials: Type.Array(
      Type.Object({
        id: Type.String(),
        staffNumber: Type.String(),
        ...described,
        roles: Type.Array(RoleBody),
        suspendedAt: Type.Optional(Type.String({ format: 'date-time' })),
        initialPassword: Type.Boolean(),
      }),
    ),
  }),
);
const Password = Type.Object({
  id: Type.String(),
  password: Type.String({ description: 'Shown this once; must be changed at the first sign-in' }),
});
const Given = Type.Object({ given: Type.Boolean({ description: 'false: it waits for a second administrator' }) });

const status = {
  'official-unknown': 404,
  'staff-number-taken': 409,
  yourself: 409,
  'last-administrator': 409,
  'department-not-open': 422,
  'region-wrong': 422,
  'region-outside': 422,
  'role-held': 409,
  'role-not-held': 409,
  'asking-in-doubt': 403,
  'suspended-already': 409,
  'active-already': 409,
} satisfies Record<OfficialRefusal, number>;

/** Which field of the form a refusal is about. */
const field: { readonly [R in OfficialRefusal]?: string } = {
  'staff-number-taken': 'staffNumber',
  'department-not-open': 'department',
  'region-wrong': 'region',
  'region-outside': 'region',
};

const one = { params: onOfficial, response: nothing };
const list = {
  summary: '人员和权限',
  description: 'Officials by staff number, with the roles they hold; at most 500',
  querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 60 })) }, closed),
  response: { 200: Kept },
};
const add = {
  summary: '新增人员，初始密码只显示一次',
  description: 'Adds an official; the password is shown this once and has to be changed at the first sign-in',
  body: NewOfficial,
  response: { 201: Password },
};
const change = { ...one, summary: '修改姓名和岗位', description: 'Changes name and post', body: Type.Object(described, closed) };
const suspend = { ...one, summary: '停用账号，马上退出', description: 'Suspends an official and ends every session at once' };
const resume = { ...one, summary: '恢复账号', description: 'Lets a suspended official sign in again' };
const reset = {
  summary: '重置密码，只显示一次',
  description: 'Makes another password, shown this once, and ends every session',
  params: onOfficial,
  response: { 200: Password },
};
const giveRole = {
  summary: '给一个权限',
  description: 'Gives a role; to oneself, or of an administrator, it waits for a second administrator',
  params: onOfficial,
  body: RoleBody,
  response: { 200: Given },
};
const takeRole = { ...one, summary: '收回一个权限', description: 'Takes a role away at once', body: RoleBody };

/** Officials and their roles, for the administrators of the city. */
export function staffRoutes(app: App, db: Database, officials: Officials, { giveRole: give, takeRole: take }: Roles): void {
  app.get(path, { config: administrators, schema: list }, (request) =>
    db.transaction(orderOf(request).by, async (tx) => ({ officials: await listStaff(tx, request.query.q) })),
  );
  app.post(path, { config: administrators, schema: add }, async (request, reply) => {
    const added = settled(await officials.add(orderOf(request), { ...request.body, roles: request.body.roles.map(roleOf) }));
    return reply.code(201).header('cache-control', 'no-store').send(added);
  });
  app.put(`${path}/:id`, { config: administrators, schema: change }, async (request, reply) => {
    settled(await officials.change(orderOf(request), asId(request.params.id), request.body));
    return reply.code(204).send(null);
  });
  app.post(`${path}/:id/suspension`, { config: administrators, schema: suspend }, async (request, reply) => {
    settled(await officials.suspend(orderOf(request), asId(request.params.id)));
    return reply.code(204).send(null);
  });
  app.delete(`${path}/:id/suspension`, { config: administrators, schema: resume }, async (request, reply) => {
    settled(await officials.resume(orderOf(request), asId(request.params.id)));
    return reply.code(204).send(null);
  });
  app.post(`${path}/:id/password`, { config: administrators, schema: reset }, async (request, reply) => {
    const made = settled(await officials.resetPassword(orderOf(request), asId(request.params.id)));
    return reply.header('cache-control', 'no-store').send(made);
  });
  app.post(`${path}/:id/roles`, { config: administrators, schema: giveRole }, async (request) => {
    const { given } = settled(await give(orderOf(request), asId(request.params.id), roleOf(request.body)));
    return { given };
  });
  app.post(`${path}/:id/roles/removal`, { config: administrators, schema: takeRole }, async (request, reply) => {
    settled(await take(orderOf(request), asId(request.params.id), roleOf(request.body)));
    return reply.code(204).send(null);
  });
}

/** The edge: the address names an official, or the table will say that there is none. */
function asId(text: string): OfficialId {
  return text as OfficialId;
}

function roleOf({ role, department, region }: Static<typeof RoleBody>): RoleGiven {
  return { role, department: department as DepartmentId, ...(region === undefined ? {} : { region }) };
}

function settled<Answer extends object>(answer: Answer | { readonly refusal: OfficialRefusal }): Exclude<Answer, { refusal: unknown }> {
  if (!('refusal' in answer)) return answer as Exclude<Answer, { refusal: unknown }>;
  const refusal = answer.refusal as OfficialRefusal;
  const title = staffTitles[refusal];
  const about = field[refusal];
  throw problem(status[refusal], refusal, title, about === undefined ? {} : { errors: [{ field: about, message: title }] });
}
