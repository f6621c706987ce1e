declare const brand: unique symbol;

/** A string that only one parser may make, so that a case's id never stands where a person's id belongs. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
