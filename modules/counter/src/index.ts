import type { Module } from '@tongban/platform';
import { createApplications } from './applications.ts';
import { createConfirming, createForPortal } from './confirmation.ts';
import type { CounterForPortal } from './contract.ts';
import type { CounterDependencies } from './dependencies.ts';
import { createGiving, createOffering } from './passwords.ts';
import { createReceipts } from './receipts.ts';
import { applicationRoutes } from './routes/applications.ts';
import { visitRoutes } from './routes/visits.ts';
import { createScans, type Scans } from './scans.ts';
import { createVisits } from './visits.ts';

export type { CounterDependencies } from './dependencies.ts';
export { counterNames } from './messages.ts';

export type Counter = Module & CounterForPortal & Pick<Scans, 'sweepScans' | 'startSweeping'>;

/** People at the counter: who is present, what is taken in for them, and that they confirmed it. */
export function createCounter(dependencies: CounterDependencies): Counter {
  const visits = createVisits(dependencies);
  const applications = createApplications(dependencies);
  const scans = createScans(dependencies);
  const receipts = createReceipts(dependencies, applications);
  const confirming = createConfirming(dependencies, applications, scans);
  return {
    name: 'counter',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => {
      visitRoutes(app, { visits, applications, offering: createOffering(dependencies) });
      applicationRoutes(app, dependencies, { applications, confirming, receipts });
    },
    ...createForPortal(dependencies),
    ...createGiving(dependencies),
    sweepScans: scans.sweepScans,
    startSweeping: scans.startSweeping,
  };
}
