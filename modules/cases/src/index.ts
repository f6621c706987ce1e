import type { Setting } from '@tongban/administration/contract';
import { serviceIn } from '@tongban/catalogue/contract';
import { type EachLanguage, eachLanguage, type Language } from '@tongban/kernel';
import type { Module } from '@tongban/platform';
import { createForApplicants } from './applicant.ts';
import type { CasesForApplicants } from './contract.ts';
import type { CasesDependencies } from './dependencies.ts';
import type { DraftTools } from './drafts/workspace.ts';
import { published } from './published.ts';
import { reactions } from './reactions.ts';
import { verifyHistories } from './read/verify-histories.ts';
import { commandRoutes } from './routes/commands.ts';
import { systemRoutes } from './routes/systems.ts';
import { viewRoutes } from './routes/views.ts';
import { createForms } from './service/forms.ts';
import { settings } from './settings.ts';
import { createTimers, type Timers } from './timers.ts';

export type { CasesDependencies } from './dependencies.ts';
export { absent, type Case, evolve, openTasks, type PresentCase } from './domain/case.ts';
export { type CaseCommand, decide } from './domain/command.ts';
export type { CaseEvent } from './domain/event.ts';
export type { Plan } from './domain/plan.ts';
export type { CaseRefusal } from './domain/refusal.ts';
export { caseNames } from './messages/names.ts';
export { caseNotices } from './notices/order.ts';
export { planOf } from './service/plan-of.ts';

export type Cases = Module &
  CasesForApplicants &
  Timers & {
    readonly forApplicants: EachLanguage<CasesForApplicants>;
    /** What an administrator may set of this room. */
    readonly settings: readonly Setting[];
  };

/** Applications on their way from draft to licence: drafts, cases, corrections, reviews, clocks, decisions. */
export function createCases(dependencies: CasesDependencies): Cases {
  const toolsIn = eachLanguage((language) => toolsFor(dependencies, language));
  // What is written down is written in Chinese, whatever language its reader chose.
  const { zh: tools } = toolsIn;
  const forApplicants = eachLanguage((language) => createForApplicants(toolsIn[language], tools));
  return {
    name: 'cases',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => {
      viewRoutes(app, toolsIn);
      commandRoutes(app, tools);
      systemRoutes(app, tools);
    },
    published,
    reactions: reactions(tools),
    ...forApplicants.zh,
    forApplicants,
    ...createTimers(dependencies),
    settings,
    verify: () => verifyHistories(dependencies),
  };
}

/** What this room works with for a reader of that language: services as they are told in it, and forms that ask in it. */
function toolsFor(dependencies: CasesDependencies, language: Language): DraftTools {
  return {
    ...dependencies,
    language,
    serviceVersion: async (tx, service, version) => {
      const found = await dependencies.serviceVersion(tx, service, version);
      return found && serviceIn(found, language);
    },
    forms: createForms(dependencies.regions, language),
  };
}
