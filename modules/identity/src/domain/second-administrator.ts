type Giving = {
  /** Who gives. */
  readonly by: string;
  /** Whether whoever gives may be another administrator in their name; see `isInDoubt`. */
  readonly inDoubt: boolean;
  /** Who gets it. */
  readonly official: string;
  readonly role: string;
  /** Administrators, those who are suspended as well. */
  readonly administrators: readonly string[];
};

/**
 * Whether a second administrator must agree: to whatever one gives oneself, in one's own name or with the password that one made for a
 * colleague; and to a new administrator as long as there is anybody else to ask. Otherwise one administrator could make the second whom
 * the rule wants.
 */
export function takesSecond({ by, inDoubt, official, role, administrators }: Giving): boolean {
  if (by === official || (inDoubt && administrators.includes(official))) return true;
  return role === 'administrator' && administrators.some((one) => one !== by && one !== official);
}
