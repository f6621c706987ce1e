import type { AttendanceRefusal } from '@tongban/identity/contract';

/** Why nobody was found or added, and what to do, for the clerk. */
export const attendanceRefusals = {
  'citizen-id-invalid': '身份证号不对，请核对证件再填',
  'name-missing': '请按证件填姓名',
  'name-differs': '这个身份证号登记的是别的姓名。请核对证件；证件没错，请找系统管理员',
  'phone-missing': '这位群众还没有账号，请填手机号，以后用它查进度',
  'phone-invalid': '手机号应是11位数字，请核对',
  'phone-taken': '这个手机号登记在别人名下，请换一个',
} satisfies { readonly [refusal in AttendanceRefusal]: string };

/** What this room says no with. */
export const titles = {
  visitOver: '这次到场登记已经结束，请重新核对证件',
  noMandate: '这个人现在不能替这家单位办事',
  handedIn: '这份申请已经提交了',
  unconfirmed: '请先让本人在第二屏确认，或者打印出来签字',
  changed: '本人确认以后又改过，请本人再确认一次',
  signedFormMissing: '请扫描或者拍下签了字的申请表',
  unknown: '没有这次到场登记，或者不是您登记的',
} as const;

/** What stands in the person's record of who looked at their data. */
export const seen = '身份信息、申请内容';
