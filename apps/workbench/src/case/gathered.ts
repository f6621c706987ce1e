/** What a correction will ask for, gathered while reading: the target and what is wrong with it. */
export type Gathered = { readonly [target: string]: string };

/** Puts something into the list while reading, or takes it out again; absent where no correction can be asked for. */
export type Gather = { readonly has: (target: string) => boolean; readonly toggle: (target: string, text: string) => void };
