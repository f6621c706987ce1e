import type { DraftId, DraftPage, Fields, PageAddress } from '@tongban/cases/contract';
import type { Problem } from '@tongban/forms';
import { type App, newId, readForm } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { CheckPage } from '../pages/check.tsx';
import { GroupPage } from '../pages/group.tsx';
import { addressOf, StepPage } from '../pages/step.tsx';
import { wordsFor } from '../texts.ts';
import { hrefOf } from '../view/draft-address.ts';
import { personOf, type Show } from '../visit.ts';
import { field, fieldsOf } from './account.tsx';
import { missing } from './browse.tsx';
import { fileRoutes } from './files.ts';
import { startRoutes } from './start.tsx';

const mine = { may: 'person', page: true } as const;
/** Leads on to a page and shows none. */
const onward = { ...mine, onward: true } as const;
const id = Type.String({ format: 'uuid' });
const page = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$', maxLength: 60 });
const onDraft = { params: Type.Object({ id }) };
const onPage = { params: Type.Object({ id, page }) };
const onItem = { params: Type.Object({ id, page, item: Type.String({ pattern: '^\\d{1,3}$' }) }) };

/** An application being filled in, one thing per page. */
export function draftRoutes(app: App, deps: PortalDeps, show: Show): void {
  startRoutes(app, deps, show);
  checkRoutes(app, deps, show);
  fileRoutes(app, deps);
  const get = async (request: FastifyRequest, reply: FastifyReply, draft: DraftId, at: PageAddress) => {
    const step = await deps.cases[request.language].draftPage(personOf(request), draft, at);
    if (step === undefined) throw missing();
    return showStep(show, request, reply, step, []);
  };
  app.get('/drafts/:id/:page', { config: mine, schema: onPage }, (request, reply) =>
    get(request, reply, request.params.id as DraftId, { page: request.params.page }),
  );
  app.get('/drafts/:id/:page/:item', { config: mine, schema: onItem }, (request, reply) =>
    get(request, reply, request.params.id as DraftId, { page: request.params.page, item: Number(request.params.item) }),
  );
  app.post('/drafts/:id/:page', { config: mine, schema: onPage }, (request, reply) =>
    save(deps, show, request, reply, request.params.id as DraftId, { page: request.params.page }),
  );
  app.post('/drafts/:id/:page/:item', { config: mine, schema: onItem }, (request, reply) =>
    save(deps, show, request, reply, request.params.id as DraftId, { page: request.params.page, item: Number(request.params.item) }),
  );
}

function showStep(
  show: Show,
  request: FastifyRequest,
  reply: FastifyReply,
  step: DraftPage,
  problems: readonly Problem[],
  entered?: Fields,
) {
  const { t } = wordsFor(request);
  const heading = `${step.page.title} - ${step.serviceName}`;
  const options = {
    title: problems.length > 0 ? t('errors.page', { title: heading }) : heading,
    place: 'apply',
    form: true,
    back: { href: step.back === undefined ? `/services/${step.service}` : hrefOf(step.draft, step.back), text: t('back.step') },
  } as const;
  const group = step.page.repeat !== undefined && step.item === undefined;
  const body = group ? (
    <GroupPage step={step} {...(problems[0] && { problem: problems[0].message })} />
  ) : (
    <StepPage step={step} problems={problems} {...(entered && { entered })} />
  );
  return show(request, reply, options, body, problems.length > 0 ? 422 : 200);
}

async function save({ cases }: PortalDeps, show: Show, request: FastifyRequest, reply: FastifyReply, draft: DraftId, at: PageAddress) {
  const actor = personOf(request);
  const step = await cases[request.language].draftPage(actor, draft, at);
  if (step === undefined) throw missing();
  const sent = request.isMultipart() ? await readForm(request) : { fields: fieldsOf(request), files: [] };
  const here = hrefOf(draft, addressOf(step));
  const question = step.page.questions.find((each) => each.type === 'files')?.id ?? '';
  const remove = field(sent.fields, 'remove');
  if (remove !== '' && question !== '') {
    await cases[request.language].removeFile(actor, draft, at, question, remove);
    return reply.redirect(here, 303);
  }
  if (step.page.repeat !== undefined && at.item === undefined) {
    const moved =
      remove === ''
        ? field(sent.fields, 'add') !== '' && (await cases[request.language].addItem(actor, draft, at.page))
        : await cases[request.language].removeItem(actor, draft, { ...at, item: Number(remove) });
    if (moved) return reply.redirect(remove === '' ? hrefOf(draft, moved) : here, 303);
  }
  for (const file of sent.files) {
    const attached = await cases[request.language].attachFile(actor, draft, at, file.field, file);
    if (attached?.attached === false)
      return showStep(show, request, reply, (await cases[request.language].draftPage(actor, draft, at)) ?? step, [attached.problem]);
  }
  const saved = await cases[request.language].savePage(actor, draft, at, sent.fields);
  if (saved === undefined) throw missing();
  if (field(sent.fields, 'later') !== '') return reply.redirect('/me', 303);
  if (!saved.saved)
    return showStep(
      show,
      request,
      reply,
      (await cases[request.language].draftPage(actor, draft, at)) ?? step,
      saved.problems,
      saved.entered,
    );
  return reply.redirect(at.item === undefined ? hrefOf(draft, saved.next) : hrefOf(draft, { page: at.page }), 303);
}

function checkRoutes(app: App, { cases }: PortalDeps, show: Show): void {
  app.get('/drafts/:id', { config: onward, schema: onDraft }, async (request, reply) => {
    const drafts = await cases[request.language].myDrafts(personOf(request));
    const draft = drafts.find((each) => each.id === request.params.id);
    if (draft === undefined) throw missing();
    return reply.redirect(hrefOf(draft.id, draft.next), 303);
  });

  const showCheck = async (
    request: FastifyRequest,
    reply: FastifyReply,
    draft: DraftId,
    refused: { undeclared: boolean; advice?: string },
  ) => {
    const check = await cases[request.language].checkDraft(personOf(request), draft);
    if (check === undefined) throw missing();
    const { t } = wordsFor(request);
    const failed = refused.undeclared || refused.advice !== undefined;
    const title = failed ? t('errors.page', { title: t('check.title') }) : t('check.title');
    const options = {
      title: `${title} - ${check.serviceName}`,
      place: 'apply',
      form: true,
      back: { href: '/me', text: t('nav.mine') },
    } as const;
    return show(request, reply, options, <CheckPage check={check} submission={newId()} {...refused} />, failed ? 422 : 200);
  };
  app.get('/drafts/:id/check', { config: mine, schema: onDraft }, (request, reply) =>
    showCheck(request, reply, request.params.id as DraftId, { undeclared: false }),
  );

  app.post('/drafts/:id/check', { config: mine, schema: onDraft }, async (request, reply) => {
    const actor = personOf(request);
    const draft = request.params.id as DraftId;
    const check = await cases[request.language].checkDraft(actor, draft);
    const key = field(request.body, 'key');
    if (check?.correction !== undefined) {
      const answered = await cases[request.language].answerCorrection(actor, check.correction, { key });
      if (answered === undefined) throw missing();
      if (answered.answered) return reply.redirect(`/cases/${answered.case}`, 303);
      return showCheck(request, reply, draft, { undeclared: false, ...('advice' in answered && { advice: answered.advice }) });
    }
    const submission = await cases[request.language].submit(actor, draft, { declared: field(request.body, 'declared') === '1', key });
    if (submission === undefined) throw missing();
    if (submission.submitted) return reply.redirect(`/cases/${submission.receipt.case}/receipt`, 303);
    if (submission.refusal === 'not-declared') return showCheck(request, reply, draft, { undeclared: true });
    return showCheck(request, reply, draft, { undeclared: false, ...('advice' in submission && { advice: submission.advice }) });
  });
}
