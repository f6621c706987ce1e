import { reasonText } from '@tongban/identifiers';
import { englishRuleMessages, ruleFaultText } from '@tongban/rules';
import type { FormMessages, Told } from './messages.ts';

const like = ({ example }: Told) => (example === undefined ? '' : `, for example ${example}`);
const said = ({ entered }: Told) => (entered === undefined ? '' : `. You entered ‘${entered}’`);
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export const englishMessages: FormMessages = {
  missingText: (told) => `${told.label}: fill this in${like(told)}`,
  missingYesNo: (told) => `${told.label}: choose yes or no`,
  missingChoice: (told) => `${told.label}: choose one`,
  missingChoices: (told) => `${told.label}: choose at least one`,
  missingFiles: (told) => `${told.label}: upload a file`,
  missingItems: (item, min, count) => `${item}: at least ${min} needed, you have ${count}. Add ${min - count} more`,
  tooManyItems: (item, max) => `${item}: no more than ${max}. Remove those you do not need`,
  tooManyFiles: (told, max) => `${told.label}: no more than ${many(max, 'file')}. Remove those you do not need`,
  tooLong: (told, max, count) => `${told.label}: no more than ${many(max, 'character')}. You entered ${count}, so shorten it`,
  wrongShape: (told) => `${told.label}: enter this in the required format${like(told)}${said(told)}`,
  unreadable: (told, place, code) =>
    `${told.label}: character ${place} (${code}) cannot be read on other computers. Delete it and enter it again with another input method`,
  wrongIdentifier: (told, reason) => `${told.label}: ${reasonText(reason, 'en')}${said(told)}`,
  notNumber: (told) => `${told.label}: enter a number${like(told)}${said(told)}`,
  numberTooLong: (told) => `${told.label}: the number is too long, check it${said(told)}`,
  notWhole: (told) => `${told.label}: enter a whole number${like(told)}${said(told)}`,
  tooManyDecimals: (told, decimals) => `${told.label}: no more than ${many(decimals, 'decimal place')}${like(told)}${said(told)}`,
  outOfRange: (told, min, max) => `${told.label}: enter a number ${rangeIn(min, max)}${like(told)}${said(told)}`,
  notDate: (told) => `${told.label}: enter a date${like(told)}${said(told)}`,
  incompleteDate: (told) => `${told.label}: enter the year, the month and the day${like(told)}${said(told)}`,
  noSuchDay: (told) => `${told.label}: there is no such day, check it on a calendar${said(told)}`,
  notAmongOptions: (told) => `${told.label}: choose one of the options given`,
  notPhone: (told) => `${told.label}: enter a mobile number of 11 digits, or a landline number with its area code${like(told)}`,
  notAsked: 'This page does not apply now. Use ‘Back’ to return',
  yes: 'Yes',
  no: 'No',
  notAnswered: 'Not answered',
  separator: ', ',
  date: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  item: (item, number) => `${item} ${number}`,
  progress: (index, count) => `Question ${index} of ${count}`,
  faults: {
    'no-pages': () => 'The form has no page. Write at least one',
    'no-questions': () => 'This page has no question. Write at least one, or delete the page',
    'no-label': () => 'There is no name. Write it in label or title',
    'bad-id': (found) =>
      `The id ‘${found}’ cannot be used. Take a name of letters and digits that begins with a small letter and is no function of conditions`,
    'duplicate-id': (found) => `The id ‘${found}’ is used more than once. Take another`,
    'no-options': () => 'There are no options. Write them in options',
    'duplicate-option': (found) => `The option ‘${found}’ is there more than once. Delete or rename it`,
    'no-evidence': () => 'It does not say which evidence is handed in. Write its id in evidence',
    'bad-pattern': (found) => `The pattern ‘${found}’ cannot be read. Write a regular expression in pattern`,
    'bad-limits': (found) => `The limits of ${found} are wrong. The lower may not be above the upper, and counts are at least 1`,
    'broken-condition': (_, fault) => ruleFaultText(fault, englishRuleMessages),
    'unknown-name': (found) => `‘${found}’ in the condition is no question of this form. Take the id of an earlier question`,
    'later-name': (found) => `‘${found}’ in the condition is asked later. Move that question forward, or change the condition`,
    'item-name': (found) => `‘${found}’ in the condition has an answer in each item. Write some x in the group’s id satisfies x.${found} …`,
    'unknown-item-name': (found) => `‘${found}’ in the condition is no question of the group. Take the id of one of its questions`,
    'unknown-option': (found) => `‘${found}’ in the condition is no option of that question. Take a value of its options`,
    'not-text': (found) =>
      `The condition compares ‘${found}’ with quoted text, but its answer is no text. For yes or no write = true or = false; numbers take no quotes`,
  },
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function rangeIn(min: string | undefined, max: string | undefined): string {
  if (min === undefined) return `of ${max} or less`;
  return max === undefined ? `of ${min} or more` : `from ${min} to ${max}`;
}
