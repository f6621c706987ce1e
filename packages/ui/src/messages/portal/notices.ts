/** What one was told: the list, one notice, and the badge. */
export const noticeTexts = {
  'notices.name': '消息',
  'notices.title': '消息',
  'notices.lead': '办件有进展，我们在这里告诉您。放进来就算送达。',
  'notices.unread': '没看',
  'notices.none': '还没有消息',
  'notices.none.help': '交了申请，每办一步，这里都会告诉您。',
  'notices.older': '看更早的',
  'notices.about': '这件办件的消息',
  'notices.all': '看全部消息',
  'notices.badge.unread': '{count}条没看',
  'notices.badge.many': '99+',
  'notice.at': '{at}送达',
  'notice.case': '看这件办件',
  'me.unread': '您有{count}条消息没看',
  'case.may.notices': '看这件办件的消息',
} as const;
