import type { FastifyReply } from 'fastify';

/** A field of the request and what to do about it. */
export type FieldError = { readonly field: string; readonly message: string };

/** The body of an `application/problem+json` answer (RFC 9457). */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** To be named when asking for help. */
  readonly requestId?: string;
  readonly [member: string]: unknown;
};

/** A refusal on its way out: throw it, return it from a handler or send it, the answer is the same. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.title);
    this.status = body.status;
    this.body = body;
  }
}

/** Problem of type `urn:tongban:problem:<code>`; the title is a sentence in Chinese, `extra` holds detail, errors and further members. */
export function problem(status: number, code: string, title: string, extra: Partial<ProblemBody> = {}): Problem {
  return new Problem({ ...extra, type: `urn:tongban:problem:${code}`, title, status });
}

/** A problem with one field: what is wrong with it and what to do. */
export function fieldProblem(status: number, code: string, title: string, field: string, message: string): Problem {
  return problem(status, code, title, { detail: '请按提示修改后再提交。', errors: [{ field, message }] });
}

/** A 429; when to come again stands in the head of the answer. */
export function tooManyRequests(): Problem {
  return problem(429, 'too-many-requests', '操作太频繁', { detail: '请稍等片刻再试。' });
}

/** Answers a refusal of a decider: its status and its title come from the room's tables, which name every refusal. */
export function refuse<Refusal extends string>(
  reply: FastifyReply,
  refusal: Refusal,
  status: { readonly [R in Refusal]: number },
  titles: { readonly [R in Refusal]: string },
): FastifyReply {
  return reply.send(problem(status[refusal], refusal, titles[refusal]));
}
