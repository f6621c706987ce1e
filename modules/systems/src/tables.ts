import type { Day } from '@tongban/kernel';
import type { DepartmentId, PostFault, Scope, SystemId } from '@tongban/platform';
import type { DeliveryId, DeliveryView, KeyId, WebhookId } from './contract.ts';

export type SystemRow = {
  id: SystemId;
  name: string;
  department: DepartmentId;
  contact_sealed: string;
  scopes: Scope[];
  networks: string[];
  requests_per_minute: number;
  expires_on: Day;
  created_at: string;
  ended_at: string | null;
};

export type KeyRow = {
  id: KeyId;
  system: SystemId;
  hash: string;
  hint: string;
  created_at: string;
  ends_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
};

export type WebhookRow = {
  id: WebhookId;
  system: SystemId;
  url: string;
  events: string[];
  services: string[] | null;
  secret_sealed: string;
  old_secret_sealed: string | null;
  old_secret_until: string | null;
  created_at: string;
  paused_at: string | null;
  ended_at: string | null;
};

export type DeliveryRow = {
  id: DeliveryId;
  webhook: WebhookId;
  event: string;
  body: string;
  state: DeliveryView['state'];
  tries: number;
  due_at: string;
  leased_until: string | null;
  created_at: string;
};

export type Tables = {
  'systems.system': SystemRow;
  'systems.key': KeyRow;
  'systems.webhook': WebhookRow;
  'systems.delivery': DeliveryRow;
  'systems.attempt': {
    delivery: DeliveryId;
    position: number;
    at: string;
    status: number | null;
    fault: PostFault | null;
    milliseconds: number;
  };
};
