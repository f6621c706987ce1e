import type { Module } from '@tongban/platform';
import { createForApplicants } from './applicant.ts';
import type { CasesForApplicants } from './contract.ts';
import type { CasesDependencies } from './dependencies.ts';
import { published } from './published.ts';
import { reactions } from './reactions.ts';
import { commandRoutes } from './routes/commands.ts';
import { systemRoutes } from './routes/systems.ts';
import { viewRoutes } from './routes/views.ts';
import { createForms } from './service/forms.ts';
import { createTimers, type Timers } from './timers.ts';

export type { CasesDependencies } from './dependencies.ts';
export { absent, type Case, evolve, openTasks, type PresentCase } from './domain/case.ts';
export { type CaseCommand, decide } from './domain/command.ts';
export type { CaseEvent } from './domain/event.ts';
export type { Plan } from './domain/plan.ts';
export type { CaseRefusal } from './domain/refusal.ts';
export { caseNotices } from './notices/order.ts';
export { planOf } from './service/plan-of.ts';

export type Cases = Module & CasesForApplicants & Timers;

/** Applications on their way from draft to licence: drafts, cases, corrections, reviews, clocks, decisions. */
export function createCases(dependencies: CasesDependencies): Cases {
  const tools = { ...dependencies, forms: createForms(dependencies.regions) };
  return {
    name: 'cases',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => {
      viewRoutes(app, tools);
      commandRoutes(app, tools);
      systemRoutes(app, tools);
    },
    published,
    reactions: reactions(tools),
    ...createForApplicants(tools),
    ...createTimers(dependencies),
  };
}
