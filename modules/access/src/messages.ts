import type { RecordLook } from './contract.ts';

/** What an official looked for, as the person concerned reads it. */
export const purposes = {
  'handle-case': '办理申请',
  reveal: '查看遮盖的完整号码',
  'open-file': '打开申请材料',
  'at-counter': '在窗口替您录入',
  'other-system': '部门的业务系统读取',
} satisfies Record<RecordLook['purpose'], string>;
