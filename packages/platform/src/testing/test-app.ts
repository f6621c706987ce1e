import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Actor } from '../actor.ts';
import { createMovableClock, type MovableClock } from '../clock.ts';
import type { App } from '../http/app.ts';
import type { AccessRefused, AppOptions } from '../http/app-options.ts';
import { createApp } from '../http/create-app.ts';
import { createLog } from '../log.ts';

export type TestApp = {
  readonly app: App;
  readonly clock: MovableClock;
  /** Every refusal of access so far. */
  readonly refusals: AccessRefused[];
  /** What was logged so far, line by line. */
  readonly logged: Record<string, unknown>[];
  /** Calls the app as this actor, as a page of ours would. */
  call(actor: Actor, request: InjectOptions): Promise<LightMyRequestResponse>;
};

/** A web server for tests: no network, a clock to move, and any actor to call it as. Routes are yours to add. */
export async function testApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const clock = createMovableClock();
  const actors: Actor[] = [];
  const refusals: AccessRefused[] = [];
  const logged: Record<string, unknown>[] = [];
  const log = createLog({ destination: { write: (line) => logged.push(JSON.parse(line)) } });
  const app = await createApp({
    log,
    clock,
    sessions: async (request) => actors[Number(request.headers['test-actor'])] ?? { kind: 'nobody' },
    refused: (info) => void refusals.push(info),
    secureCookies: false,
    trustProxy: false,
    ...options,
  });
  const call: TestApp['call'] = (actor, request) => {
    const number = actors.push(actor) - 1;
    return app.inject({ ...request, headers: { 'sec-fetch-site': 'same-origin', ...request.headers, 'test-actor': String(number) } });
  };
  return { app, clock, refusals, logged, call };
}
