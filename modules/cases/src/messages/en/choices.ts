import { addDays, type Day } from '@tongban/kernel';
import { formats } from '@tongban/ui';
import type { Due } from '../../domain/event.ts';
import type { ChoiceTexts } from '../choices.ts';

const { shortDay } = formats.en;
const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;
const contested = 'The applicant can ask for administrative review within 60 days and sue within 6 months.';

export const englishChoices: ChoiceTexts = {
  accept: {
    title: 'Accept',
    effect: ({ first, due, today, permit }) =>
      `${whichDay(first, today)} is day 1. ${both(due, today)}.${permit ? ' After acceptance no correction can be requested.' : ''}`,
    lateEffect: ({ effectiveOn, due, today }) =>
      `The time for acceptance has passed. It is recorded as accepted on ${shortDay(effectiveOn, today)}. ${both(due, today)}.`,
  },
  correct: {
    title: 'Request correction, once and in full',
    effect: (count) =>
      `The clock of acceptance stops, and promise and law do not begin. Once corrected, accept within ${days(count)}. It can be sent once only.`,
    spotEffect: (count) =>
      `The clock stops. Once corrected, it is dealt with on the spot${count === undefined ? '' : `; the legal limit of ${days(count)} begins anew`}. It can be sent once only.`,
  },
  reject: { title: 'Reject', effect: `All clocks end. Choose the ground and write the reason. ${contested}` },
  onTheSpot: {
    title: (grant) => `${grant} on the spot`,
    effect: (delivery, today, by) =>
      delivery === 0
        ? 'Acceptance and decision are one act. All clocks stop today, and the licence is issued at once.'
        : `Acceptance and decision are one act. All clocks stop today. The licence is issued by ${shortDay(by, today)}.`,
  },
  task: {
    effect: {
      last: (next) => `Then comes: ${next}. The clocks of promise and law go on.`,
      others: (count) =>
        `${count} other ${count === 1 ? 'task is' : 'tasks are'} open at the same time; the next stage begins when all are done. The clocks of promise and law go on.`,
      siteCheck: ' It is only done once the colleague who went along has confirmed it. The site check does not stop the clock.',
    },
    decision: 'Decision',
  },
  check: {
    again: 'Write the record again',
    awaiting: (name) => `${name} has it to confirm. If you change it, ${name} has to look at it again.`,
    confirm: 'Confirm the record',
    confirmEffect: 'The site check is only done once both have confirmed it. If it is not right, send it back. ',
  },
  titles: { grant: 'Grant', refuse: 'Refuse' },
  openProcedure: {
    title: 'Begin a special procedure',
    effect:
      'Both clocks stop from today to the day it ends, both included. Only what a law requires stops them: hearing, inspection, testing, expert review and their kind. The applicant is told in writing.',
  },
  closeProcedure: {
    title: (name) => `End: ${name}`,
    effect: ({ due, today }) => `Time is counted again from tomorrow. ${both(due, today)}.`,
    others: 'Another special procedure goes on, so the clocks stay stopped.',
  },
  extend: {
    title: 'Extend the limit',
    effect: ({ from, due, today }) =>
      `The legal limit moves from ${shortDay(from.legal ?? from.promised, today)} to ${shortDay(due.legal ?? due.promised, today)}; the promised day, ${shortDay(due.promised, today)}, stays. The head of the authority approves it, once only, and the applicant is told why.`,
  },
  grant: {
    against: ' The review has an opinion against, so write why it is granted.',
    effect: (delivery, today, by) =>
      delivery === 0
        ? 'The clocks of promise and law stop today, and the licence is issued at once.'
        : `The clocks of promise and law stop today. The licence is issued by ${shortDay(by, today)}.`,
  },
  refuse: {
    effect: `The clocks of promise and law stop today. Write the reasons. ${contested}`,
    spotEffect: `Acceptance and decision are one act. All clocks stop today. Write the reasons. ${contested}`,
  },
  otherwise: {
    silence: ({ silenceDue, effectiveOn, due, today }) =>
      `If nothing is done by the end of ${shortDay(silenceDue, today)}, it counts as accepted on ${shortDay(effectiveOn, today)}. ${both(due, today)}.`,
    ownRegime: (acceptanceDue, today) => `Accept by ${shortDay(acceptanceDue, today)}, or request correction once and in full.`,
    onTheSpot: (due, today) => `Decide by ${shortDay(due, today)}, or request correction once and in full.`,
    waiting: 'Waiting for the applicant’s corrections. The clocks stand still.',
    undecided: (due, today) =>
      `${both(due, today)}. If it is not decided within the legal limit, the applicant can ask for administrative review.`,
  },
};

/** Tomorrow, or the next working day after a weekend or holiday, or an earlier one where time runs from receipt. */
function whichDay(day: Day, today: Day): string {
  if (day <= today) return shortDay(day, today);
  return `${day === addDays(today, 1) ? 'Tomorrow' : 'The next working day'}, ${shortDay(day, today)},`;
}

function both({ promised, legal }: Due, today: Day): string {
  const promise = `Promised by ${shortDay(promised, today)}`;
  return legal === undefined ? promise : `${promise}, by law by ${shortDay(legal, today)}`;
}
