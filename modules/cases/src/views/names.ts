/** Names of officials by id, read for the facts of one case. */
export type Names = ReadonlyMap<string, string>;
