import type { AttendanceRefusal } from '@tongban/identity/contract';
import type { EachLanguage } from '@tongban/kernel';

/** Why nobody was found or added, and what to do, for the clerk. */
export const attendanceRefusals: { readonly [refusal in AttendanceRefusal]: EachLanguage } = {
  'citizen-id-invalid': {
    zh: '身份证号码不对，请核对证件再填',
    en: 'The identity card number is not right. Check the card and enter it again',
  },
  'name-missing': { zh: '请按证件填姓名', en: 'Enter the name as it stands on the card' },
  'name-differs': {
    zh: '这个身份证号码登记的是别的姓名。请核对证件；证件没错，请找系统管理员',
    en: 'This identity card number is registered under another name. Check the card; if it is right, ask the system administrator',
  },
  'phone-missing': {
    zh: '这位群众还没有账户，请填手机号，以后用它查进度',
    en: 'This person has no account yet. Enter a mobile number, with which they can follow their case later',
  },
  'phone-invalid': { zh: '手机号应是11位数字，请核对', en: 'A mobile number has 11 digits. Check it' },
  'phone-taken': { zh: '这个手机号登记在别人名下，请换一个', en: 'This mobile number is registered to someone else. Use another' },
};

/** What this room says no with. */
export const titles = {
  visitOver: { zh: '这次到场登记已经结束，请重新核对证件', en: 'This visit is over. Check the card again' },
  noMandate: { zh: '这个人现在不能替这家单位办事', en: 'This person cannot act for this organisation now' },
  handedIn: { zh: '这份申请已经提交了', en: 'This application has been submitted already' },
  unconfirmed: {
    zh: '请先让本人在第二屏确认，或者打印出来签字',
    en: 'First have the person confirm it on the second screen, or print it for them to sign',
  },
  changed: { zh: '本人确认以后又改过，请本人再确认一次', en: 'It was changed after the person confirmed it. Ask them to confirm it again' },
  signedFormMissing: { zh: '请扫描或者拍下签了字的申请表', en: 'Scan or photograph the signed application form' },
  tooManyScans: {
    zh: '这次到场登记扫描的申请表太多，请结束后重新登记',
    en: 'Too many forms were scanned on this visit. End it and begin another',
  },
  unknown: { zh: '没有这次到场登记，或者不是您登记的', en: 'There is no such visit, or it is not one of yours' },
} as const satisfies { readonly [what: string]: EachLanguage };

/** A signed form of more than so many megabytes. */
export function signedFormTooLarge(megabytes: number): EachLanguage {
  return {
    zh: `扫描件不能超过${megabytes}MB，请降低清晰度再扫一次`,
    en: `The scan may have up to ${megabytes} MB. Scan it again at a lower resolution`,
  };
}

/** What stands in the person's record of who looked at their data. */
export const seen: EachLanguage = { zh: '身份信息、申请内容', en: 'Identity and application' };

/** The same, with its English. */
export const counterNames: readonly (readonly [chinese: string, english: string])[] = [[seen.zh, seen.en]];
