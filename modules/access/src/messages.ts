import type { EachLanguage } from '@tongban/kernel';
import type { RecordLook } from './contract.ts';

/** What an official looked for, as the person concerned reads it. */
export const purposes: { readonly [purpose in RecordLook['purpose']]: EachLanguage } = {
  'handle-case': { zh: '办理申请', en: 'Handling your application' },
  reveal: { zh: '查看遮盖的完整号码', en: 'Seeing a masked number in full' },
  'open-file': { zh: '打开申请材料', en: 'Opening a document of the application' },
  'at-counter': { zh: '在窗口替您录入', en: 'Entering it for you at a counter' },
  'other-system': { zh: '部门的业务系统读取', en: 'Reading by a system of the department' },
};

/** What this room tells in Chinese, with its English. */
export const accessNames = Object.values(purposes).map(({ zh, en }) => [zh, en] as const);
