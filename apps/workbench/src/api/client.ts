import createClient from 'openapi-fetch';
import type { paths } from '../../generated/paths.ts';
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

/** The API by its own description: what is no route, parameter or body of it does not compile. Throws what it refuses. */
export const api = createClient<paths>({ headers: { accept: 'application/json' } });

api.use({
  onResponse: async ({ response }) => {
    if (!response.ok) throw await problemIn(response);
    return undefined;
  },
});

/** The body of an answer. */
export async function answered<Body>(call: Promise<{ readonly data?: Body }>): Promise<Body> {
  const { data } = await call;
  // The edge: an answer without a body is one that the description says has none.
  return data as Body;
}

/** A command carries a key, so that a retry never acts twice. */
export const keyed = (key: string) => ({ 'idempotency-key': key });

/** Sends the one file of a body as a form does. */
export function asForm({ file }: { readonly file: Blob }): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** Reads what the caller knows the shape of, where the address is put together on the way. */
export function read<Answer>(path: string): Promise<Answer> {
  return send<Answer>('GET', path);
}

/** Sends one request to such an address. */
export async function send<Answer>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
  const json =
    body === undefined ? {} : { headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, { method, headers: { accept: 'application/json' }, ...json });
  if (!response.ok) throw await problemIn(response);
  // The edge: the caller says what the API answers there.
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function problemIn(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { title, detail, errors } = (body ?? {}) as { title?: string; detail?: string; errors?: ApiProblem['errors'] };
  const said = [title, detail].filter((each) => each !== undefined).join(fullStop);
  return new ApiProblem(response.status, said === '' ? `HTTP ${response.status}` : said, errors ?? []);
}
