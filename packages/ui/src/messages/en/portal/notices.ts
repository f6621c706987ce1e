import type { noticeTexts } from '../../portal/notices.ts';
import type { SameTexts } from '../../translate.ts';

export const noticeEnglish: SameTexts<typeof noticeTexts> = {
  'notices.name': 'Notices',
  'notices.title': 'Notices',
  'notices.lead': 'When something happens in a case, we tell you here. A notice counts as delivered once it is here.',
  'notices.unread': 'Not read',
  'notices.none': 'No notices yet',
  'notices.none.help': 'Once you have applied, we tell you here of every step.',
  'notices.older': 'See older ones',
  'notices.about': 'Notices about this case',
  'notices.all': 'See all notices',
  'notices.badge.unread': '{count} not read',
  'notices.badge.many': '99+',
  'notice.at': 'Delivered {at}',
  'notice.case': 'See this case',
  'me.unread': 'You have {count} {count|notice|notices} not read yet',
  'case.may.notices': 'See notices about this case',
};
