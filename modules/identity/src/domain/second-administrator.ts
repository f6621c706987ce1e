type Giving = {
  /** Who gives. */
  readonly by: string;
  /** Who gets it. */
  readonly official: string;
  readonly role: string;
  /** Administrators who may sign in. */
  readonly administrators: readonly string[];
};

/**
 * Whether a second administrator must agree: to whatever one gives oneself, and to a new administrator as long as there is anybody else
 * to ask. Otherwise one administrator could make the second whom the rule wants.
 */
export function takesSecond({ by, official, role, administrators }: Giving): boolean {
  if (by === official) return true;
  return role === 'administrator' && administrators.some((one) => one !== by && one !== official);
}
