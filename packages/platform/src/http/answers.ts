import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { EachLanguage } from '@tongban/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnreachable, Overloaded } from '../db/faults.ts';
import type { App } from './app.ts';
import type { AppOptions } from './app-options.ts';
import { tookTooLong } from './bodies.ts';
import { sizeExceeded } from './forms.ts';
import { fieldProblem, invalidRequest, Problem, problem } from './problem.ts';
import { fieldErrors } from './validation.ts';

const secondsToComeBack = 5;
const noSuchPage = { zh: '没有找到您要的页面', en: 'There is no such page' };
const checkAddress = { zh: '请检查网址是否完整，或者从首页查找。', en: 'Check the address, or start from the first page.' };
const badAddress = { zh: '网址无法识别', en: 'The address cannot be read' };
const unreadable = { zh: '请求无法识别', en: 'The request cannot be read' };
const busy = { zh: '现在办理的人很多', en: 'Many people are using the service right now' };
const inSeconds = { zh: '请过几秒钟再试。', en: 'Try again in a few seconds.' };
const unavailable = { zh: '系统暂时无法使用', en: 'The service is not available at the moment' };
const inMinutes = { zh: '请过几分钟再试。', en: 'Try again in a few minutes.' };
const noJson = { zh: '提交的内容不是有效的JSON', en: 'What you sent is not valid JSON' };
const checkFormat = { zh: '请检查格式后重新提交', en: 'Check the format and send it again' };
const badRequest = { zh: '请求有误', en: 'The request is not right' };
const unknownFormat = { zh: '不支持这种格式', en: 'This format is not supported' };
const ourFault = { zh: '系统出错了', en: 'Something went wrong on our side' };
const tellTheNumber = {
  zh: '请稍后再试；如需求助，请提供下面的编号。',
  en: 'Try again later. If you ask for help, give the number below.',
};

/** Turns refusals, faults and unknown addresses into problem documents, or into pages where a page was asked for. */
export function answerFaults(app: App, { log, renderProblem }: AppOptions): void {
  const answer = async (fault: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const body = toProblem(fault).bodies[request.language];
    if (body.status >= 500) log.error({ err: fault, requestId: request.id, route: request.routeOptions.url }, 'a request failed');
    if (body.status === 503) reply.header('retry-after', secondsToComeBack);
    // Whoever was waited for too long is not waited for any longer.
    if (body.status === 408) reply.header('connection', 'close');
    const full = body.status >= 500 ? { ...body, requestId: request.id } : body;
    reply.code(body.status);
    if (renderProblem && wantsPage(request)) return reply.type('text/html; charset=utf-8').send(await renderProblem(full, request));
    return reply.type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(full);
  };
  app.setErrorHandler(answer);
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    answer(problem(404, 'not-found', noSuchPage, { detail: checkAddress }), request, reply),
  );
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? undefined : request.routeOptions.url;
    log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });
}

/** Bytes that are no HTTP at all: there is no request to answer, only a socket. */
export function answerMalformedHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const { zh: body } = problem(Number.parseInt(status, 10), 'malformed-request', unreadable).bodies;
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
}

/** An address that cannot be decoded reaches no route and so no hook either. */
export function answerBadAddress(status: number | undefined, response: ServerResponse): void {
  const { zh: body } = problem(status ?? 400, 'bad-address', badAddress, { detail: checkAddress }).bodies;
  response.writeHead(body.status, { 'content-type': 'application/problem+json; charset=utf-8', 'x-content-type-options': 'nosniff' });
  response.end(JSON.stringify(body));
}

function wantsPage(request: FastifyRequest): boolean {
  if (!request.is404) return request.routeOptions.config.page === true;
  return !request.url.startsWith('/api') && (request.headers.accept ?? '').includes('text/html');
}

function toProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  if (fault instanceof Overloaded) return problem(503, 'overloaded', busy, { detail: inSeconds });
  if (fault instanceof DatabaseUnreachable) return problem(503, 'unavailable', unavailable, { detail: inMinutes });
  if (fault instanceof Error && isFastifyError(fault)) return fromFastify(fault);
  return internal();
}

function fromFastify(fault: FastifyError): Problem {
  if (fault.validation) return invalidRequest(fieldErrors(fault.validation));
  if (fault.code?.endsWith('_JSON_BODY') || fault instanceof SyntaxError) {
    return fieldProblem(400, 'invalid-json', noJson, 'body', checkFormat);
  }
  const status = fault.statusCode ?? 500;
  if (status >= 500) return internal();
  const { code, title } = titles[status] ?? { code: 'bad-request', title: badRequest };
  return problem(status, code, title);
}

const titles: { readonly [status: number]: { readonly code: string; readonly title: EachLanguage } } = {
  404: { code: 'not-found', title: { zh: '没有找到', en: 'Not found' } },
  406: { code: 'media-type', title: unknownFormat },
  408: { code: 'timeout', title: tookTooLong },
  413: { code: 'too-large', title: sizeExceeded },
  415: { code: 'media-type', title: unknownFormat },
};

function isFastifyError(fault: Error): fault is FastifyError {
  return 'statusCode' in fault || 'validation' in fault;
}

function internal(): Problem {
  return problem(500, 'internal', ourFault, { detail: tellTheNumber });
}
