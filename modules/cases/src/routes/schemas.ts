import { Type } from 'typebox';
import {
  closing,
  completion,
  confirmation,
  correction,
  decision,
  extension,
  inboxQuery,
  keyed,
  nothing,
  onCase,
  onFile,
  onLetter,
  onTask,
  opening,
  rejection,
  revelation,
  spotDecision,
} from './shapes.ts';
import { caseShape, fileShape, inboxShape, letterShape, revealedShape, supervisionShape, tableShape } from './view-shapes.ts';

/** What each route of the workbench takes and answers, in Chinese and in English. */
export const views = {
  inbox: {
    summary: '我的待办，或者本部门的全部办件',
    description: 'What waits for this official, or every case of their departments, most urgent first',
    querystring: inboxQuery,
    response: { 200: inboxShape },
  },
  table: {
    summary: '待办列表，CSV格式',
    description: 'The same list as a table',
    querystring: inboxQuery,
    response: { 200: tableShape },
  },
  case: {
    summary: '一个办件；每次查看都有记录',
    description: 'A case as this official sees it; the look is put on record for the applicant to read',
    params: onCase,
    response: { 200: caseShape },
  },
  reveal: {
    summary: '查看遮盖的完整内容，要写理由',
    description: 'A masked value whole, for a reason that the person concerned can read',
    params: onCase,
    body: revelation,
    response: { 200: revealedShape },
  },
  file: {
    summary: '打开一份申请材料',
    description: 'A file that was handed in; that it was opened is put on record',
    params: onFile,
    response: { 200: fileShape },
  },
  letter: {
    summary: '下载一份发给申请人的文书',
    description: 'A letter that the authority signed and sent to the applicant; that it was opened is put on record',
    params: onLetter,
    response: { 200: letterShape },
  },
  supervision: {
    summary: '各部门在办件的红绿灯',
    description: 'Open cases by department, stage and light, as far as the supervisor’s departments reach',
    response: { 200: supervisionShape },
  },
} as const;

const ofCase = { params: onCase, headers: keyed, response: { 204: Type.Null() } };
const ofTask = { ...ofCase, params: onTask };

export const commands = {
  acceptance: {
    summary: '受理',
    description: 'Accepts a case; both limits run from the next working day (Administrative Licensing Law, arts. 32, 42)',
    ...ofCase,
    body: nothing,
  },
  correction: {
    summary: '一次告知补正',
    description: 'Asks once for everything that is missing or wrong (Administrative Licensing Law, art. 32)',
    ...ofCase,
    body: correction,
  },
  rejection: {
    summary: '不予受理',
    description: 'Does not take a case in, on one of the grounds that the law knows',
    ...ofCase,
    body: rejection,
  },
  spotDecision: {
    summary: '当场决定',
    description: 'Decides on the spot (Administrative Licensing Law, art. 34)',
    ...ofCase,
    body: spotDecision,
  },
  completion: {
    summary: '办完一个环节',
    description: 'Completes a task with an opinion; a site check then awaits its second official',
    ...ofTask,
    body: completion,
  },
  confirmation: {
    summary: '确认现场核查',
    description: 'The second official of a site check confirms it, or objects',
    ...ofTask,
    body: confirmation,
  },
  opening: {
    summary: '开始特别程序，不计时限',
    description:
      'Begins a special procedure, whose time does not count and of which the applicant is told (Administrative Licensing Law, art. 45)',
    ...ofCase,
    body: opening,
  },
  closing: {
    summary: '特别程序结束，继续计时',
    description: 'Ends a special procedure; from the next day on the clocks run again',
    ...ofCase,
    body: closing,
  },
  extension: {
    summary: '延长办理期限',
    description: 'Extends the legal limit once, with a reason that the applicant is told (Administrative Licensing Law, art. 42)',
    ...ofCase,
    body: extension,
  },
  decision: {
    summary: '准予或者不予许可',
    description: 'Grants or refuses (Administrative Licensing Law, art. 38)',
    ...ofCase,
    body: decision,
  },
} as const;
