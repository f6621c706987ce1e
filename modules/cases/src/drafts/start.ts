import type { ServiceVersion } from '@tongban/catalogue/contract';
import type { Tx } from '@tongban/platform';
import type { Started, StartRefusal } from '../contract.ts';
import { advice } from '../messages/advice.ts';
import { partyText } from '../party.ts';
import { beginDraft, deleteExpiredDrafts, findOpenDraft } from '../store/draft.ts';
import { nextOf } from './walk.ts';
import { type DraftTools, layOut, type Person } from './workspace.ts';

/** Begins an application, or goes on with an open one; refused where it would be refused at its end for who applies. */
export async function startDraft(tx: Tx, tools: DraftTools, actor: Person, id: string, at: string): Promise<Started> {
  const service = await tools.serviceVersion(tx, id);
  if (service === undefined) return { started: false, refusal: 'service-unknown', advice: advice[tools.language]['service-unknown'] };
  const refusal = await refusalFor(tx, tools, actor, service);
  if (refusal !== undefined) {
    const needed = refusal === 'assurance-too-low' ? { needed: service.definition.guide.assurance } : {};
    return { started: false, refusal, ...needed, advice: advice[tools.language][refusal] };
  }
  await deleteExpiredDrafts(tx, at);
  const wanted = { kind: 'application', applicant: partyText(actor.party), service: id } as const;
  const found = await findOpenDraft(tx, tools.sealer, wanted);
  const draft = found ?? (await beginDraft(tx, tools.sealer, { ...wanted, content: { answers: {}, seen: [] } }, at));
  const workspace = await layOut(tx, tools, actor, draft, at);
  if (workspace === undefined) throw new Error('an open draft of a published service can be laid out');
  const next = nextOf(workspace, draft.content.answers, draft.content.seen);
  return { started: true, draft: draft.id, next, resumed: found !== undefined };
}

async function refusalFor(tx: Tx, tools: DraftTools, actor: Person, service: ServiceVersion): Promise<StartRefusal | undefined> {
  const { applicants, assurance } = service.definition.guide;
  if (!applicants.includes(actor.party.kind)) return 'wrong-kind-of-applicant';
  if (!(await tools.mayActFor(tx, actor.id, actor.party, service.id))) return 'no-mandate';
  return actor.assurance < assurance ? 'assurance-too-low' : undefined;
}
