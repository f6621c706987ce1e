/** id-validator has no types; this is the part of it that the generator and the tests judge by. */
declare module 'id-validator' {
  class Validator {
    constructor(regions: Readonly<Record<string, string>>);
    isValid(id: string): boolean;
  }
  export = Validator;
}

declare module 'id-validator/src/GB2260.js' {
  const regions: Readonly<Record<string, string>>;
  export = regions;
}
