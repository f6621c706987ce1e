import type { EachLanguage } from '@tongban/kernel';
import type { OrganisationKind, SignInRefusal } from './contract.ts';

/** Why signing in did not work and what to do, for whoever tried. */
export const signInTitles = {
  zh: {
    'wrong-credentials': '账号或密码不对。请核对后再试',
    'locked-out': '密码输错太多次，暂时不能登录。请过一会儿再试',
    suspended: '这个账号已经停用。要恢复使用，请找本单位的系统管理员',
  },
  en: {
    'wrong-credentials': 'The account or the password is not right. Check both and try again',
    'locked-out': 'The password was wrong too often. Try again in a while',
    suspended: 'This account is suspended. Ask an administrator to resume it',
  },
} satisfies EachLanguage<Record<SignInRefusal, string>>;

/** Where what the account knows comes from, as the form names it. What is kept says it in Chinese. */
export const sources = {
  zh: { account: '您的账户', register: '登记信息' },
  en: { account: 'your account', register: 'the register' },
} as const satisfies EachLanguage<{ readonly [source: string]: string }>;

/** What an organisation is, as its licence states it. */
export const kindNames = {
  zh: { 'individual-business': '个体工商户', company: '企业', institution: '事业单位' },
  en: { 'individual-business': 'sole trader', company: 'company', institution: 'public institution' },
} as const satisfies EachLanguage<Record<OrganisationKind, string>>;
