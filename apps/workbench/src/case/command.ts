import type { Choice } from '@tongban/cases/contract';
import type { Command } from '../api/queries.ts';
import { t } from '../texts.ts';
import type { Gathered } from './gathered.ts';

/** What an official enters beside the choice. */
export type Input = {
  readonly reason: string;
  readonly authority: string;
  readonly opinion: string;
  readonly agrees: boolean;
  readonly colleague: string;
};

export const emptyInput: Input = { reason: '', authority: '', opinion: '', agrees: true, colleague: '' };

type Missing = { readonly missing: string };

/** The command that a choice and its input make, or what is still missing. */
export function commandOf(choice: Choice, input: Input & { readonly gathered: Gathered }): Command | Missing {
  switch (choice.action) {
    case 'accept':
      return { path: '/acceptance', body: {} };
    case 'decide-on-the-spot':
      return { path: '/on-the-spot-decision', body: {} };
    case 'request-correction':
      return correction(input.gathered);
    case 'reject':
      if (input.reason.trim() === '') return { missing: t('act.missing.reason') };
      return {
        path: '/rejection',
        body: { reason: input.reason.trim(), ...(input.authority === '' ? {} : { authority: input.authority }) },
      };
    case 'complete-task':
      return completion(choice, input);
    case 'grant':
      return { path: '/decision', body: { outcome: 'granted', ...(input.reason.trim() === '' ? {} : { reasons: input.reason.trim() }) } };
    case 'refuse':
      if (input.reason.trim() === '') return { missing: t('act.missing.reason') };
      return { path: '/decision', body: { outcome: 'refused', reasons: input.reason.trim() } };
  }
}

function correction(gathered: Gathered): Command | Missing {
  const items = Object.entries(gathered).map(([target, text]) => ({ target, text: text.trim() }));
  if (items.length === 0) return { missing: t('act.missing.items') };
  if (items.some((item) => item.text === '')) return { missing: t('act.missing.itemText') };
  return { path: '/correction', body: { items } };
}

function completion(choice: Choice, input: Input): Command | Missing {
  if (input.opinion.trim() === '') return { missing: t('act.missing.opinion') };
  return {
    path: `/tasks/${choice.task}/completion`,
    body: { agrees: input.agrees, opinion: input.opinion.trim(), ...(input.colleague === '' ? {} : { with: input.colleague }) },
  };
}
