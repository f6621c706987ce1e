import type { Brand } from '@tongban/kernel';
import { type Static, type TSchema, type TUnsafe, Type } from 'typebox';

/** What of a type goes over the wire: neither brands nor read-only matter there, and a field that may be missing is still a field. */
type Sent<T> =
  T extends Brand<string>
    ? string
    : T extends string | number | boolean | null
      ? T
      : T extends readonly (infer Entry)[]
        ? Sent<Entry>[]
        : { [Field in keyof T]-?: Sent<T[Field]> };

type Agreeing<T, Schema extends TSchema> = [Sent<T>, Sent<Static<Schema>>] extends [Sent<Static<Schema>>, Sent<T>]
  ? Schema
  : { readonly 'the schema and the type differ': [Sent<T>, Sent<Static<Schema>>] };

/**
 * The schema of an answer of this type. An answer loses whatever its schema does not name, so schema and type must name the same fields,
 * or it does not compile: `answering<Inbox>()(Type.Object({ … }))`.
 */
export function answering<T>(): <Schema extends TSchema>(schema: Agreeing<T, Schema>) => TUnsafe<T> {
  // The edge: what differs was refused by the argument's type.
  return (schema) => Type.Unsafe<T>(schema as TSchema);
}
