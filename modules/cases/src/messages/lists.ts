/** What an official saw, as the person concerned reads it. */
export const looks = { application: '申请内容和材料清单', answers: '申请内容', file: '上传的材料', letter: '发给申请人的文书' } as const;

/** Heads of the exported inbox. */
export const csvHeads = {
  number: '办件编号',
  party: '申请人',
  service: '事项',
  stage: '环节',
  receivedAt: '收到时间',
  acceptance: '受理到期',
  promised: '承诺到期',
  legal: '法定到期',
} as const;
