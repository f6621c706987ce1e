import type { Brand, Day, EachLanguage } from '@tongban/kernel';
import type { DepartmentId, PostFault, Scope, SystemId } from '@tongban/platform';

export type KeyId = Brand<'KeyId'>;
export type WebhookId = Brand<'WebhookId'>;
export type DeliveryId = Brand<'DeliveryId'>;

/** What another system may do, and from where. */
export type SystemTerms = {
  readonly name: string;
  /** Whom to call when it misbehaves. */
  readonly contact: string;
  readonly scopes: readonly Scope[];
  /** From where it may call, as 10.1.0.0/16. */
  readonly networks: readonly string[];
  readonly requestsPerMinute: number;
  /** The last day on which its keys count. */
  readonly expiresOn: Day;
};

/** A key as it is listed; the key itself is shown once, when it is made. */
export type KeyView = {
  readonly id: KeyId;
  /** Its last four characters. */
  readonly hint: string;
  readonly createdAt: string;
  /** Until when it counts beside the key that followed it. */
  readonly endsAt?: string;
  readonly revokedAt?: string;
  /** To the minute. */
  readonly lastUsedAt?: string;
};

/** Another system as an administrator sees it. */
export type SystemView = SystemTerms & {
  readonly id: SystemId;
  readonly department: DepartmentId;
  readonly createdAt: string;
  readonly endedAt?: string;
  readonly keys: readonly KeyView[];
};

/** What a system learns of itself. */
export type SystemSelf = Omit<SystemView, 'contact' | 'keys' | 'endedAt' | 'createdAt'>;

/** What a webhook is to be told, and where. */
export type WebhookTerms = {
  readonly url: string;
  readonly events: readonly string[];
  /** Left out: of every service. */
  readonly services?: readonly string[];
};

export type WebhookView = WebhookTerms & {
  readonly id: WebhookId;
  readonly createdAt: string;
  /** Since when nothing is told; what happens meanwhile waits. */
  readonly pausedAt?: string;
};

/** An event that can be subscribed to. */
export type EventView = { readonly type: string; readonly summary: EachLanguage };

export type AttemptView = { readonly at: string; readonly milliseconds: number; readonly status?: number; readonly fault?: PostFault };

/** What a webhook was told, or is to be told, and what came of each try, oldest first. */
export type DeliveryView = {
  readonly id: DeliveryId;
  readonly event: string;
  readonly state: 'waiting' | 'delivered' | 'given-up';
  readonly createdAt: string;
  /** While it waits: when it is tried next. */
  readonly dueAt?: string;
  readonly attempts: readonly AttemptView[];
};

export type SystemRefusal =
  | 'system-unknown'
  | 'system-ended'
  | 'name-taken'
  | 'department-unknown'
  | 'key-unknown'
  | 'webhook-unknown'
  | 'webhook-taken'
  | 'paused-already'
  | 'not-paused'
  | 'event-unknown'
  | 'address-not-allowed'
  | 'delivery-unknown';
