import type { counterTexts } from '../../portal/counter.ts';
import type { SameTexts } from '../../translate.ts';

export const counterEnglish: SameTexts<typeof counterTexts> = {
  'counter.name': 'Confirm at the counter',
  'counter.title': 'Check what was entered for you at the counter',
  'counter.lead': 'The clerk gives you a confirmation code. Enter it here to see what was entered for you.',
  'counter.code': 'Confirmation code',
  'counter.code.hint': '8 digits, valid for 10 minutes',
  'counter.code.button': 'See it',
  'counter.code.wrong': 'There is no such code, or its 10 minutes are over. Ask the clerk for a new one',
  'counter.read': 'Read it item by item. If something is not right, ask the clerk to change it.',
  'counter.confirm': 'All of it is right, I confirm',
  'counter.changed': 'While you were reading, something was changed. Please read it again from the start',
  'counter.unfinished': 'Something is not filled in yet. You can confirm once it is. Tell the clerk.',
  'counter.done.title': 'You have confirmed',
  'counter.done.lead': 'The clerk will submit the application and give you a receipt.',
  'counter.password.title': 'Your initial password',
  'counter.password.lead':
    'Make sure that the name above is yours. The password is shown once, to you alone: have pen and paper ready, and let nobody look over your shoulder.',
  'counter.password.button': 'This is me, show the password',
  'counter.password.given': 'Write down your initial password',
  'counter.password.note': 'All letters are small, and the hyphens belong to it.',
  'counter.password.next':
    'Sign in with your identity card number and this password within 7 days, and choose your own at once. After 7 days come to a counter again.',
  'counter.password.hide': 'I have it, hide it',
};
