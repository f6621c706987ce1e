import { answering, scopes } from '@tongban/platform';
import { Type } from 'typebox';
import type { DeliveryView, EventView, KeyView, SystemSelf, SystemView, WebhookView } from '../contract.ts';

/** What each route takes and answers, in Chinese and in English. */
const closed = { additionalProperties: false } as const;
const id = Type.String({ format: 'uuid' });
const text = Type.String();
const day = Type.String({ format: 'date' });
const moment = Type.String({ format: 'date-time' });
const maybe = Type.Optional;
const line = (maxLength: number) => Type.String({ pattern: '\\S', maxLength });
const made = Type.Object({ id: text });
const done = { 204: Type.Null() };

const terms = {
  name: line(60),
  contact: Type.String({ pattern: '\\S', maxLength: 200, description: '出了问题找谁。Whom to call.' }),
  scopes: Type.Array(Type.Enum([...scopes]), { minItems: 1, uniqueItems: true }),
  networks: Type.Array(Type.String({ maxLength: 50 }), {
    minItems: 1,
    maxItems: 50,
    description: '允许的来源网段，如10.1.0.0/16。From where it may call.',
  }),
  requestsPerMinute: Type.Integer({ minimum: 1, maximum: 6_000 }),
  expiresOn: day,
};
const onSystem = Type.Object({ system: id });
const onKey = Type.Object({ system: id, key: id });
/** A system names itself by `me`. */
const self = Type.String({ pattern: '^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$' });
const ofSystem = Type.Object({ system: self });
const onWebhook = Type.Object({ system: self, webhook: id });
const onDelivery = Type.Object({ system: self, webhook: id, delivery: id });

const key = answering<KeyView>()(
  Type.Object({ id: text, hint: text, createdAt: moment, endsAt: maybe(moment), revokedAt: maybe(moment), lastUsedAt: maybe(moment) }),
);
const system = answering<SystemView>()(
  Type.Object({ id: text, department: text, createdAt: moment, endedAt: maybe(moment), ...terms, keys: Type.Array(key) }),
);
const { contact: _, ...open } = terms;
const itself = answering<SystemSelf>()(Type.Object({ id: text, department: text, ...open }));
const webhookTerms = { url: line(500), events: Type.Array(text), services: maybe(Type.Array(text)) };
const webhook = answering<WebhookView>()(Type.Object({ id: text, createdAt: moment, pausedAt: maybe(moment), ...webhookTerms }));
const told = {
  events: Type.Array(line(60), { minItems: 1, maxItems: 50, uniqueItems: true }),
  services: maybe(Type.Array(line(100), { minItems: 1, maxItems: 500, uniqueItems: true })),
};
const event = answering<EventView>()(Type.Object({ type: text, summary: Type.Object({ zh: text, en: text }) }));
const fault = Type.Enum(['address-not-allowed', 'name-unknown', 'no-connection', 'no-answer-in-time']);
const delivery = answering<DeliveryView>()(
  Type.Object({
    id: text,
    event: text,
    state: Type.Enum(['waiting', 'delivered', 'given-up']),
    createdAt: moment,
    dueAt: maybe(moment),
    attempts: Type.Array(Type.Object({ at: moment, milliseconds: Type.Integer(), status: maybe(Type.Integer()), fault: maybe(fault) })),
  }),
);

export const systems = {
  list: {
    summary: '全部对接系统和密钥',
    description: 'Every system that may call, with its keys',
    response: { 200: answering<{ readonly systems: readonly SystemView[] }>()(Type.Object({ systems: Type.Array(system) })) },
  },
  add: {
    summary: '新增对接系统；密钥只显示这一次',
    description: 'Lets a system in; its key is told this once',
    body: Type.Object({ department: line(60), ...terms }, closed),
    response: { 201: Type.Object({ id: text, key: text }) },
  },
  change: {
    summary: '修改对接系统',
    description: 'Changes the terms of a system; they hold from its next call on',
    params: onSystem,
    body: Type.Object(terms, closed),
    response: { 200: made },
  },
  end: { summary: '停用对接系统', description: 'Ends a system for good, at once', params: onSystem, response: done },
  rotate: {
    summary: '换发密钥；旧密钥在交接期内继续有效',
    description: 'Another key, told this once; those before it count for the hours given',
    params: onSystem,
    body: Type.Object({ overlapHours: Type.Integer({ minimum: 0, maximum: 720 }) }, closed),
    response: { 201: Type.Object({ id: text, key: text }) },
  },
  revoke: { summary: '立即吊销一把密钥', description: 'Revokes a key at once', params: onKey, response: done },
  self: {
    summary: '我是哪个系统，能做什么',
    description: 'Which system the key is of, and what it may do',
    response: { 200: itself },
  },
  events: {
    summary: '可以订阅的事件',
    description: 'The events that a webhook can be told',
    response: { 200: answering<{ readonly events: readonly EventView[] }>()(Type.Object({ events: Type.Array(event) })) },
  },
} as const;

export const webhooks = {
  list: {
    summary: '一个系统的推送地址',
    description: 'The webhooks of a system; `me` for the own ones',
    params: ofSystem,
    response: { 200: answering<{ readonly webhooks: readonly WebhookView[] }>()(Type.Object({ webhooks: Type.Array(webhook) })) },
  },
  add: {
    summary: '订阅事件；签名用的口令只显示这一次',
    description: 'Subscribes to events; the secret that signs them is told this once',
    params: ofSystem,
    body: Type.Object({ url: line(500), ...told }, closed),
    response: { 201: Type.Object({ id: text, secret: text }) },
  },
  change: {
    summary: '修改订阅哪些事件、哪些事项',
    description: 'Changes which events of which services it is told; another address is another webhook',
    params: onWebhook,
    body: Type.Object(told, closed),
    response: { 200: made },
  },
  pause: {
    summary: '暂停推送；其间的事件排队等着',
    description: 'Tells it nothing from now on; what happens meanwhile waits',
    params: onWebhook,
    response: { 200: made },
  },
  resume: {
    summary: '恢复推送；先推排队等着的',
    description: 'Tells it again, what waited first',
    params: onWebhook,
    response: { 200: made },
  },
  end: { summary: '取消订阅', description: 'Ends a webhook', params: onWebhook, response: done },
  renew: {
    summary: '换发签名口令；旧口令一天内同时签名',
    description: 'A new secret, told this once; the one before signs beside it for a day',
    params: onWebhook,
    response: { 201: Type.Object({ secret: text }) },
  },
  deliveries: {
    summary: '最近的推送和每次的结果',
    description: 'What a webhook was told lately, with what came of each try',
    params: onWebhook,
    response: { 200: answering<{ readonly deliveries: readonly DeliveryView[] }>()(Type.Object({ deliveries: Type.Array(delivery) })) },
  },
  replay: {
    summary: '再推送一次，编号不变',
    description: 'Tells it once more, under the same id',
    params: onDelivery,
    response: { 202: made },
  },
} as const;
