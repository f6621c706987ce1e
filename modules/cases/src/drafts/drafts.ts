import { dayOf } from '@tongban/kernel';
import type { Tx } from '@tongban/platform';
import type { CasesForApplicants, DraftId } from '../contract.ts';
import { partyText } from '../party.ts';
import { deleteDraft, holdDraft, listDrafts, readDraft } from '../store/draft.ts';
import { checkView } from './check.ts';
import { pagesOf, pageView } from './page.ts';
import { startDraft } from './start.ts';
import { nextOf } from './walk.ts';
import { type DraftTools, layOut, type Person, type Workspace } from './workspace.ts';
import { asksFor, attachFile, newItem, removeFile, removeItem, savePage, takeIn } from './write.ts';

type Drafts = Pick<
  CasesForApplicants,
  | 'startDraft'
  | 'draftPage'
  | 'draftPages'
  | 'savePage'
  | 'addItem'
  | 'removeItem'
  | 'attachFile'
  | 'removeFile'
  | 'checkDraft'
  | 'discardDraft'
  | 'myDrafts'
>;

/** Applications and corrections on their way in, one page at a time. */
export function createDrafts(tools: DraftTools): Drafts {
  const { db, clock, sealer } = tools;

  const looking = <T>(actor: Person, id: DraftId, look: (workspace: Workspace) => T): Promise<T | undefined> =>
    db.transaction(actor, async (tx) => {
      const draft = await readDraft(tx, sealer, id);
      const workspace = draft && (await layOut(tx, tools, actor, draft, clock.now()));
      return workspace && look(workspace);
    });

  const writing = <T>(
    actor: Person,
    id: DraftId,
    write: (tx: Tx, workspace: Workspace, at: string) => Promise<T>,
  ): Promise<T | undefined> =>
    db.transaction(actor, async (tx) => {
      const at = clock.now();
      const draft = await holdDraft(tx, sealer, id);
      const workspace = draft && (await layOut(tx, tools, actor, draft, at));
      return workspace && (await write(tx, workspace, at));
    });

  return {
    startDraft: (actor, service) => db.transaction(actor, (tx) => startDraft(tx, tools, actor, service, clock.now())),
    draftPages: (actor, draft) => looking(actor, draft, pagesOf),
    draftPage: (actor, draft, at) => looking(actor, draft, (workspace) => pageView(workspace, at)),
    savePage: (actor, draft, at, fields) => writing(actor, draft, (tx, workspace, now) => savePage(tx, tools, workspace, at, fields, now)),
    addItem: (actor, draft, page) => looking(actor, draft, (workspace) => newItem(workspace, page)),
    removeItem: (actor, draft, at) => writing(actor, draft, (tx, workspace, now) => removeItem(tx, tools, workspace, at, now)),
    attachFile: async (actor, draft, at, question, upload) => {
      // Before anything is kept: nothing goes to the disk that no question asked for.
      if ((await looking(actor, draft, (workspace) => asksFor(workspace, { ...at, question }))) !== true) return undefined;
      const taken = await takeIn(tools, actor, question, upload);
      if ('attached' in taken) return taken;
      return writing(actor, draft, (tx, workspace, now) => attachFile(tx, tools, workspace, { ...at, question }, taken, now));
    },
    removeFile: async (actor, draft, at, question, file) =>
      (await writing(actor, draft, (tx, workspace, now) => removeFile(tx, tools, workspace, { ...at, question, file }, now))) ?? false,
    checkDraft: (actor, draft) => looking(actor, draft, checkView),
    discardDraft: (actor, draft) => db.transaction(actor, (tx) => deleteDraft(tx, draft)),
    myDrafts: (actor) =>
      db.transaction(actor, async (tx) => {
        const at = clock.now();
        const drafts = await listDrafts(tx, sealer, partyText(actor.party), at);
        const summaries = [];
        for (const draft of drafts) {
          const workspace = await layOut(tx, tools, actor, draft, at);
          if (workspace !== undefined) summaries.push(summaryOf(workspace));
        }
        return summaries;
      }),
  };
}

function summaryOf(workspace: Workspace) {
  const { draft, service, party } = workspace;
  return {
    id: draft.id,
    service: service.id,
    serviceName: service.definition.guide.name,
    party,
    updatedAt: draft.updatedAt,
    expiresOn: dayOf(draft.expiresAt),
    next: nextOf(workspace, draft.content.answers, draft.content.seen),
  };
}
