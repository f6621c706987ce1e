import { type App, type Problem, problem } from '@tongban/platform';
import type { FastifyRequest } from 'fastify';
import type { Arrival, SystemActor } from '../authenticate.ts';
import { askAdministrator, keyTitles } from '../messages.ts';

type Authenticate = (key: string, address: string) => Promise<Arrival>;

const bearer = /^Bearer +(\S+) *$/i;
const perMinute = new WeakMap<FastifyRequest, number>();

/** The system that calls, by its key; undefined where the request brings none. Throws where it brings one that is not let in. */
export function callersByKey(authenticate: Authenticate): (request: FastifyRequest) => Promise<SystemActor | undefined> {
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return undefined;
    const arrival = await authenticate(bearer.exec(authorization)?.[1] ?? '', request.ip);
    if ('refusal' in arrival) throw turnedAway(arrival.refusal);
    perMinute.set(request, arrival.requestsPerMinute);
    return arrival.actor;
  };
}

function turnedAway(refusal: keyof typeof keyTitles): Problem {
  return problem(refusal === 'key-refused' ? 401 : 403, refusal, keyTitles[refusal], { detail: askAdministrator });
}

/** Counts the calls of each system by itself, whichever of its keys and addresses they come from. */
export function limitCallers(app: App): void {
  const count = app.createRateLimit({
    timeWindow: '1 minute',
    keyGenerator: ({ actor }) => `system:${actor.kind === 'system-key' ? actor.id : ''}`,
    max: (request) => perMinute.get(request) ?? 1,
  });
  app.addHook('preParsing', async (request, reply) => {
    if (request.is404 || request.actor.kind !== 'system-key') return;
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    throw tooManyCalls();
  });
}

function tooManyCalls(): Problem {
  return problem(
    429,
    'too-many-requests',
    { zh: '调用太频繁', en: 'Too many calls' },
    { detail: { zh: '请稍等片刻再试。', en: 'Wait a moment and try again.' } },
  );
}
