import { reasonText } from '@tongban/identifiers';
import { eachLanguage } from '@tongban/kernel';
import { type App, answering, type Database, type DepartmentId, problem } from '@tongban/platform';
import { type Static, Type } from 'typebox';
import type { Department } from '../contract.ts';
import type { DepartmentAnswer, DepartmentRefusal, Departments, DepartmentValues } from '../departments.ts';
import { departmentTitles } from '../messages-administration.ts';
import { listDepartments } from '../store/department.ts';
import { administrators, closed, line, orderOf } from './administrator.ts';

const path = '/api/administration/departments';
const kinds = ['statutory', 'authorised', 'entrusted', 'other'] as const;
const slug = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 40 });
const onOne = Type.Object({ id: slug });
const Made = Type.Object({ id: Type.String() });

const values = {
  name: line(60),
  short: line(20),
  nameEn: Type.Optional(line(120)),
  shortEn: Type.Optional(line(60)),
  addressEn: Type.Optional(line(200)),
  reviewBodyEn: Type.Optional(line(120)),
  courtEn: Type.Optional(line(120)),
  kind: Type.Enum([...kinds]),
  uscc: line(18),
  level: Type.Integer({ minimum: 1, maximum: 6, description: 'GB/T 39554.1: 1 national … 3 city, 4 county … 6 village' }),
  parent: Type.Optional(slug),
  region: Type.Optional(Type.String({ pattern: '^(\\d{6}|\\d{9}|\\d{12})$', description: 'GB/T 2260; left out: the whole city' })),
  address: line(120),
  phone: line(30),
  reviewBody: line(60),
  court: line(60),
};
const Values = Type.Object(values, closed);
const NewDepartment = Type.Object({ id: slug, ...values }, closed);
const List = answering<{ readonly departments: readonly Department[] }>()(
  Type.Object({
    departments: Type.Array(
      Type.Object({ id: Type.String(), ...values, hall: Type.Boolean(), closedAt: Type.Optional(Type.String({ format: 'date-time' })) }),
    ),
  }),
);

const status = {
  'department-unknown': 404,
  'id-taken': 409,
  'name-taken': 409,
  'uscc-taken': 409,
  'uscc-wrong': 422,
  'region-wrong': 422,
  'parent-unknown': 422,
  'parent-below': 422,
  'services-name-it': 409,
  'has-departments': 409,
  'runs-the-hall': 409,
  'parent-closed': 409,
  'closed-already': 409,
  'open-already': 409,
} satisfies Record<DepartmentRefusal, number>;

/** Which field of the form a refusal is about. */
const field: { readonly [R in DepartmentRefusal]?: string } = {
  'id-taken': 'id',
  'name-taken': 'name',
  'uscc-taken': 'uscc',
  'uscc-wrong': 'uscc',
  'region-wrong': 'region',
  'parent-unknown': 'parent',
  'parent-below': 'parent',
};

const one = { params: onOne, response: { 200: Made } };
const list = {
  summary: '全部部门，停用的也在内',
  description: 'Every department in its order, closed ones among them',
  response: { 200: List },
};
const add = { summary: '新增部门', description: 'Adds a department', body: NewDepartment, response: { 201: Made } };
const change = { ...one, summary: '修改部门', description: 'Changes a department', body: Values };
const close = { ...one, summary: '停用部门', description: 'Closes a department; refused while published services name it' };
const open = { ...one, summary: '恢复部门', description: 'Opens a closed department again' };

/** Departments, for the administrators of the city. */
export function departmentRoutes(app: App, db: Database, departments: Departments): void {
  app.get(path, { config: administrators, schema: list }, (request) =>
    db.transaction(orderOf(request).by, async (tx) => ({ departments: await listDepartments(tx) })),
  );
  app.post(path, { config: administrators, schema: add }, async (request, reply) => {
    const { id, ...body } = request.body;
    return reply.code(201).send(made(await departments.add(orderOf(request), asId(id), valuesOf(body))));
  });
  app.put(`${path}/:id`, { config: administrators, schema: change }, async (request) =>
    made(await departments.change(orderOf(request), asId(request.params.id), valuesOf(request.body))),
  );
  app.post(`${path}/:id/closing`, { config: administrators, schema: close }, async (request) =>
    made(await departments.setOpen(orderOf(request), asId(request.params.id), false)),
  );
  app.delete(`${path}/:id/closing`, { config: administrators, schema: open }, async (request) =>
    made(await departments.setOpen(orderOf(request), asId(request.params.id), true)),
  );
}

/** The edge: the address names a department, or its table will say that there is none. */
function asId(text: string): DepartmentId {
  return text as DepartmentId;
}

function valuesOf({ parent, ...rest }: Static<typeof Values>): DepartmentValues {
  return { ...rest, uscc: rest.uscc.trim().toUpperCase(), ...(parent === undefined ? {} : { parent: asId(parent) }) };
}

function made(answer: DepartmentAnswer): { id: string } {
  if ('id' in answer) return answer;
  const { refusal, reason, services } = answer;
  const title = departmentTitles[refusal];
  const about = field[refusal];
  const message = reason === undefined ? title : eachLanguage((language) => reasonText(reason, language));
  throw problem(status[refusal], refusal, title, {
    ...(about === undefined ? {} : { errors: [{ field: about, message }] }),
    ...(services === undefined ? {} : { detail: { zh: `${services.join('、')}。`, en: `${services.join(', ')}.` } }),
  });
}
