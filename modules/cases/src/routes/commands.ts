import { type Actor, type App, refuse, sha256 } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { titles } from '../messages/refusal-titles.ts';
import { status } from '../messages/refusals.ts';
import {
  accept,
  type Commanding,
  closeProcedure,
  completeTask,
  confirmCheck,
  decideCase,
  decideOnTheSpot,
  extendLimit,
  openProcedure,
  reject,
  requestCorrection,
} from '../officials/commands.ts';
import type { Outcome } from '../store/command.ts';
import { actingOfficial } from './acting-official.ts';
import { commands } from './schemas.ts';

type Sent = {
  readonly url: string;
  readonly actor: Actor;
  readonly now: string;
  readonly params: { readonly id: string };
  readonly headers: { readonly 'idempotency-key': string };
};
type Reply = Parameters<typeof refuse>[0];

const reviewers = { may: ['official:handler', 'official:examiner'] } as const;
const stoppers = { may: ['official:handler', 'official:examiner', 'official:approver', 'official:registrar'] } as const;
const deciders = { may: ['official:approver', 'official:registrar'] } as const;
const intake = { may: ['official:clerk', 'official:registrar'] } as const;

/** A key counts for one command on one case: used for another it is another key. */
function keyOf({ url, headers }: Sent): string {
  return sha256(`${url}\n${headers['idempotency-key']}`);
}

/** What officials do with a case. Which department may do it is decided with the case; who sees it, by the database. */
export function commandRoutes(app: App, tools: DraftTools): void {
  const command = async (request: Sent, reply: Reply, order: (commanding: Commanding) => Promise<Outcome>) => {
    const official = actingOfficial(request);
    // The edge: the address names a case, or its table will say that there is none.
    const on = { tools, official, id: request.params.id as CaseId, key: keyOf(request), at: request.now };
    const { refusal } = await tools.db.transaction(official, (tx) => order({ ...on, tx }));
    return refusal === undefined ? reply.code(204).send(null) : refuse(reply, refusal, status, titles);
  };

  app.post('/api/workbench/cases/:id/acceptance', { config: { may: 'official:clerk' }, schema: commands.acceptance }, (request, reply) =>
    command(request, reply, accept),
  );
  app.post('/api/workbench/cases/:id/correction', { config: { may: 'official:clerk' }, schema: commands.correction }, (request, reply) =>
    command(request, reply, (on) => requestCorrection(on, request.body.items)),
  );
  app.post('/api/workbench/cases/:id/rejection', { config: { may: 'official:clerk' }, schema: commands.rejection }, (request, reply) =>
    command(request, reply, (on) => reject(on, request.body)),
  );
  app.post('/api/workbench/cases/:id/on-the-spot-decision', { config: intake, schema: commands.spotDecision }, (request, reply) =>
    command(request, reply, (on) => decideOnTheSpot(on, request.body.reasons ?? '')),
  );
  app.post('/api/workbench/cases/:id/tasks/:task/completion', { config: reviewers, schema: commands.completion }, (request, reply) =>
    command(request, reply, (on) => completeTask(on, { ...request.body, task: request.params.task })),
  );
  app.post('/api/workbench/cases/:id/tasks/:task/confirmation', { config: reviewers, schema: commands.confirmation }, (request, reply) =>
    command(request, reply, (on) => confirmCheck(on, { ...request.body, task: request.params.task })),
  );
  app.post('/api/workbench/cases/:id/special-procedures', { config: stoppers, schema: commands.opening }, (request, reply) =>
    command(request, reply, (on) => openProcedure(on, request.body)),
  );
  app.post('/api/workbench/cases/:id/special-procedures/end', { config: stoppers, schema: commands.closing }, (request, reply) =>
    command(request, reply, (on) => closeProcedure(on, request.body.procedure)),
  );
  app.post('/api/workbench/cases/:id/extension', { config: deciders, schema: commands.extension }, (request, reply) =>
    command(request, reply, (on) => extendLimit(on, request.body.reason)),
  );
  app.post('/api/workbench/cases/:id/decision', { config: deciders, schema: commands.decision }, (request, reply) =>
    command(request, reply, (on) => decideCase(on, request.body)),
  );
}
