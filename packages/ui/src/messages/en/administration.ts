import type { administrationTexts } from '../administration.ts';
import type { SameTexts } from '../translate.ts';

export const administrationEnglish: SameTexts<typeof administrationTexts> = {
  'thing.department': 'Department',
  'thing.hall': 'Hall',
  'thing.counter': 'Counter',
  'thing.official': 'Official',
  'thing.role': 'Permission',
  'thing.deputy': 'Deputy',
  'thing.setting': 'Setting',
  'thing.system': 'Other system',
  'thing.template': 'Notice template',
  'act.added': 'Added',
  'act.changed': 'Changed',
  'act.closed': 'Closed',
  'act.reopened': 'Reopened',
  'act.suspended': 'Account suspended',
  'act.resumed': 'Account resumed',
  'act.password-reset': 'Password reset',
  'act.password-changed': 'Password changed by its owner',
  'act.asked': 'Confirmation asked for',
  'act.confirmed': 'Confirmed',
  'act.declined': 'Declined',
  'act.removed': 'Taken back',
  'act.ended': 'Ended early',
  'act.restored': 'Set back to default',
  'act.published': 'Published',
};
