import type { Answer } from '../api/shapes.ts';

/** What an administrator keeps, as the API describes it. */
export type Department = Answer<'/api/administration/departments'>['departments'][number];
export type OfficialKept = Answer<'/api/administration/officials'>['officials'][number];
export type RoleGiven = OfficialKept['roles'][number];
export type Deputy = Answer<'/api/administration/deputies'>['deputies'][number];
export type ToConfirm = Answer<'/api/administration/confirmations'>['confirmations'][number];
export type Hall = Answer<'/api/administration/halls'>['halls'][number];
export type Counter = Hall['counters'][number];
export type System = Answer<'/api/systems'>['systems'][number];
export type SystemKey = System['keys'][number];
export type Webhook = Answer<'/api/systems/{system}/webhooks'>['webhooks'][number];
export type WebhookEvent = Answer<'/api/webhook-events'>['events'][number];
export type Delivery = Answer<'/api/systems/{system}/webhooks/{webhook}/deliveries'>['deliveries'][number];
export type Setting = Answer<'/api/administration/settings'>['settings'][number];
export type Change = Answer<'/api/administration/changes'>['changes'][number];
export type NoticeKind = Answer<'/api/workbench/notice-templates'>['kinds'][number];
