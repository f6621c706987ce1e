import { fullStop } from '../texts.ts';

/** What the API said no to, with what to do about it (RFC 9457). */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly status: number;
  readonly errors: readonly { readonly field: string; readonly message: string }[];

  constructor(status: number, title: string, errors: ApiProblem['errors']) {
    super(title);
    this.status = status;
    this.errors = errors;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Reads a resource of the API. */
export function read<Answer>(path: string): Promise<Answer> {
  return send<Answer>('GET', path);
}

/** Sends one request; a command carries a key, so that a retry never acts twice. */
export async function send<Answer>(method: Method, path: string, body?: unknown, key?: string): Promise<Answer> {
  return answerOf<Answer>(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Sends a file as a form does. */
export async function sendForm<Answer>(method: Method, path: string, file: File): Promise<Answer> {
  const body = new FormData();
  body.append('file', file);
  return answerOf<Answer>(path, { method, headers: { accept: 'application/json' }, body });
}

async function answerOf<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init);
  const text = await response.text();
  const parsed: unknown = text === '' ? undefined : parse(text);
  if (response.ok) return parsed as Answer;
  throw toProblem(response.status, parsed);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toProblem(status: number, body: unknown): ApiProblem {
  const { title, detail, errors } = (body ?? {}) as { title?: string; detail?: string; errors?: ApiProblem['errors'] };
  const said = [title, detail].filter((each) => each !== undefined).join(fullStop);
  return new ApiProblem(status, said === '' ? `HTTP ${status}` : said, errors ?? []);
}
