import { type Actor, type App, problem, type SystemId } from '@tongban/platform';
import type { DeliveryId, WebhookId } from '../contract.ts';
import { titles } from '../messages.ts';
import type { Keeper, Webhooks } from '../webhooks.ts';
import { webhooks as schemas } from './schemas.ts';
import { settled } from './settled.ts';

const keepers = { may: ['official:administrator', 'system:webhooks:manage'] } as const;

type Sent = { readonly actor: Actor; readonly now: string; readonly params: { readonly system: string } };

/** What a system wants to hear and what it was told: for itself, and for administrators. */
export function webhookRoutes(app: App, webhooks: Webhooks): void {
  const path = '/api/systems/:system/webhooks';
  app.get(path, { config: keepers, schema: schemas.list }, async (request) => {
    const { by, system } = orderOf(request);
    return settled(await webhooks.list(by, system));
  });
  app.post(path, { config: keepers, schema: schemas.add }, async (request, reply) =>
    reply.code(201).send(settled(await webhooks.add(orderOf(request), request.body))),
  );
  app.put(`${path}/:webhook`, { config: keepers, schema: schemas.change }, async (request) =>
    settled(await webhooks.change(orderOf(request), webhookIn(request), request.body)),
  );
  app.post(`${path}/:webhook/pause`, { config: keepers, schema: schemas.pause }, async (request) =>
    settled(await webhooks.setPaused(orderOf(request), webhookIn(request), true)),
  );
  app.delete(`${path}/:webhook/pause`, { config: keepers, schema: schemas.resume }, async (request) =>
    settled(await webhooks.setPaused(orderOf(request), webhookIn(request), false)),
  );
  app.delete(`${path}/:webhook`, { config: keepers, schema: schemas.end }, async (request, reply) => {
    settled(await webhooks.end(orderOf(request), webhookIn(request)));
    return reply.code(204).send(null);
  });
  app.post(`${path}/:webhook/secrets`, { config: keepers, schema: schemas.renew }, async (request, reply) =>
    reply.code(201).send(settled(await webhooks.renew(orderOf(request), webhookIn(request)))),
  );
  app.get(`${path}/:webhook/deliveries`, { config: keepers, schema: schemas.deliveries }, async (request) =>
    settled(await webhooks.deliveries(orderOf(request), webhookIn(request))),
  );
  app.post(`${path}/:webhook/deliveries/:delivery/replays`, { config: keepers, schema: schemas.replay }, async (request, reply) => {
    const delivery = request.params.delivery as DeliveryId;
    return reply.code(202).send(settled(await webhooks.replay(orderOf(request), webhookIn(request), delivery)));
  });
}

function orderOf(request: Sent) {
  return { by: keeper(request), at: request.now, system: systemIn(request) };
}

function keeper({ actor }: Sent): Keeper {
  if (actor.kind !== 'official' && actor.kind !== 'system-key') throw new Error('a route for keepers of webhooks ran for someone else');
  return actor;
}

/** The system that the address names, by its id or as the one that calls; whether it is there for the caller, its table says. */
function systemIn({ actor, params: { system } }: Sent): SystemId {
  if (system !== 'me') return system as SystemId;
  if (actor.kind !== 'system-key') throw problem(404, 'system-unknown', titles['system-unknown']);
  return actor.id;
}

function webhookIn({ params }: { readonly params: { readonly webhook: string } }): WebhookId {
  return params.webhook as WebhookId;
}
