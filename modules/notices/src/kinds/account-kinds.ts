import type { NoticeKind, Variable } from '../contract.ts';

const at: Variable = { type: 'moment', name: { zh: '时间', en: 'time' }, open: true, sample: '2026-11-20T08:05:00.000Z' };
const notYou = {
  zh: '不是您本人做的，请马上改密码，或者带身份证到政务服务中心任何一个窗口。',
  en: 'If this was not you, change your password at once, or bring your identity card to any counter of the service hall.',
} as const;
/** Where somebody else holds the password, whoever it belongs to cannot change it: the counter sets it anew. */
const notYours = {
  zh: '不是您本人办的，请马上带身份证到政务服务中心任何一个窗口重设密码，别处的登录都会退出。',
  en: 'If this was not you, bring your identity card to any counter of the service hall at once and have the password reset. Everybody else is then signed out.',
} as const;
const factsKnown = {
  zh: '不是您本人做的，说明别人知道这四样信息，请留意，可以报警。',
  en: 'If this was not you, somebody knows these four facts. Be watchful; you can report it to the police.',
} as const;

/** What people are told of their own account, in case it was not them. */
export const accountKinds = {
  'account-opened': {
    id: 'account-opened',
    name: { zh: '账户已开立', en: 'Account opened' },
    variables: { at },
    template: {
      zh: {
        subject: '您的账户开好了',
        text: `{at}，有人用您的姓名、身份证号码、手机号和社会保障卡号，在网上开了这个账户。\n${notYours.zh}`,
        mail: `{at}，有人用您的姓名、身份证号码、手机号和社会保障卡号，在网上开了您的账户。\n${notYours.zh}`,
      },
      en: {
        subject: 'Your account was opened',
        text: `This account was opened online with your name, identity card number, phone and social-security card: {at}.\n${notYours.en}`,
        mail: `Your account was opened online with your name, identity card number, phone and social-security card: {at}.\n${notYours.en}`,
      },
    },
  },
  'account-asked-for': {
    id: 'account-asked-for',
    name: { zh: '有人想用您的身份开账户', en: 'Somebody wanted an account in your name' },
    variables: { at },
    template: {
      zh: {
        subject: '有人想用您的身份再开一个账户',
        text: `{at}，有人用您的姓名、身份证号码、手机号和社会保障卡号注册。您已经有账户，所以没有办成，密码没有变。\n${factsKnown.zh}`,
        mail: `{at}，有人用您的姓名、身份证号码、手机号和社会保障卡号注册。您已经有账户，所以没有办成，密码没有变。\n${factsKnown.zh}`,
      },
      en: {
        subject: 'Somebody wanted to open another account in your name',
        text: `Somebody tried to register with your name, identity card number, phone and social-security card on {at}. You already have an account, so none was opened and your password has not changed.\n${factsKnown.en}`,
        mail: `Somebody tried to register with your name, identity card number, phone and social-security card on {at}. You already have an account, so none was opened and your password has not changed.\n${factsKnown.en}`,
      },
    },
  },
  'account-opened-at-counter': {
    id: 'account-opened-at-counter',
    name: { zh: '窗口开了账户', en: 'Account opened at a counter' },
    variables: { at },
    template: {
      zh: {
        subject: '窗口替您开了账户',
        text: `{at}，窗口核对了来人的身份证，开了您的账户，给了初始密码。\n${notYours.zh}`,
        mail: `{at}，窗口核对了来人的身份证，开了您的账户，给了初始密码。\n${notYours.zh}`,
      },
      en: {
        subject: 'Your account was opened at a counter',
        text: `A counter checked the identity card of whoever came, opened your account and gave an initial password: {at}.\n${notYours.en}`,
        mail: `A counter checked the identity card of whoever came, opened your account and gave an initial password: {at}.\n${notYours.en}`,
      },
    },
  },
  'password-given-at-counter': {
    id: 'password-given-at-counter',
    name: { zh: '窗口给了初始密码', en: 'Initial password given at a counter' },
    variables: { at },
    template: {
      zh: {
        subject: '您的密码在窗口重设了',
        text: `{at}，窗口核对了来人的身份证，重设了您账户的密码，所有登录都退出了。\n${notYours.zh}`,
        mail: `{at}，窗口核对了来人的身份证，重设了您账户的密码，所有登录都退出了。\n${notYours.zh}`,
      },
      en: {
        subject: 'Your password was set anew at a counter',
        text: `A counter checked the identity card of whoever came and set the password of your account anew; you were signed out everywhere: {at}.\n${notYours.en}`,
        mail: `A counter checked the identity card of whoever came and set the password of your account anew; you were signed out everywhere: {at}.\n${notYours.en}`,
      },
    },
  },
  'mailbox-code': {
    id: 'mailbox-code',
    name: { zh: '邮箱验证码', en: 'Code for your mail address' },
    only: 'mail',
    variables: {
      code: { type: 'text', name: { zh: '验证码', en: 'code' }, open: true, needed: true, sample: '12345678' },
      link: { type: 'text', name: { zh: '验证页的地址', en: 'address of the page' }, open: true, needed: true, sample: 'https://…' },
      until: { ...at, name: { zh: '有效到', en: 'valid until' } },
    },
    template: {
      zh: {
        subject: '验证您的邮箱',
        text: '',
        mail: '您的验证码是 {code}，{until}以前有效。\n\n登录后，在这一页填：{link}\n\n不是您本人要的，不用理会这封邮件。',
      },
      en: {
        subject: 'Confirm your mail address',
        text: '',
        mail: 'Your code is {code}, valid until {until}.\n\nSign in and enter it here: {link}\n\nIf you did not ask for it, ignore this mail.',
      },
    },
  },
  'mailbox-verified': {
    id: 'mailbox-verified',
    name: { zh: '邮箱已启用', en: 'Mail address in use' },
    variables: { at },
    template: {
      zh: {
        subject: '您的账户有了新邮箱',
        text: `{at}，您的账户启用了一个邮箱。以后的消息，也寄到那里。\n${notYou.zh}`,
        mail: `{at}，您的账户启用了这个邮箱。以后的消息，也寄到这里。\n${notYou.zh}`,
      },
      en: {
        subject: 'A mail address was added to your account',
        text: `A mail address was added to your account: {at}. From now on what you are told is mailed there as well.\n${notYou.en}`,
        mail: `This mail address was added to your account: {at}. From now on what you are told is mailed here as well.\n${notYou.en}`,
      },
    },
  },
  'mailbox-removed': {
    id: 'mailbox-removed',
    name: { zh: '邮箱已停用', en: 'Mail address removed' },
    variables: { at },
    template: {
      zh: {
        subject: '您的账户不再寄邮件',
        text: `{at}，您的账户去掉了邮箱。以后的消息，只放在账户里。\n${notYou.zh}`,
        mail: `{at}，您的账户去掉了邮箱。以后的消息，只放在账户里。\n${notYou.zh}`,
      },
      en: {
        subject: 'Your account sends no mail any more',
        text: `The mail address was taken out of your account: {at}. From now on what you are told stands in the account alone.\n${notYou.en}`,
        mail: `The mail address was taken out of your account: {at}. From now on what you are told stands in the account alone.\n${notYou.en}`,
      },
    },
  },
  'recovery-begun': {
    id: 'recovery-begun',
    name: { zh: '重设密码的邮件', en: 'Mail to set another password' },
    only: 'mail',
    variables: {
      link: { type: 'text', name: { zh: '重设页的地址', en: 'address of the page' }, open: true, needed: true, sample: 'https://…' },
      until: { ...at, name: { zh: '有效到', en: 'valid until' } },
    },
    template: {
      zh: {
        subject: '重设您的密码',
        text: '',
        mail: '有人要重设您账户的密码。是您本人，请打开：\n{link}\n\n只能用一次，{until}以前有效。\n\n不是您本人，不用理会，密码不会变。不要把这封邮件给别人看。',
      },
      en: {
        subject: 'Set another password',
        text: '',
        mail: 'Somebody wants to set another password for your account. If it is you, open:\n{link}\n\nIt works once, until {until}.\n\nIf it is not you, do nothing: your password stays as it is. Show this mail to nobody.',
      },
    },
  },
  'password-changed': {
    id: 'password-changed',
    name: { zh: '密码已改', en: 'Password changed' },
    variables: { at },
    template: {
      zh: {
        subject: '您的密码改了',
        text: `{at}，您的密码改了，别处的登录都退出了。\n${notYours.zh}`,
        mail: `{at}，您的密码改了，别处的登录都退出了。\n${notYours.zh}`,
      },
      en: {
        subject: 'Your password was changed',
        text: `Your password was changed, and you were signed out everywhere else: {at}.\n${notYours.en}`,
        mail: `Your password was changed, and you were signed out everywhere else: {at}.\n${notYours.en}`,
      },
    },
  },
  'account-recovered': {
    id: 'account-recovered',
    name: { zh: '密码已重设', en: 'Password set anew' },
    variables: { at },
    template: {
      zh: {
        subject: '您的密码重设了',
        text: `{at}，有人用邮件里的链接重设了您的密码，所有登录都退出了。\n${notYours.zh}`,
        mail: `{at}，有人用邮件里的链接重设了您的密码，所有登录都退出了。\n${notYours.zh}`,
      },
      en: {
        subject: 'Your password was set anew',
        text: `Your password was set anew by the link from a mail, and you were signed out everywhere: {at}.\n${notYours.en}`,
        mail: `Your password was set anew by the link from a mail, and you were signed out everywhere: {at}.\n${notYours.en}`,
      },
    },
  },
  'data-copied': {
    id: 'data-copied',
    name: { zh: '个人信息副本已下载', en: 'Copy of your data taken' },
    law: { zh: '个人信息保护法第45条', en: 'Personal Information Protection Law, art. 45' },
    variables: { at },
    template: {
      zh: {
        subject: '您的个人信息下载了一份',
        text: `{at}，有人登录您的账户，下载了本站存的您的全部个人信息。\n${notYou.zh}`,
        mail: `{at}，有人登录您的账户，下载了本站存的您的全部个人信息。\n${notYou.zh}`,
      },
      en: {
        subject: 'A copy of your data was taken',
        text: `Somebody signed in to your account and downloaded all that this site holds on you: {at}.\n${notYou.en}`,
        mail: `Somebody signed in to your account and downloaded all that this site holds on you: {at}.\n${notYou.en}`,
      },
    },
  },
} as const satisfies { readonly [id: string]: NoticeKind };
