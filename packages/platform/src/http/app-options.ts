import type { EachLanguage } from '@tongban/kernel';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ProblemBody } from './problem.ts';

export type RefusedAs =
  | 'not-signed-in'
  | 'not-allowed'
  | 'cross-site'
  /** Asked for something by its id that is not there, or not there for this actor. */
  | 'not-found';

/** An access that was refused: who asked for what, and why not. */
export type AccessRefused = {
  readonly at: string;
  readonly requestId: string;
  readonly actor: Actor;
  readonly method: string;
  /** The route's pattern, such as `/cases/:id`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly address: string;
  readonly reason: RefusedAs;
};

/** Draws a problem as an HTML page. */
export type RenderProblem = (problem: ProblemBody, request: FastifyRequest) => string | Promise<string>;

/** What bodies may take of this process, of people signed in and of strangers apart: strangers never shut out who is known. */
export type BodyLimits = {
  /** Bytes held at the same time. */
  readonly memory: { readonly known: number; readonly stranger: number };
  /** Seconds within which an upload must have arrived, and of a stranger any body. */
  readonly seconds: { readonly known: number; readonly stranger: number };
};

export type WebhookSummaries = { readonly [event: string]: EachLanguage };

export type AppOptions = {
  readonly log: Log;
  readonly clock: Clock;
  /** Who is asking, from the request's cookie or key; `{ kind: 'nobody' }` where nobody is signed in. */
  readonly sessions: (request: FastifyRequest) => Promise<Actor>;
  /** Told of every refusal of access before the refusal is answered. */
  readonly refused?: (info: AccessRefused) => void | Promise<void>;
  /** Draws refusals and faults of routes with `config.page` as HTML; without it they are answered as problem JSON. */
  readonly renderProblem?: RenderProblem;
  /** What other systems are told when they subscribe, by the type of the event: it stands in the description of the API. */
  readonly webhooks?: WebhookSummaries;
  /** Served over HTTPS: cookies are Secure and browsers are told to stay on HTTPS. */
  readonly secureCookies: boolean;
  /** Addresses of the reverse proxies whose X-Forwarded headers count, or true for whoever connects. */
  readonly trustProxy: boolean | string | string[];
  /** Requests each address may make in a minute before 429; 6,000 unless told, since a whole hall shares one address. */
  readonly requestsPerMinute?: number;
  /** What bodies may take of memory and time; for tests. */
  readonly bodies?: BodyLimits;
};
