import type { offlineTexts } from '../../portal/offline.ts';
import type { SameTexts } from '../../translate.ts';

export const offlineEnglish: SameTexts<typeof offlineTexts> = {
  'offline.name': 'No network',
  'offline.title': 'No network',
  'offline.text': 'Check your connection and try again.',
  'offline.none': 'None of your licences are saved on this phone. You can save them under “Mine” when you are online.',
  'offline.call': 'If you cannot wait, call {phone}. A call needs no internet.',
  'offline.again': 'Try again',
  'offline.saved': 'These are the licences that you saved on this phone.',
  'offline.saved.at': 'Saved {at}. What has changed since is not shown here. Scan a code to see how a licence stands now.',
  'saved.title': 'Show them without a network',
  'saved.text':
    'Save your licences and their QR codes on this phone, and open this site to see them without a network. Only what the licence says is saved. Save them on your own phone only.',
  'saved.until': 'They are erased from the phone when you sign out, when somebody else signs in on it, or when you remove them.',
  'saved.save': 'Save on this phone',
  'saved.there': 'Saved on this phone on ',
  'saved.there.at': '.',
  'saved.look': 'See what is saved',
  'saved.renew': 'Save again',
  'saved.remove': 'Remove from this phone',
  'saved.said.saved': 'Saved. Open this site to see them when there is no network.',
  'saved.said.removed': 'Removed from this phone.',
  'saved.said.failed': 'Not saved. Check your connection and try again.',
};
