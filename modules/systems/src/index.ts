import type { RecordChange } from '@tongban/administration/contract';
import type { Department } from '@tongban/identity/contract';
import type { EachLanguage } from '@tongban/kernel';
import type { AppOptions, Clock, Database, Log, Module, Reach, Sealer, Tx } from '@tongban/platform';
import { authenticating, type SystemActor } from './authenticate.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createRegistry } from './registry.ts';
import { callersByKey, limitCallers } from './routes/callers.ts';
import { systemRoutes } from './routes/systems.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { eventsIn, type PublishedEvents, reactionsTo } from './telling.ts';
import { createWebhooks } from './webhooks.ts';

export type Systems = Module &
  Deliveries & {
    /** What can be subscribed to, by type. */
    readonly events: { readonly [type: string]: EachLanguage };
    /** The system that calls, by its key; undefined where the request brings none. Throws where it brings one that is not let in. */
    caller(request: Parameters<AppOptions['sessions']>[0]): Promise<SystemActor | undefined>;
  };

export type SystemsDependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Log;
  /** Address of the portal without a slash at its end; what is told begins its links with it. */
  readonly publicUrl: string;
  /** What the rooms of the house let other systems hear. */
  readonly published: PublishedEvents;
  /** Whether systems on this machine and its network may be told: in a demonstration alone. */
  readonly reach: Reach;
  readonly departments: (tx: Tx) => Promise<readonly Department[]>;
  readonly recordChange: RecordChange;
};

/** Other systems: which may call, by which key, and what they are told. */
export function createSystems(dependencies: SystemsDependencies): Systems {
  const { db, published, publicUrl } = dependencies;
  const registry = createRegistry(dependencies);
  const webhooks = createWebhooks(dependencies);
  return {
    name: 'systems',
    migrations: new URL('../migrations/', import.meta.url),
    routes: (app) => {
      limitCallers(app);
      systemRoutes(app, db, registry, eventsIn(published));
      webhookRoutes(app, webhooks);
    },
    reactions: reactionsTo(published, publicUrl),
    events: Object.fromEntries(Object.entries(published).map(([type, { summary }]) => [type, summary])),
    caller: callersByKey(authenticating(dependencies)),
    ...createDeliveries(dependencies),
  };
}
