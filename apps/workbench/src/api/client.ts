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

async function problemIn(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { title, detail, errors } = (body ?? {}) as { title?: string; detail?: string; errors?: ApiProblem['errors'] };
  const said = [title, detail].filter((each) => each !== undefined).join(fullStop);
  return new ApiProblem(response.status, said === '' ? `HTTP ${response.status}` : said, errors ?? []);
}
