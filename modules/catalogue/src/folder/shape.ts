import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { Check, Errors } from 'typebox/value';

/** Where a value differs from its schema, in dots from the top, and what to do about it. */
export type ShapeFault = { readonly field: string; readonly rule: string; readonly message: string };

/** The value as the schema types it, or every place where it differs. */
export function shaped<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
  field: string,
): { readonly value: Static<Schema> } | { readonly faults: readonly ShapeFault[] } {
  return Check(schema, value) ? { value } : { faults: faultsIn(schema, value, field) };
}

/** Walked by hand: the schema library stops after eight errors and names every alternative of a union that did not fit. */
function faultsIn(schema: TSchema, value: unknown, field: string): readonly ShapeFault[] {
  if (Type.IsUnion(schema)) return faultsInUnion(schema.anyOf, value, field);
  if (Type.IsArray(schema) && Array.isArray(value)) {
    const items = value.flatMap((item, at) => faultsIn(schema.items, item, `${field}.${at}`));
    return items.length > 0 ? items : leafFaults(schema, value, field);
  }
  if (Type.IsObject(schema) && isMap(value)) return faultsInObject(schema.properties, schema.required ?? [], value, field);
  return leafFaults(schema, value, field);
}

function faultsInObject(
  properties: { readonly [name: string]: TSchema },
  required: readonly string[],
  value: { readonly [name: string]: unknown },
  field: string,
): readonly ShapeFault[] {
  const missing = required.filter((name) => value[name] === undefined);
  return [
    ...missing.map((name) => ({ field: `${field}.${name}`, rule: 'required', message: `缺少${name}：请补上` })),
    ...Object.entries(value).flatMap(([name, part]) => {
      const schema = properties[name];
      if (schema !== undefined) return faultsIn(schema, part, `${field}.${name}`);
      const names = Object.keys(properties).join('、');
      return [{ field: `${field}.${name}`, rule: 'unknown-field', message: `这里没有${name}这一项：请删掉，或者改成${names}之一` }];
    }),
  ];
}

function faultsInUnion(alternatives: readonly TSchema[], value: unknown, field: string): readonly ShapeFault[] {
  const fixed = alternatives.flatMap((one) => (Type.IsLiteral(one) ? [String(one.const)] : []));
  if (fixed.length === alternatives.length) {
    return alternatives.some((one) => Check(one, value)) ? [] : [{ field, rule: 'one-of', message: `只能写${fixed.join('、')}之一` }];
  }
  const kinds = alternatives.flatMap((one) => (Type.IsObject(one) && one.properties.type ? [{ one, kind: one.properties.type }] : []));
  const type = isMap(value) ? value.type : undefined;
  const meant = kinds.find(({ kind }) => Check(kind, type));
  if (meant !== undefined) return faultsIn(meant.one, value, field);
  const names = kinds.flatMap(({ kind }) => (Type.IsLiteral(kind) ? [String(kind.const)] : []));
  return [{ field: `${field}.type`, rule: 'one-of', message: `type只能写${names.join('、')}之一` }];
}

function leafFaults(schema: TSchema, value: unknown, field: string): readonly ShapeFault[] {
  const [first] = Errors(schema, value);
  if (first === undefined) return [];
  return [{ field, rule: first.keyword, message: mend(first.keyword, { ...first.params }) }];
}

function mend(keyword: string, params: { readonly [name: string]: unknown }): string {
  switch (keyword) {
    case 'type':
      return kindsInWords[String(params.type)] ?? `要写成${params.type}`;
    case 'minLength':
    case 'minItems':
      return params.limit === 1 ? '不能空着：请写上' : `太短了：至少${params.limit}`;
    case 'maxLength':
      return `太长了：最多${params.limit}个字`;
    case 'minimum':
    case 'maximum':
      return `数字超出范围：${keyword === 'minimum' ? '最小' : '最大'}${params.limit}`;
    case 'pattern':
      return `写法不对：要符合 ${params.pattern}`;
    default:
      return `不符合${keyword}：请照样例改`;
  }
}

const kindsInWords: { readonly [type: string]: string } = {
  string: '要写成文字：数字和是否也请加上引号，比如 "12345"',
  integer: '要写成整数，不加引号',
  number: '要写成数字，不加引号',
  boolean: '要写true或者false',
  array: '要写成列表，每项前面加一个短横',
  object: '要写成几行“名字: 内容”',
};

function isMap(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
