/** What keeps a text from being a rule. */
export type RuleFaultKind =
  | 'empty'
  | 'unfinished'
  | 'unexpected'
  | 'full-width'
  | 'doubled-operator'
  | 'several-words'
  | 'unknown-function'
  | 'function-not-called'
  | 'clock';

/** A text that is no rule: what is wrong, where (1 is the first character), and what stands there. */
export type RuleFault = { readonly fault: RuleFaultKind; readonly at: number; readonly found: string };

/** The words in which a fault is told to the editor of a service; one more record makes one more language. */
export type RuleMessages = { readonly [Kind in RuleFaultKind]: (at: number, found: string) => string };

export const chineseRuleMessages: RuleMessages = {
  empty: () => '条件是空的。不需要条件就整行删掉',
  unfinished: (at) => `条件没有写完，断在第${at}个字符。请看看括号、引号是不是成对，运算符后面有没有内容`,
  unexpected: (at, found) => `第${at}个字符“${found}”看不懂。等于写 =，不等于写 !=，并且写 and，或者写 or，文字用英文双引号`,
  'full-width': (at, found) => `第${at}个字符“${found}”里有全角标点，请换成半角`,
  'doubled-operator': (at, found) => `第${at}个字符“${found}”前面已经有一个比较符号。等于只写一个 =，不等于写 !=`,
  'several-words': (at, found) => `第${at}个字符“${found}”是几个词连在一起。中间少了运算符，或者函数名写错了`,
  'unknown-function': (at, found) => `第${at}个字符：没有“${found}”这个函数`,
  'function-not-called': (at, found) => `第${at}个字符：“${found}”是函数，后面要写括号；答案不能用这个名字`,
  clock: (at, found) => `第${at}个字符：条件里不能用“${found}”，同样的回答在哪天都要得到同样的结果。请和一个日期答案比较`,
};

export const englishRuleMessages: RuleMessages = {
  empty: () => 'The condition is empty. If none is needed, delete the line',
  unfinished: (at) =>
    `The condition is not finished; it breaks off at character ${at}. Look for brackets and quotes that have no partner, or an operator with nothing after it`,
  unexpected: (at, found) =>
    `Character ${at}, ‘${found}’, cannot be read. Write = for equal, != for not equal, and, or, and text in double quotes`,
  'full-width': (at, found) => `At character ${at}, ‘${found}’ has full-width punctuation. Use half-width`,
  'doubled-operator': (at, found) => `At character ${at}, ‘${found}’ follows another comparison. Write one = for equal, != for not equal`,
  'several-words': (at, found) =>
    `At character ${at}, ‘${found}’ is several words in a row. An operator is missing, or a function is misspelt`,
  'unknown-function': (at, found) => `Character ${at}: there is no function ‘${found}’`,
  'function-not-called': (at, found) => `Character ${at}: ‘${found}’ is a function and needs brackets; no answer can have this name`,
  clock: (at, found) =>
    `Character ${at}: ‘${found}’ cannot be used, since the same answers must give the same result on any day. Compare with an answer that is a date`,
};

/** What is wrong with the rule, where, and how to mend it. */
export function ruleFaultText(fault: RuleFault, messages: RuleMessages = chineseRuleMessages): string {
  return messages[fault.fault](fault.at, fault.found);
}
