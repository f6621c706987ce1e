import type { Submission } from '@tongban/cases/contract';
import { alreadySaid, type Language } from '@tongban/kernel';
import { type Party, problem } from '@tongban/platform';
import type { CounterApplication, CounterApplicationId, VisitId } from './contract.ts';
import type { Clerk, CounterDependencies, Person } from './dependencies.ts';
import { titles } from './messages.ts';
import { hashOf, standing } from './shown.ts';
import { findApplication, type HeldApplication, openApplication, setCase, setOriginals } from './store/application.ts';
import { findVisit, isOpen } from './store/visit.ts';

type Wanted = { readonly service: string; readonly party: Party };

export type Applications = ReturnType<typeof createApplications>;

/** What a clerk takes in for whoever is present: on the party's own draft, as that person, while the visit lasts. */
export function createApplications(dependencies: CounterDependencies) {
  const { db, clock, attended, cases } = dependencies;

  const working = async (clerk: Clerk, id: CounterApplicationId): Promise<{ held: HeldApplication; person: Person }> => {
    const held = await db.transaction(clerk, (tx) => findApplication(tx, id));
    if (held === undefined) throw unknown();
    if (!isOpen(held.visit, clock.now())) throw problem(409, 'visit-over', titles.visitOver);
    const person = await attended(held.visit.person, held.party);
    if (person === undefined) throw problem(409, 'no-mandate', titles.noMandate);
    return { held, person };
  };
  /** Still being filled in. */
  const writing = async (clerk: Clerk, id: CounterApplicationId) => {
    const found = await working(clerk, id);
    if (found.held.case !== undefined) throw problem(409, 'already-submitted', titles.handedIn);
    return found;
  };
  const view = async ({ held, person }: Awaited<ReturnType<typeof working>>, language: Language): Promise<CounterApplication> => {
    const told = cases[language];
    const [check, pages] = [await told.checkDraft(person, held.draft), await told.draftPages(person, held.draft)];
    const recorded = language === 'zh' ? check : await cases.zh.checkDraft(person, held.draft);
    if (check === undefined || recorded === undefined || pages === undefined) throw unknown();
    const { id, visit, service, originals, confirmation } = held;
    const confirmed = confirmation && { on: confirmation.on, at: confirmation.at, stands: standing(held, recorded) };
    const { serviceName, party } = check;
    return { id, visit: visit.id, service, serviceName, party, pages, check, originals, ...(confirmed && { confirmation: confirmed }) };
  };

  return {
    working,
    writing,
    /** Begins an application of this service, or goes on with the party's open draft of it; throws what the service says no with. */
    open: async (clerk: Clerk, visit: VisitId, { service, party }: Wanted, language: Language) => {
      const held = await db.transaction(clerk, (tx) => findVisit(tx, visit));
      if (held === undefined) throw problem(404, 'visit-unknown', titles.unknown);
      if (!isOpen(held, clock.now())) throw problem(409, 'visit-over', titles.visitOver);
      const person = await attended(held.person, party);
      if (person === undefined) throw problem(409, 'no-mandate', titles.noMandate);
      const started = await cases[language].startDraft(person, service);
      if (!started.started) throw problem(422, started.refusal, alreadySaid(started.advice));
      const { draft } = started;
      return await db.transaction(clerk, (tx) => openApplication(tx, { visit, party, service, draft }, clock.now()));
    },
    read: async (clerk: Clerk, id: CounterApplicationId, language: Language): Promise<CounterApplication> =>
      view(await writing(clerk, id), language),
    /** Keeps which uploads were held against their originals; only what is in the application counts. */
    seeOriginals: async (clerk: Clerk, id: CounterApplicationId, files: readonly string[]): Promise<void> => {
      const { held, person } = await writing(clerk, id);
      const check = await cases.zh.checkDraft(person, held.draft);
      const handed = new Set(check?.evidence.flatMap((row) => row.files.map(({ file }) => file)));
      const originals = files.filter((file) => handed.has(file));
      await db.transaction(clerk, (tx) => setOriginals(tx, id, originals));
    },
    /** Hands in what the person confirmed; throws where nothing was confirmed, or it was changed since. Again: the same receipt. */
    submit: async (clerk: Clerk, id: CounterApplicationId, key: string, language: Language): Promise<Submission> => {
      const { held, person } = await working(clerk, id);
      const check = held.case === undefined ? await cases.zh.checkDraft(person, held.draft) : undefined;
      if (check !== undefined) demandConfirmation(held, check);
      const counter = { official: clerk.id, originals: held.originals };
      const submission = await cases[language].submit(person, held.draft, { declared: true, key, counter });
      if (submission === undefined) throw unknown();
      if (submission.submitted) await db.transaction(clerk, (tx) => setCase(tx, id, submission.receipt.case));
      return submission;
    },
  };
}

function demandConfirmation(held: HeldApplication, check: CounterApplication['check']): void {
  if (held.confirmation === undefined) throw problem(409, 'not-confirmed', titles.unconfirmed);
  if (held.confirmation.what !== hashOf(check)) throw problem(409, 'changed-since-confirmation', titles.changed);
}

function unknown() {
  return problem(404, 'visit-unknown', titles.unknown);
}
