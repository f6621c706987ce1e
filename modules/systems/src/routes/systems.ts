import { parseDay } from '@tongban/kernel';
import { type Actor, type App, type Database, type DepartmentId, problem, type SystemId } from '@tongban/platform';
import type { EventView, KeyId, SystemTerms } from '../contract.ts';
import { networkForm, titles } from '../messages.ts';
import { isNetwork } from '../networks.ts';
import type { Administrator, Registry } from '../registry.ts';
import { readSelf } from '../store/system.ts';
import { systems } from './schemas.ts';
import { settled } from './settled.ts';

const administrators = { may: 'official:administrator' } as const;

type Sent = { readonly actor: Actor; readonly now: string };

/** Systems and keys, kept by administrators; and what a system may know of itself. */
export function systemRoutes(app: App, db: Database, registry: Registry, events: readonly EventView[]): void {
  const path = '/api/systems';
  app.get(path, { config: administrators, schema: systems.list }, async (request) => ({
    systems: await registry.list(administrator(request)),
  }));
  app.post(path, { config: administrators, schema: systems.add }, async (request, reply) => {
    const { department, ...terms } = request.body;
    return reply.code(201).send(settled(await registry.add(orderOf(request), department as DepartmentId, termsIn(terms))));
  });
  app.get(`${path}/me`, { config: { may: 'system' }, schema: systems.self }, async ({ actor }) => {
    const self = actor.kind === 'system-key' ? await db.transaction(actor, (tx) => readSelf(tx, actor.id)) : undefined;
    if (self === undefined) throw problem(404, 'system-unknown', titles['system-unknown']);
    return self;
  });
  app.put(`${path}/:system`, { config: administrators, schema: systems.change }, async (request) =>
    settled(await registry.change(orderOf(request), systemIn(request), termsIn(request.body))),
  );
  app.delete(`${path}/:system`, { config: administrators, schema: systems.end }, async (request, reply) => {
    settled(await registry.end(orderOf(request), systemIn(request)));
    return reply.code(204).send(null);
  });
  app.post(`${path}/:system/keys`, { config: administrators, schema: systems.rotate }, async (request, reply) =>
    reply.code(201).send(settled(await registry.rotate(orderOf(request), systemIn(request), request.body.overlapHours))),
  );
  app.delete(`${path}/:system/keys/:key`, { config: administrators, schema: systems.revoke }, async (request, reply) => {
    settled(await registry.revoke(orderOf(request), systemIn(request), request.params.key as KeyId));
    return reply.code(204).send(null);
  });
  app.get('/api/webhook-events', { config: { may: 'anyone', sessionless: true }, schema: systems.events }, () => ({ events }));
}

/** The administrator who asks; the route's `may` lets nobody else come this far. */
function administrator({ actor }: Sent): Administrator {
  if (actor.kind !== 'official') throw new Error('a route for administrators ran for someone else');
  return actor;
}

function orderOf(request: Sent) {
  return { by: administrator(request), at: request.now };
}

// The edge: the address names a system, or its table will say that there is none.
function systemIn({ params }: { readonly params: { readonly system: string } }): SystemId {
  return params.system as SystemId;
}

function termsIn(terms: Omit<SystemTerms, 'expiresOn'> & { readonly expiresOn: string }): SystemTerms {
  const wrong = terms.networks.findIndex((network) => !isNetwork(network));
  if (wrong >= 0) throw problem(422, 'network-not-known', networkForm, { errors: [{ field: `networks.${wrong}`, message: networkForm }] });
  const expiresOn = parseDay(terms.expiresOn);
  if (expiresOn === undefined) {
    const message = { zh: '请填写有这一天的日期', en: 'Enter a day that exists' };
    throw problem(422, 'day-unknown', message, { errors: [{ field: 'expiresOn', message }] });
  }
  return { ...terms, expiresOn };
}
