import type { Language } from '@tongban/kernel';
import type { May } from '@tongban/platform';

/** A schema of the description, as far as the page reads it. */
export type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

type Content = { readonly [type: string]: { readonly schema: Schema } };

/** A route of the description. */
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly 'x-may': readonly May[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: { readonly [status: string]: { readonly content?: Content } };
};

export type ApiDocument = { readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } } };

export type Route = { readonly method: string; readonly path: string; readonly operation: Operation };

/** The routes by their first word, both in the order in which the house has them. */
export function groupsIn({ paths }: ApiDocument): readonly (readonly [tag: string, routes: readonly Route[]])[] {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => ({ method: method.toUpperCase(), path, operation })),
  );
  return [...Map.groupBy(routes, ({ operation }) => operation.tags[0] ?? '')];
}

/** What a route answers when all goes well: its status, and the shape of the body where there is one. */
export function successOf({ responses }: Operation): { readonly status: string; readonly type?: string; readonly schema?: Schema } {
  const [status = '', answer] = Object.entries(responses).find(([one]) => /^2/.test(one)) ?? [];
  const [type, body] = Object.entries(answer?.content ?? {})[0] ?? [];
  return { status, ...(type === undefined ? {} : { type }), ...(body === undefined ? {} : { schema: body.schema }) };
}

/** What a value is, in few words: string (date), array of object, "a" | "b". */
export function kindOf({ type, format, enum: values, const: only, items, anyOf }: Schema): string {
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (only !== undefined) return JSON.stringify(only);
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(' | ');
  if (type === 'array') return `${items === undefined ? 'any' : kindOf(items)}[]`;
  return `${type ?? 'any'}${format === undefined ? '' : ` (${format})`}`;
}

/** What a field means, in this language: a few are described in both, Chinese first. */
export function meaningIn(language: Language, description = ''): string {
  const [, chinese, english] = /^(.*\p{Script=Han}\S*。)\s*([A-Z].*)$/su.exec(description) ?? [];
  return chinese === undefined || english === undefined ? description : { zh: chinese, en: english }[language];
}

/** The fields inside a value: of an object, of the entries of a list, of the first alternative that has some. */
export function fieldsOf({
  properties,
  required = [],
  items,
  anyOf,
}: Schema): readonly (readonly [name: string, schema: Schema, required: boolean])[] {
  if (properties !== undefined) return Object.entries(properties).map(([name, schema]) => [name, schema, required.includes(name)]);
  if (items !== undefined) return fieldsOf(items);
  return anyOf?.map(fieldsOf).find((fields) => fields.length > 0) ?? [];
}
