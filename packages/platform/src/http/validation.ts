import AjvCompiler from '@fastify/ajv-compiler';
import { type EachLanguage, eachLanguage } from '@tongban/kernel';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { FieldError } from './problem.ts';
import { type ValidationTexts, validationTexts } from './validation-texts.ts';

const compiler = AjvCompiler();
const never = { removeAdditional: false, coerceTypes: false, useDefaults: true, allErrors: false } as const;
const ofBodies = compiler({}, { customOptions: never });
/** What stands in an address is always text, so numbers and single values for lists are read from it. */
const ofAddresses = compiler({}, { customOptions: { ...never, coerceTypes: 'array' } });

/** Validates with ajv; nothing unknown is removed in silence, and a body's types are what they are. */
export const compileValidator: FastifySchemaCompiler<object> = (part) =>
  part.httpPart === 'querystring' || part.httpPart === 'params' ? ofAddresses(part) : ofBodies(part);

/** Names the field that is wrong and says what to do about it, in plain words of each language. */
export function fieldErrors(found: readonly FastifySchemaValidationError[]): FieldError<EachLanguage>[] {
  return found.map((error) => ({
    field: fieldOf(error),
    message: eachLanguage((language) => messageOf(error, validationTexts[language])),
  }));
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

function messageOf({ keyword, params }: FastifySchemaValidationError, texts: ValidationTexts): string {
  const limit = String(params.limit ?? '');
  switch (keyword) {
    case 'required':
      return texts.required;
    case 'additionalProperties':
      return texts.unknown;
    case 'type':
      return texts.type(String(params.type));
    case 'enum':
    case 'const':
    case 'anyOf':
    case 'oneOf':
      return texts.choice;
    case 'format':
      return texts.format(String(params.format));
    case 'pattern':
      return texts.pattern;
    case 'minLength':
      return limit === '1' ? texts.required : texts.minLength(limit);
    case 'maxLength':
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'minItems':
    case 'maxItems':
      return texts[keyword](limit);
    case 'multipleOf':
      return texts.multipleOf(String(params.multipleOf));
    case 'uniqueItems':
      return texts.uniqueItems;
    default:
      return texts.otherwise;
  }
}
