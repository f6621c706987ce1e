import type { EachLanguage } from '@tongban/kernel';
import type { SystemRefusal } from './contract.ts';

/** Why something was not done with a system, its keys or its webhooks, and what to do. */
export const titles = {
  'system-unknown': { zh: '没有这个对接系统', en: 'There is no such system' },
  'system-ended': { zh: '这个对接系统已经停用', en: 'This system has ended' },
  'name-taken': { zh: '已经有叫这个名称的对接系统，请换一个名称', en: 'There is a system of this name already. Use another' },
  'department-unknown': { zh: '没有这个部门，请从列表里选', en: 'There is no such department. Choose from the list' },
  'key-unknown': { zh: '没有这把密钥', en: 'There is no such key' },
  'webhook-unknown': { zh: '没有这个推送地址', en: 'There is no such webhook' },
  'webhook-taken': { zh: '已经向这个地址推送', en: 'This address is told already' },
  'paused-already': { zh: '这个地址已经暂停推送', en: 'This webhook is paused already' },
  'not-paused': { zh: '这个地址没有暂停推送', en: 'This webhook is not paused' },
  'event-unknown': { zh: '有一个事件不能订阅，请从列表里选', en: 'One of the events cannot be subscribed to. Choose from the list' },
  'address-not-allowed': {
    zh: '这个地址不能推送：要用https；内网地址要先写进WEBHOOK_NETWORKS，本机地址不行',
    en: 'Use an https address. A private network must first be listed in WEBHOOK_NETWORKS, and this machine is never allowed',
  },
  'delivery-unknown': { zh: '没有这次推送', en: 'There is no such delivery' },
} satisfies Record<SystemRefusal, EachLanguage>;

/** Why a key is not let in. */
export const keyTitles = {
  'key-refused': { zh: '密钥无效或者已经停用', en: 'This key is not valid, or no longer' },
  'network-not-allowed': { zh: '这个系统不能从您的网络地址调用', en: 'This system may not call from your address' },
} satisfies Record<string, EachLanguage>;

export const askAdministrator: EachLanguage = { zh: '请联系管理员。', en: 'Ask the administrator.' };
export const networkForm: EachLanguage = { zh: '请写成10.1.0.0/16这样的网段', en: 'Write networks as 10.1.0.0/16' };
