/** The second screen at a counter: what the clerk wrote is read and confirmed by the person it is about. */
export const counterTexts = {
  'counter.name': '窗口确认',
  'counter.title': '请确认窗口替您填的内容',
  'counter.lead': '工作人员把确认码告诉您，填在这里，就能看到替您填了什么。',
  'counter.code': '确认码',
  'counter.code.hint': '8位数字，10分钟内有效',
  'counter.code.button': '看内容',
  'counter.code.wrong': '没有这个确认码，或者过了10分钟。请工作人员再给一个',
  'counter.read': '一项一项看。有不对的，请工作人员改。',
  'counter.confirm': '都对，我确认',
  'counter.changed': '您看的时候，内容又改过了。请从头再看一遍',
  'counter.unfinished': '还有没填完的，填完才能确认。请告诉工作人员。',
  'counter.done.title': '您确认好了',
  'counter.done.lead': '工作人员会提交申请，给您回执。',
} as const;
