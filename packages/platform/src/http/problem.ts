import { type EachLanguage, eachLanguage, type Language } from '@tongban/kernel';
import type { FastifyReply } from 'fastify';

/** A field of the request and what to do about it. */
export type FieldError<Text = string> = { readonly field: string; readonly message: Text };

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

/** What a problem says besides its title: what to do, and which fields. */
type Extra = {
  readonly detail?: EachLanguage;
  readonly errors?: readonly FieldError<EachLanguage>[];
};

/** A refusal on its way out: throw it, return it from a handler or send it, the answer is the same, in the language that is asked for. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly bodies: EachLanguage<ProblemBody>;

  constructor(bodies: EachLanguage<ProblemBody>) {
    super(bodies.en.title);
    this.status = bodies.en.status;
    this.bodies = bodies;
  }
}

/** Problem of type `urn:tongban:problem:<code>`; the title is a sentence in each language. */
export function problem(status: number, code: string, title: EachLanguage, { detail, errors }: Extra = {}): Problem {
  const bodyIn = (language: Language): ProblemBody => ({
    type: `urn:tongban:problem:${code}`,
    title: title[language],
    status,
    ...(detail && { detail: detail[language] }),
    ...(errors && { errors: errors.map(({ field, message }) => ({ field, message: message[language] })) }),
  });
  return new Problem(eachLanguage(bodyIn));
}

export const wrongInput: EachLanguage = { zh: '填写的内容有误', en: 'Something you entered is not right' };
const tooOften: EachLanguage = { zh: '操作太频繁', en: 'Too many requests' };
const waitABit: EachLanguage = { zh: '请稍等片刻再试。', en: 'Wait a moment and try again.' };
export const signInFirst: EachLanguage = { zh: '请先登录', en: 'Sign in first' };
const correctIt: EachLanguage = { zh: '请按提示修改后再提交。', en: 'Correct what is marked, then send it again.' };

/** A problem with one field: what is wrong with it and what to do. */
export function fieldProblem(status: number, code: string, title: EachLanguage, field: string, message: EachLanguage): Problem {
  return problem(status, code, title, { detail: correctIt, errors: [{ field, message }] });
}

/** A 429; when to come again stands in the head of the answer. */
export function tooManyRequests(): Problem {
  return problem(429, 'too-many-requests', tooOften, { detail: waitABit });
}

/** A request that does not fit its schema, with every field that is wrong. */
export function invalidRequest(errors: readonly FieldError<EachLanguage>[]): Problem {
  return problem(400, 'invalid-request', wrongInput, { detail: correctIt, errors });
}

/** Answers a refusal of a decider: its status and its title come from the room's tables, which name every refusal. */
export function refuse<Refusal extends string>(
  reply: FastifyReply,
  refusal: Refusal,
  status: { readonly [R in Refusal]: number },
  titles: EachLanguage<{ readonly [R in Refusal]: string }>,
): FastifyReply {
  return reply.send(
    problem(
      status[refusal],
      refusal,
      eachLanguage((language) => titles[language][refusal]),
    ),
  );
}
