/** What a check says: the identifier as its standard writes it, or why it is not one. */
export type Check<Reason extends string> =
  | { readonly valid: true; readonly value: string }
  | { readonly valid: false; readonly reason: Reason };

export const valid = (value: string): { readonly valid: true; readonly value: string } => ({ valid: true, value });

export const invalid = <Reason extends string>(reason: Reason): { readonly valid: false; readonly reason: Reason } => ({
  valid: false,
  reason,
});
