import AjvCompiler from '@fastify/ajv-compiler';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { FieldError } from './problem.ts';

const compiler = AjvCompiler();
const never = { removeAdditional: false, coerceTypes: false, useDefaults: true, allErrors: false } as const;
const ofBodies = compiler({}, { customOptions: never });
/** What stands in an address is always text, so numbers and single values for lists are read from it. */
const ofAddresses = compiler({}, { customOptions: { ...never, coerceTypes: 'array' } });

/** Validates with ajv; nothing unknown is removed in silence, and a body's types are what they are. */
export const compileValidator: FastifySchemaCompiler<object> = (part) =>
  part.httpPart === 'querystring' || part.httpPart === 'params' ? ofAddresses(part) : ofBodies(part);

/** Names the field that is wrong and says what to do about it, in plain Chinese. */
export function fieldErrors(found: readonly FastifySchemaValidationError[]): FieldError[] {
  return found.map((error) => ({ field: fieldOf(error), message: messageOf(error) }));
}

/** `items.0.name`; the whole request where nothing in it is named. */
function fieldOf({ keyword, instancePath, params }: FastifySchemaValidationError): string {
  const path = instancePath.split('/').slice(1).map(unescapePointer);
  const inside =
    keyword === 'required' ? params.missingProperty : keyword === 'additionalProperties' ? params.additionalProperty : undefined;
  return [...path, ...(typeof inside === 'string' ? [inside] : [])].join('.');
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function messageOf({ keyword, params }: FastifySchemaValidationError): string {
  const limit = String(params.limit ?? '');
  switch (keyword) {
    case 'required':
      return '请填写这一项';
    case 'additionalProperties':
      return '没有这一项，请去掉';
    case 'type':
      return `请改为${types[String(params.type)] ?? '规定的类型'}`;
    case 'enum':
    case 'const':
    case 'anyOf':
    case 'oneOf':
      return '请从给出的选项中选择';
    case 'format':
      return `请按${formats[String(params.format)] ?? '规定的'}格式填写`;
    case 'pattern':
      return '请按规定的格式填写';
    case 'minLength':
      return limit === '1' ? '请填写这一项' : `请至少填写${limit}个字符`;
    case 'maxLength':
      return `请不要超过${limit}个字符`;
    case 'minimum':
      return `请填写不小于${limit}的数`;
    case 'maximum':
      return `请填写不大于${limit}的数`;
    case 'exclusiveMinimum':
      return `请填写大于${limit}的数`;
    case 'exclusiveMaximum':
      return `请填写小于${limit}的数`;
    case 'multipleOf':
      return `请填写${String(params.multipleOf)}的倍数`;
    case 'minItems':
      return `请至少填写${limit}项`;
    case 'maxItems':
      return `请不要超过${limit}项`;
    case 'uniqueItems':
      return '请不要重复填写同一项';
    default:
      return '这一项有误，请检查后修改';
  }
}

const types: { readonly [type: string]: string } = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
  null: '空',
};

const formats: { readonly [format: string]: string } = {
  date: '日期（如2025-01-24）',
  'date-time': '日期时间',
  uuid: '编号',
  email: '电子邮箱',
  uri: '网址',
};
