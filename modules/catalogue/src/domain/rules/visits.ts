import { flawIf, type Rule } from './rule.ts';

/** Visits to a counter: domain rules on publishing, 国发〔2016〕55号. */
export const visitRules: readonly Rule[] = [
  {
    rule: 'visit-needs-reason',
    check: ({ guide }) => {
      const { count, reason } = guide.answers.visits;
      const field = 'guide.answers.visits.reason';
      return [
        ...flawIf(count > 0 && reason === undefined, field, '要人跑一趟，就得写明为什么非来不可'),
        ...flawIf(count === 0 && reason !== undefined, field, '不用跑，就没有理由可写：请删掉reason，或者改次数'),
      ];
    },
  },
  {
    rule: 'collection-is-a-visit',
    check: ({ guide: { answers, result } }) =>
      flawIf(
        result.pickup !== undefined && answers.visits.count === 0,
        'guide.result.pickup',
        '结果要来领，就不是跑0次：请改次数，或者删掉pickup',
      ),
  },
  {
    rule: 'no-visit-no-collection',
    check: ({ guide: { answers, result } }) =>
      flawIf(
        answers.visits.count === 0 && !result.byPost && !result.electronic,
        'guide.result',
        '跑0次，结果就要能寄，或者有电子的：请把byPost或者electronic改成true',
      ),
  },
  {
    rule: 'no-visit-no-handing-in',
    check: ({ guide: { answers, handling } }) =>
      flawIf(
        answers.visits.count === 0 && !handling.includes('online') && !handling.includes('post'),
        'guide.handling',
        '跑0次，就要能在网上办，或者能寄材料：请在handling里加上online或者post',
      ),
  },
  {
    rule: 'counter-stays-open',
    check: ({ guide: { handling } }) =>
      flawIf(!handling.includes('counter'), 'guide.handling', '网上能办，窗口也要能办：请在handling里加上counter'),
  },
];
