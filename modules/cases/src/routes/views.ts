import { dayOf, type EachLanguage, type Language } from '@tongban/kernel';
import { type App, problem } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { titles } from '../messages/refusal-titles.ts';
import { openCase, openFile, openLetter, reveal } from '../officials/open-case.ts';
import { readSupervision } from '../read/figures.ts';
import { readInbox } from '../read/inbox.ts';
import { inboxTable } from '../views/inbox-table.ts';
import { actingOfficial } from './acting-official.ts';
import { views } from './schemas.ts';
import type { InboxQuery } from './shapes.ts';

/** Whoever handles cases or supervises; those who keep the system running see none. */
const official = {
  may: ['official:clerk', 'official:registrar', 'official:handler', 'official:examiner', 'official:approver', 'official:supervisor'],
} as const;
const missing = () => problem(404, 'case-unknown', { zh: titles.zh['case-unknown'], en: titles.en['case-unknown'] });
// The edge: the address names a case, or its table will say that there is none.
const caseId = ({ id }: { readonly id: string }) => id as CaseId;

/** What officials see of cases: lists, a case, what is masked in it, its files. Every look at a case is put on record. */
export function viewRoutes(app: App, toolsIn: EachLanguage<DraftTools>): void {
  // Looks are put on record in Chinese.
  const { zh: tools } = toolsIn;
  const { db, files } = tools;
  const inbox = (
    request: Parameters<typeof actingOfficial>[0] & { readonly now: string; readonly language: Language },
    query: InboxQuery,
  ) => {
    const actor = actingOfficial(request);
    const { stage, q, all = false } = query;
    const filter = { ...(stage === undefined ? {} : { stage }), ...(q === undefined ? {} : { q }), all };
    return db.transaction(actor, (tx) => readInbox(tx, toolsIn[request.language], actor, filter, request.now));
  };

  app.get('/api/workbench/inbox', { config: official, schema: views.inbox }, (request) => inbox(request, request.query));
  app.get('/api/workbench/inbox.csv', { config: official, schema: views.table }, async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="inbox-${dayOf(request.now)}.csv"`)
      .send(inboxTable(await inbox(request, request.query), request.language)),
  );

  app.get('/api/workbench/cases/:id', { config: official, schema: views.case }, async (request) => {
    const actor = actingOfficial(request);
    const view = await db.transaction(actor, (tx) => openCase(tx, toolsIn[request.language], actor, caseId(request.params), request.now));
    if (view === undefined) throw missing();
    return view;
  });

  app.post('/api/workbench/cases/:id/reveal', { config: official, schema: views.reveal }, async (request) => {
    const actor = actingOfficial(request);
    const value = await db.transaction(actor, (tx) => reveal(tx, tools, actor, caseId(request.params), request.body, request.now));
    if (value === undefined) throw missing();
    return { value };
  });

  app.get('/api/workbench/cases/:id/files/:file', { config: official, schema: views.file }, async (request, reply) => {
    const actor = actingOfficial(request);
    const { file } = request.params;
    const found = await db.transaction(actor, (tx) => openFile(tx, tools, actor, caseId(request.params), file, request.now));
    const bytes = found && (await files.get(file));
    if (found === undefined || bytes === undefined) throw missing();
    return reply
      .type(found.type)
      .headers({
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(found.name)}`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        // Shown in a frame of the workbench, beside the answers.
        'content-security-policy': "frame-ancestors 'self'",
        'x-frame-options': 'SAMEORIGIN',
      })
      .send(Buffer.from(bytes));
  });

  app.get('/api/workbench/cases/:id/letters/:position', { config: official, schema: views.letter }, async (request, reply) => {
    const actor = actingOfficial(request);
    const { position } = request.params;
    const found = await db.transaction(actor, (tx) => openLetter(tx, tools, actor, caseId(request.params), position, request.now));
    const bytes = found && (await files.get(found.file));
    if (found === undefined || bytes === undefined) throw missing();
    return reply
      .type('application/pdf')
      .headers({
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
        'cache-control': 'private, no-store',
      })
      .send(Buffer.from(bytes));
  });

  app.get('/api/workbench/supervision', { config: { may: 'official:supervisor' }, schema: views.supervision }, (request) =>
    db.transaction(actingOfficial(request), (tx) => readSupervision(tx, toolsIn[request.language], dayOf(request.now))),
  );
}
