import type { Fields, PageAddress } from '@tongban/cases/contract';
import { alreadySaid } from '@tongban/kernel';
import { type App, problem, readForm } from '@tongban/platform';
import type { Static } from 'typebox';
import type { Applications } from '../applications.ts';
import type { createConfirming } from '../confirmation.ts';
import type { CounterDependencies } from '../dependencies.ts';
import { titles } from '../messages.ts';
import type { Receipts } from '../receipts.ts';
import { applicationId, atCounter, clerkOf } from './clerk.ts';
import { application, type at, type fields } from './schemas.ts';

type Rooms = {
  readonly applications: Applications;
  readonly confirming: ReturnType<typeof createConfirming>;
  readonly receipts: Receipts;
};

const takesFile = { ...atCounter, takesFile: true } as const;

/** What is taken in: pages, uploads, originals, the person's confirmation, the submission. */
export function applicationRoutes(app: App, { cases }: CounterDependencies, { applications, confirming, receipts }: Rooms): void {
  pageRoutes(app, cases, applications);
  fileRoutes(app, cases, applications);
  endRoutes(app, applications, confirming);
  receiptRoutes(app, receipts);
  const base = '/api/counter/applications/:id';
  app.get(base, { config: atCounter, schema: application.read }, (request) =>
    applications.read(clerkOf(request), applicationId(request), request.language),
  );
  app.put(`${base}/originals`, { config: atCounter, schema: application.originals }, async (request, reply) => {
    await applications.seeOriginals(clerkOf(request), applicationId(request), request.body.files);
    return reply.code(204).send(null);
  });
}

function pageRoutes(app: App, cases: CounterDependencies['cases'], { working, writing }: Applications): void {
  const base = '/api/counter/applications/:id/pages/:page';
  app.get(base, { config: atCounter, schema: application.page }, async (request) => {
    const { held, person } = await working(clerkOf(request), applicationId(request));
    const page = await cases[request.language].draftPage(person, held.draft, addressOf(request.params.page, request.query));
    if (page === undefined) throw gone();
    return page;
  });
  app.put(base, { config: atCounter, schema: application.savePage }, async (request) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const saved = await cases[request.language].savePage(
      person,
      held.draft,
      addressOf(request.params.page, request.query),
      fieldsOf(request.body),
    );
    if (saved === undefined) throw gone();
    return saved;
  });
  app.post(`${base}/items`, { config: atCounter, schema: application.addItem }, async (request) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const added = await cases[request.language].addItem(person, held.draft, request.params.page);
    if (added === undefined) throw gone();
    return added;
  });
  app.delete(`${base}/items`, { config: atCounter, schema: application.removeItem }, async (request, reply) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const removed = await cases[request.language].removeItem(person, held.draft, addressOf(request.params.page, request.query));
    if (removed === undefined) throw gone();
    return reply.code(204).send(null);
  });
}

function fileRoutes(app: App, cases: CounterDependencies['cases'], { working, writing }: Applications): void {
  const base = '/api/counter/applications/:id/files';
  app.post(base, { config: takesFile, schema: application.attach }, async (request) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const { question } = request.query;
    const [upload] = (await readForm(request)).files;
    const address = addressOf(request.query.page, request.query);
    const attached = upload && (await cases[request.language].attachFile(person, held.draft, address, question, upload));
    if (attached === undefined) throw gone();
    if (!attached.attached) {
      const message = alreadySaid(attached.problem.message);
      throw problem(422, 'file-refused', message, { errors: [{ field: question, message }] });
    }
    return attached;
  });
  app.delete(`${base}/:file`, { config: atCounter, schema: application.removeFile }, async (request, reply) => {
    const { held, person } = await writing(clerkOf(request), applicationId(request));
    const { page, question } = request.query;
    if (!(await cases[request.language].removeFile(person, held.draft, addressOf(page, request.query), question, request.params.file)))
      throw gone();
    return reply.code(204).send(null);
  });
  app.get(`${base}/:file`, { config: atCounter, schema: application.file }, async (request, reply) => {
    const { held, person } = await working(clerkOf(request), applicationId(request));
    const found = await cases[request.language].file(person, held.case ?? held.draft, request.params.file);
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
  app.post(`${base}/screen`, { config: atCounter, schema: application.screen }, (request) =>
    confirming.showOnScreen(clerkOf(request), applicationId(request)),
  );
  app.post(`${base}/signed-form`, { config: takesFile, schema: application.signedForm }, async (request, reply) => {
    const [upload] = (await readForm(request)).files;
    if (upload === undefined) throw problem(422, 'signed-form-missing', titles.signedFormMissing);
    await confirming.signedOnPaper(clerkOf(request), applicationId(request), upload);
    return reply.code(204).send(null);
  });
  app.post(`${base}/submission`, { config: atCounter, schema: application.submit }, async (request) => {
    const submission = await applications.submit(
      clerkOf(request),
      applicationId(request),
      request.headers['idempotency-key'],
      request.language,
    );
    if (submission.submitted) return submission.receipt;
    const message = alreadySaid('advice' in submission ? submission.advice : (submission.problems[0]?.message ?? ''));
    const errors =
      'problems' in submission ? submission.problems.map((one) => ({ field: one.question, message: alreadySaid(one.message) })) : [];
    throw problem(422, submission.refusal, message, { errors });
  });
}

function receiptRoutes(app: App, receipts: Receipts): void {
  const base = '/api/counter/applications/:id';
  app.get(`${base}/receipt`, { config: atCounter, schema: application.receipt }, (request) =>
    receipts.receipt(clerkOf(request), applicationId(request), request.language),
  );
  app.get(`${base}/receipt/letter`, { config: atCounter, schema: application.letter }, async (request, reply) => {
    const { name, bytes } = await receipts.signedReceipt(clerkOf(request), applicationId(request));
    return reply
      .type('application/pdf')
      .headers({
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      })
      .send(Buffer.from(bytes));
  });
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
