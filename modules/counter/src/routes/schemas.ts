import { Type } from 'typebox';
import { closed, id, keyed, onApplication } from './clerk.ts';
import {
  addressShape,
  applicationShape,
  attachedShape,
  counterReceiptShape,
  fileShape,
  letterShape,
  madeShape,
  offeredShape,
  pageShape,
  receiptShape,
  savedShape,
  screenShape,
  visitShape,
} from './view-shapes.ts';

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const pageId = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$', maxLength: 60 });
const file = Type.String({ pattern: '^[0-9a-f]{64}$' });
const onPage = Type.Object({ id, page: pageId });
const onFile = Type.Object({ id, file });
const item = Type.Optional(Type.Integer({ minimum: 0, maximum: 999 }));
export const at = Type.Object({ item }, closed);
const place = Type.Object({ page: pageId, question: pageId, item }, closed);
const value = Type.Union([Type.String({ maxLength: 20_000 }), Type.Array(Type.String({ maxLength: 2_000 }), { maxItems: 100 })]);
export const fields = Type.Record(Type.String({ maxLength: 80 }), value);
const none = { 204: Type.Null() };

/** What each route of a visit takes and answers, in Chinese and in English. */
export const visit = {
  open: {
    summary: '当事人到了窗口：核对身份，开始接待',
    description: 'Somebody is present at the counter: identity checked, a visit begins',
    body: Type.Object({ citizenId: text(40), name: text(100), phone: Type.Optional(Type.String({ maxLength: 40 })) }, closed),
    response: { 201: madeShape },
  },
  read: {
    summary: '一次接待：谁来办，能代表谁，办了什么',
    description: 'A visit: who is present, for whom they may act, and what was taken in',
    params: onApplication,
    response: { 200: visitShape },
  },
  end: { summary: '结束接待', description: 'Ends a visit', params: onApplication, response: none },
  password: {
    summary: '让来人在第二块屏幕上看初始密码：开账户，或者忘了密码',
    description:
      'A code under which the person is shown a password on a second screen, once, within ten minutes: it opens an account, or takes the place of one that was forgotten. Whoever has a proven mailbox is mailed a link instead, unless they say that it is lost or not theirs',
    params: onApplication,
    querystring: Type.Object({ mailbox: Type.Optional(Type.Enum(['lost'])) }, closed),
    response: { 200: offeredShape },
  },
  apply: {
    summary: '为来人申请一项服务',
    description: 'Begins an application for whoever is present, on the draft they may have begun online',
    params: onApplication,
    body: Type.Object(
      {
        service: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 80 }),
        party: Type.Object({ kind: Type.Enum(['person', 'organisation']), id }, closed),
      },
      closed,
    ),
    response: { 201: madeShape },
  },
} as const;

/** What each route of an application at the counter takes and answers. */
export const application = {
  read: {
    summary: '窗口申请：全部页面、核对和确认',
    description: 'An application on one screen: pages, check, confirmation',
    params: onApplication,
    response: { 200: applicationShape },
  },
  originals: {
    summary: '登记核对过原件的材料',
    description: 'Which uploads were held against their originals',
    params: onApplication,
    body: Type.Object({ files: Type.Array(file, { maxItems: 500 }) }, closed),
    response: none,
  },
  savePage: {
    summary: '保存一页',
    description: 'Saves a page; what was right is kept',
    params: onPage,
    querystring: at,
    body: fields,
    response: { 200: savedShape },
  },
  page: {
    summary: '申请的一页；重复页上可以是还没有填的一项',
    description: 'A page of an application; of a repeating page one item, which may be a new one',
    params: onPage,
    querystring: at,
    response: { 200: pageShape },
  },
  addItem: {
    summary: '在重复页上增加一项',
    description: 'Adds an item to a repeating page',
    params: onPage,
    response: { 200: addressShape },
  },
  removeItem: {
    summary: '从重复页上去掉一项',
    description: 'Removes an item of a repeating page',
    params: onPage,
    querystring: at,
    response: none,
  },
  attach: {
    summary: '上传一份材料',
    description: 'Attaches a file to a question',
    params: onApplication,
    querystring: place,
    consumes: ['multipart/form-data'],
    response: { 200: attachedShape },
  },
  removeFile: {
    summary: '去掉一份材料',
    description: 'Removes a file from a question',
    params: onFile,
    querystring: place,
    response: none,
  },
  file: { summary: '打开一份材料', description: 'A file of this application', params: onFile, response: { 200: fileShape } },
  screen: {
    summary: '让来人在第二块屏幕上确认',
    description: 'A code under which the person confirms on a second screen, for ten minutes',
    params: onApplication,
    response: { 200: screenShape },
  },
  signedForm: {
    summary: '上传来人签字的申请表',
    description: 'The form as the person signed it on paper',
    params: onApplication,
    consumes: ['multipart/form-data'],
    response: none,
  },
  submit: {
    summary: '提交来人确认过的申请',
    description: 'Hands in what the person confirmed; again: the same receipt',
    params: onApplication,
    headers: keyed,
    response: { 200: receiptShape },
  },
  receipt: {
    summary: '申请回执',
    description: 'The receipt of what was handed in; signed: its letter is ready',
    params: onApplication,
    response: { 200: counterReceiptShape },
  },
  letter: {
    summary: '盖章的收件回执',
    description: 'The signed receipt as PDF',
    params: onApplication,
    response: { 200: letterShape },
  },
} as const;
