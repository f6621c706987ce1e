import { formats } from '@tongban/ui';
import type { Texts } from '../texts.ts';

const { dayText, fullDay, shortDay, shortMoment } = formats.en;

export const englishTexts: Texts = {
  applicant: 'Applicant',
  system: 'System',
  atCounter: (official) => `Applicant (entered at the counter by ${official})`,
  inPlaceOf: (official, colleague) => `${official} (for ${colleague})`,
  individualBusiness: 'sole trader',
  licenceName: 'Name of the licence',
  issuer: 'Issued by',
  handIn: (name) => `Hand in: ${name}`,
  labelled: (label, text) => `${label}: ${text}`,
  letter: (kind, name) => (name === '不受理告知书' ? 'Notice that no application is needed' : letters[kind]),

  evidence: {
    original: 'Compared with the original at the counter',
    fromVault: ({ issuer, readAt }) => `Issued by ${issuer}, read from the vault ${shortMoment(readAt)}`,
    shared: (from) => (from === undefined ? 'An authority has it and it is checked there' : `${from} has it. It is checked there`),
  },

  check: {
    agrees: (source) => `Agrees with ${ofApplicant(source)}`,
    differs: (source, text) => `${capital(ofApplicant(source))} says ‘${text}’, please check`,
  },

  headline: {
    received: 'We have received it. You do not need to do anything',
    receivedAgain: 'We have received your corrections. You do not need to do anything',
    correcting: (count) => `Please correct ${count} ${count === 1 ? 'thing' : 'things'}`,
    reviewing: 'Under review. You do not need to do anything',
    deciding: 'Being decided. You do not need to do anything',
    granted: 'Granted. Your licence is being made',
    ownGranted: 'Done. Your licence is being made',
    delivered: 'Done. You have your licence',
    fetch: 'Done. Please come and collect it',
    refused: 'Not granted',
    ownRefused: 'Not done this time',
    rejected: 'Not taken in this time',
    withdrawn: 'You have withdrawn it',
  },

  stage: {
    received: 'To accept',
    correcting: 'Correction',
    reviewing: 'Review',
    deciding: 'To decide',
    granted: 'Issuing',
    delivered: 'Concluded',
    refused: 'Refused',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  toDecideOnTheSpot: 'To decide on the spot',

  timeline: {
    submitted: { title: 'You submitted your application', text: 'It counts as received when you submit it.' },
    withdrawn: { title: 'You withdrew your application', text: 'This case goes no further. You can apply again.' },
    waiting: {
      title: 'Waiting for acceptance',
      silence: (due, today) =>
        `If anything is missing, we say so once and in full. If you hear nothing by the end of ${shortDay(due, today)}, it counts as accepted.`,
      ownText: 'If anything is missing, we say so once and in full.',
    },
    waitingOnTheSpot: {
      title: 'Waiting to be dealt with',
      text: 'If everything is complete and in the right form, it is done on the spot. If anything is missing, we say so once and in full.',
    },
    asked: { title: 'We asked you to correct something', text: (count) => `${things(count)} in all. We ask only this once.` },
    correct: {
      title: 'Please make corrections',
      text: (count, then) => `${things(count)} in all, and they are all listed. Once they are corrected, ${then}.`,
    },
    afterwards: {
      accepted: (days) => `we accept your application within ${days} working ${days === 1 ? 'day' : 'days'}`,
      onTheSpot: 'it is dealt with on the spot',
    },
    answered: { title: 'You made the corrections', text: 'We go on from here. You do not need to do anything.' },
    accepted: { title: 'Accepted, everything is complete', text: (first, today) => `Time is counted from ${shortDay(first, today)}.` },
    acceptedBySilence: {
      title: 'Accepted',
      text: (effective) => `We did not tell you in time, so by law it counts as accepted from ${dayText(effective)}.`,
    },
    acceptance: { title: 'Acceptance', text: (then) => `Once the corrections are in, ${then}.` },
    onTheSpot: { title: 'Dealt with on the spot' },
    rejected: {
      title: 'Not taken in',
      text: {
        'not-needed': 'By law you do not need to apply for this, as written above.',
        'not-our-power': 'The reason and where to go instead are written above.',
        'still-incomplete': 'What is still missing is written above. You can apply again once it is complete.',
        untrue: 'The reason is written above.',
      },
    },
    agreed: 'Result: meets the requirements.',
    disagreed: 'Result: something does not meet the requirements. The decision will explain it.',
    noStop: ' The site check does not stop the clock.',
    inHands: (department) => `With ${department}.`,
    decision: {
      title: 'Decision',
      text: 'Whether it is granted or not, you will get it in writing.',
      ownText: (grant, refuse) => `${grant} or ${lower(refuse)}: you will get it in writing.`,
    },
    deciding: { title: 'Being decided', inHands: (department) => `With ${department}.` },
    stopped: {
      now: (name) => `The clock is stopped: ${name}`,
      nowText: (days, why) => `It is to take ${days} working ${days === 1 ? 'day' : 'days'}; then time is counted again. ${why}`,
      done: (name) => `Over: ${name}`,
      doneText: (from, to) => `From ${fullDay(from)} to ${fullDay(to)} no time was counted.`,
    },
    extended: {
      title: 'The limit was extended once',
      text: (due, reason) => `The law now gives time until ${fullDay(due)}. Reason: ${reason}`,
    },
    granted: { title: 'Granted' },
    refused: { title: 'Not granted', text: 'The reasons and your rights are written above.' },
    licence: {
      next: (name) => `You get: ${name}`,
      nextText: (days) =>
        days === 0
          ? 'In ‘My licences’ as soon as it is decided.'
          : `In ‘My licences’ within ${days} working ${days === 1 ? 'day' : 'days'} of the decision.`,
      making: (name) => `Being made: ${name}`,
      delivered: (name, count) => (count > 1 ? `You have: ${name} (${count})` : `You have: ${name}`),
      deliveredText: 'In ‘My licences’. It is as valid as a paper one.',
      fetch: (name, count) => (count > 1 ? `Ready: ${name} (${count})` : `Ready: ${name}`),
    },
  },

  remedies: ({ review, suit }, { reviewBody, court }) =>
    `If you disagree, you can apply to ${reviewBody} for administrative review until ${fullDay(review)}, or bring an administrative lawsuit before ${court} until ${fullDay(suit)}.`,
  ground: {
    'not-needed': 'By law no permit is needed for this',
    'not-our-power': 'This authority does not have the power to decide this',
    'still-incomplete': 'After the corrections it is still incomplete or not in legal form',
    untrue: 'Facts were concealed, or false documents handed in',
  },

  procedure: {
    hearing: 'hearing',
    tender: 'tender',
    auction: 'auction',
    inspection: 'inspection',
    test: 'testing',
    quarantine: 'quarantine',
    appraisal: 'appraisal',
    'expert-review': 'expert review',
  },

  ofTask: (task, what) => `${task} · ${what}`,
  history: {
    'case-submitted': 'Submitted',
    'case-accepted': 'Accepted',
    'case-accepted-by-silence': 'Nothing said in time, so accepted by silence',
    'correction-requested': 'Correction requested, once and in full',
    'correction-answered': 'Corrections made',
    'case-rejected': 'Rejected',
    'check-recorded': 'Record of the site check written',
    'check-returned': 'Record of the site check sent back',
    'task-completed': 'Record of the site check confirmed',
    'special-procedure-opened': 'Special procedure begun',
    'special-procedure-closed': 'Special procedure ended',
    'limit-extended': 'Limit extended',
    'case-granted': 'Granted',
    'case-refused': 'Refused',
    'organisation-registered': 'Business registered',
    'licence-issued': 'Licence issued',
    'case-delivered': 'Delivered',
    'case-withdrawn': 'Withdrawn',
  },
};

/** The documents themselves are in Chinese. */
const letters = {
  receipt: 'Receipt',
  acceptance: 'Notice of acceptance',
  correction: 'Correction notice',
  rejection: 'Rejection',
  'special-procedure': 'Notice of a special procedure',
  extension: 'Notice of extension',
  grant: 'Decision to grant',
  refusal: 'Decision to refuse',
} as const;

const things = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'}`;
const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const lower = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** A source is named as the applicant reads it; an official reads of the applicant. */
function ofApplicant(source: string): string {
  return source.replace(/^your /i, 'the applicant’s ');
}
