/** 非常不满意 1, 不满意 2, 基本满意 3, 满意 4, 非常满意 5 */
export const levels = [5, 4, 3, 2, 1] as const;
export type Level = (typeof levels)[number];

/** What can be ticked: what was good, and what was not. */
export const goodReasons = ['told-once', 'few-papers', 'fast', 'friendly', 'easy-online'] as const;
export const badReasons = [
  'not-told-once',
  'asked-what-is-known',
  'late',
  'many-visits',
  'unfriendly',
  'hard-online',
  'unclear-guide',
] as const;
export type Reason = (typeof goodReasons)[number] | (typeof badReasons)[number];
