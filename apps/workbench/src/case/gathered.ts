/** What a correction will ask for, gathered while reading: the target and what is wrong with it. */
export type Gathered = { readonly [target: string]: string };
