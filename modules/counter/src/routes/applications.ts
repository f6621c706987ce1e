import type { Fields, PageAddress } from '@tongban/cases/contract';
import { alreadySaid } from '@tongban/kernel';
import { type App, problem, readForm } from '@tongban/platform';
import { type Static, Type } from 'typebox';
import type { Applications } from '../applications.ts';
import type { createConfirming } from '../confirmation.ts';
import type { CounterDependencies } from '../dependencies.ts';
import { titles } from '../messages.ts';
import { applicationId, atCounter, clerkOf, closed, id, keyed, onApplication } from './clerk.ts';

type Rooms = { readonly applications: Applications; readonly confirming: ReturnType<typeof createConfirming> };

const pageId = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$', maxLength: 60 });
const file = Type.String({ pattern: '^[0-9a-f]{64}$' });
const onPage = Type.Object({ id, page: pageId });
const onFile = Type.Object({ id, file });
const at = Type.Object({ item: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })) }, closed);
const place = Type.Object({ page: pageId, question: pageId, item: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })) }, closed);
const value = Type.Union([Type.String({ maxLength: 20_000 }), Type.Array(Type.String({ maxLength: 2_000 }), { maxItems: 100 })]);
const fields = Type.Record(Type.String({ maxLength: 80 }), value);
const originals = Type.Object({ files: Type.Array(file, { maxItems: 500 }) }, closed);

/** What is taken in: pages, uploads, originals, the person's confirmation, the submission. */
export function applicationRoutes(app: App, { cases }: CounterDependencies, { applications, confirming }: Rooms): void {
  pageRoutes(app, cases, applications);
  fileRoutes(app, cases, applications);
  endRoutes(app, applications, confirming);
  const base = '/api/counter/applications/:id';
  app.get(base, { config: atCounter, schema: { params: onApplication } }, (request) =>
    applications.read(clerkOf(request), applicationId(request)),
  );
  app.put(`${base}/originals`, { config: atCounter, schema: { params: onApplication, body: originals } }, async (request, reply) => {
    await applications.seeOriginals(clerkOf(request), applicationId(request), request.body.files);
    return reply.code(204).send();
  });
}

function pageRoutes(app: App, cases: CounterDependencies['cases'], { writing }: Applications): void {
  const base = '/api/counter/applications/:id/pages/:page';
  const schema = { params: onPage, querystring: at };
  app.put(base, { config: atCounter, schema: { ...schema, body: fields } }, async (request) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const saved = await cases.savePage(person, held.draft, addressOf(request.params.page, request.query), fieldsOf(request.body));
    if (saved === undefined) throw gone();
    return saved;
  });
  app.post(`${base}/items`, { config: atCounter, schema: { params: onPage } }, async (request) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const added = await cases.addItem(person, held.draft, request.params.page);
    if (added === undefined) throw gone();
    return added;
  });
  app.delete(`${base}/items`, { config: atCounter, schema }, async (request, reply) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const removed = await cases.removeItem(person, held.draft, addressOf(request.params.page, request.query));
    if (removed === undefined) throw gone();
    return reply.code(204).send();
  });
}

function fileRoutes(app: App, cases: CounterDependencies['cases'], { working, writing }: Applications): void {
  const base = '/api/counter/applications/:id/files';
  app.post(base, { config: atCounter, schema: { params: onApplication, querystring: place } }, async (request) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const { question } = request.query;
    const [upload] = (await readForm(request)).files;
    const address = addressOf(request.query.page, request.query);
    const attached = upload && (await cases.attachFile(person, held.draft, address, question, upload));
    if (attached === undefined) throw gone();
    if (!attached.attached) {
      const message = alreadySaid(attached.problem.message);
      throw problem(422, 'file-refused', message, { errors: [{ field: question, message }] });
    }
    return attached;
  });
  app.delete(`${base}/:file`, { config: atCounter, schema: { params: onFile, querystring: place } }, async (request, reply) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const { page, question } = request.query;
    if (!(await cases.removeFile(person, held.draft, addressOf(page, request.query), question, request.params.file))) throw gone();
    return reply.code(204).send();
  });
  app.get(`${base}/:file`, { config: atCounter, schema: { params: onFile } }, async (request, reply) => {
    const { held, person } = await working(clerkOf(request), applicationId(request));
    const found = await cases.file(person, held.case ?? held.draft, request.params.file);
    if (found === undefined) throw gone();
    return reply
      .type(found.type)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(found.bytes));
  });
}

function endRoutes(app: App, applications: Applications, confirming: Rooms['confirming']): void {
  const base = '/api/counter/applications/:id';
  const schema = { params: onApplication };
  app.post(`${base}/screen`, { config: atCounter, schema }, (request) => confirming.showOnScreen(clerkOf(request), applicationId(request)));
  app.post(`${base}/signed-form`, { config: atCounter, schema }, async (request, reply) => {
    const [upload] = (await readForm(request)).files;
    if (upload === undefined) throw problem(422, 'signed-form-missing', titles.signedFormMissing);
    await confirming.signedOnPaper(clerkOf(request), applicationId(request), upload);
    return reply.code(204).send();
  });
  app.post(`${base}/submission`, { config: atCounter, schema: { ...schema, headers: keyed } }, async (request) => {
    const submission = await applications.submit(clerkOf(request), applicationId(request), request.headers['idempotency-key']);
    if (submission.submitted) return submission.receipt;
    const message = alreadySaid('advice' in submission ? submission.advice : (submission.problems[0]?.message ?? ''));
    const errors =
      'problems' in submission ? submission.problems.map((one) => ({ field: one.question, message: alreadySaid(one.message) })) : [];
    throw problem(422, submission.refusal, message, { errors });
  });
  app.get(`${base}/receipt`, { config: atCounter, schema }, (request) => applications.receipt(clerkOf(request), applicationId(request)));
}

function addressOf(page: string, { item }: Static<typeof at>): PageAddress {
  return item === undefined ? { page } : { page, item };
}

function fieldsOf(body: Static<typeof fields>): Fields {
  return body;
}

function gone() {
  return problem(404, 'visit-unknown', titles.unknown);
}
