import type { Day } from '@tongban/kernel';
import type { DepartmentId, OfficialId, Role } from '@tongban/platform';

/** A role as it is given. With a region it counts in the department and in those under it, as far as they act there. */
export type RoleGiven = { readonly role: Role; readonly department: DepartmentId; readonly region?: string };

/** An official as the administrators of the city see them. */
export type OfficialKept = {
  readonly id: OfficialId;
  readonly staffNumber: string;
  readonly name: string;
  readonly post: string;
  readonly postEn?: string;
  readonly roles: readonly RoleGiven[];
  /** ISO 8601; left out: may sign in. */
  readonly suspendedAt?: string;
  /** Has yet to sign in and change the password that was made for them. */
  readonly initialPassword: boolean;
};

/** One stands in for another on these days, both counted. */
export type Deputy = {
  readonly id: string;
  readonly official: OfficialId;
  readonly officialName: string;
  readonly deputy: OfficialId;
  readonly deputyName: string;
  readonly from: Day;
  readonly to: Day;
  /** `ended`: before its time. */
  readonly state: 'to-come' | 'now' | 'over' | 'ended';
};

/** What waits for a second administrator: neither whoever asked nor whoever gets it. */
export type ToConfirm = {
  readonly id: string;
  readonly official: OfficialId;
  readonly officialName: string;
  readonly askedBy: OfficialId;
  readonly askedByName: string;
  readonly askedAt: string;
} & (
  | { readonly kind: 'role'; readonly role: RoleGiven }
  | { readonly kind: 'deputy'; readonly standsFor: OfficialId; readonly standsForName: string; readonly from: Day; readonly to: Day }
);
