import { PassThrough, type Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Overloaded } from '../db/faults.ts';
import type { App } from './app.ts';
import type { AppOptions, BodyLimits } from './app-options.ts';
import { createMemory } from './memory.ts';
import { networkOf } from './network.ts';
import { type Problem, problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Within how many milliseconds the body must have arrived; undefined: until the server's own patience ends. */
    bodyWithin: number | undefined;
    /** Gives back the memory that the body takes. */
    letGo: (() => void) | undefined;
  }
}

const mebibyte = 1024 * 1024;
const usual: BodyLimits = {
  memory: { known: 192 * mebibyte, stranger: 32 * mebibyte },
  seconds: { known: 120, stranger: 30 },
};

/** The largest body that is no form with files, in bytes. */
export const largestBody = mebibyte / 2;

/** All that one form brings together, in bytes; what a stranger may hand in is a licence to be looked at. */
export function largestForm(request: FastifyRequest): number {
  return (kindOf(request) === 'stranger' ? 2.5 : 25) * mebibyte;
}

/** A connection takes as much anyway, so it is not counted: no uploads keep anyone from signing in. */
const small = 16 * 1024;

/** Keeps bodies from taking all memory, by their number or by their slowness: they are looked at before they are read. */
export function boundBodies(app: App, { bodies: { memory, seconds } = usual }: AppOptions): void {
  const takeFor = { known: createMemory(memory.known), stranger: createMemory(memory.stranger) };
  app.decorateRequest('bodyWithin');
  app.decorateRequest('letGo');
  app.addHook('preParsing', (request, reply, payload, done) => {
    const bytes = bytesOf(request);
    if (bytes === 0) return done(null, payload);
    const kind = kindOf(request);
    if (bytes > small) {
      request.letGo = takeFor[kind](holderOf(request), bytes);
      if (request.letGo === undefined) return done(new Overloaded('too many bodies are being received'));
      // Where the connection is lost on the way nothing more comes; a whole body is held until it has been answered.
      reply.raw.once('close', () => request.raw.complete || request.letGo?.());
    }
    if (kind === 'known' && !isForm(request)) return done(null, payload);
    request.bodyWithin = seconds[kind] * 1000;
    // Forms with files are read by their handlers: `readForm` looks at the time.
    return done(null, isForm(request) ? payload : inTime(payload, request.bodyWithin));
  });
  app.addHook('onSend', (request, _reply, _payload, done) => {
    request.letGo?.();
    done();
  });
}

export const tookTooLong = { zh: '等待超时，请重试', en: 'This took too long. Try again' };
const betterNetwork = {
  zh: '没有在时限内收完。请换个好一点的网络，或者把文件压缩一下再传。',
  en: 'Not everything arrived in time. Use a better network, or make the file smaller.',
};

/** The answer to a body that did not come in time. */
export function tooSlow(): Problem {
  return problem(408, 'timeout', tookTooLong, { detail: betterNetwork });
}

function inTime(body: Readable, milliseconds: number): Readable {
  const through = new PassThrough();
  const late = setTimeout(() => {
    body.unpipe(through);
    through.destroy(tooSlow());
  }, milliseconds);
  through.once('close', () => clearTimeout(late));
  body.once('close', () => through.writableEnded || through.destroy(new Error('the connection was lost')));
  return body.pipe(through);
}

/** How much the body says to be; where it does not say, the most that is taken of its kind. */
function bytesOf(request: FastifyRequest): number {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const most = isForm(request) ? largestForm(request) : largestBody;
  if (length !== undefined) return Math.min(Number(length), most);
  return encoding === undefined ? 0 : most;
}

function isForm(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('multipart/') ?? false;
}

function kindOf({ actor }: FastifyRequest): 'known' | 'stranger' {
  return actor.kind === 'nobody' ? 'stranger' : 'known';
}

function holderOf(request: FastifyRequest): string {
  const { actor } = request;
  return actor.kind === 'person' || actor.kind === 'official' || actor.kind === 'system-key' ? actor.id : networkOf(request);
}
