import type { Regions } from '@tongban/identifiers';
import type { FormMessages } from '../messages.ts';
import type { Question } from '../model.ts';
import { choiceKind, choicesKind } from './choice.ts';
import { dateKind } from './date.ts';
import { filesKind } from './files.ts';
import { citizenIdKind, usccKind } from './identifier.ts';
import type { Kind } from './kind.ts';
import { numberKind } from './number.ts';
import { phoneKind } from './phone.ts';
import { longTextKind, textKind } from './text.ts';
import { yesNoKind } from './yes-no.ts';

/** How a question of that type is read, checked and shown. */
export function kindOf(question: Question, messages: FormMessages, regions: Regions | undefined): Kind {
  switch (question.type) {
    case 'text':
      return textKind(question, messages);
    case 'long-text':
      return longTextKind(question, messages);
    case 'number':
      return numberKind(question, messages);
    case 'date':
      return dateKind(question, messages);
    case 'yes-no':
      return yesNoKind(question, messages);
    case 'choice':
      return choiceKind(question, messages);
    case 'choices':
      return choicesKind(question, messages);
    case 'phone':
      return phoneKind(question, messages);
    case 'citizen-id':
      return citizenIdKind(question, messages, regions);
    case 'uscc':
      return usccKind(question, messages);
    case 'files':
      return filesKind(question, messages);
  }
}
