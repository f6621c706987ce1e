import type { Choice, RejectionGround } from '@tongban/cases/contract';
import type { Command } from '../api/queries.ts';
import { t } from '../texts.ts';
import type { Gathered } from './gathered.ts';

/** What an official enters beside the choice. */
export type Input = {
  readonly reason: string;
  readonly ground: RejectionGround | undefined;
  readonly authority: string;
  readonly opinion: string;
  /** Nothing is chosen beforehand: a verdict is given, not left standing. */
  readonly agrees: boolean | undefined;
  readonly colleague: string;
};

export const emptyInput: Input = { reason: '', ground: undefined, authority: '', opinion: '', agrees: undefined, colleague: '' };

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
      return rejection(input);
    case 'complete-task':
      return completion(choice, input);
    case 'confirm-check':
      return confirmation(choice, input);
    case 'grant':
      if (choice.reasoned && input.reason.trim() === '') return { missing: t('act.missing.reason') };
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

function rejection({ ground, reason, authority }: Input): Command | Missing {
  if (ground === undefined) return { missing: t('act.missing.ground') };
  if (ground === 'not-our-power' && authority.trim() === '') return { missing: t('act.missing.authority') };
  if (reason.trim() === '') return { missing: t('act.missing.reason') };
  return {
    path: '/rejection',
    body: { ground, reason: reason.trim(), ...(ground === 'not-our-power' ? { authority: authority.trim() } : {}) },
  };
}

function confirmation(choice: Choice, { agrees, opinion }: Input): Command | Missing {
  if (agrees === undefined) return { missing: t('act.missing.verdict') };
  if (!agrees && opinion.trim() === '') return { missing: t('act.missing.reason') };
  return { path: `/tasks/${choice.task}/confirmation`, body: agrees ? { confirms: true } : { confirms: false, objection: opinion.trim() } };
}

function completion(choice: Choice, input: Input): Command | Missing {
  if (input.agrees === undefined) return { missing: t('act.missing.verdict') };
  if (input.opinion.trim() === '') return { missing: t('act.missing.opinion') };
  return {
    path: `/tasks/${choice.task}/completion`,
    body: { agrees: input.agrees, opinion: input.opinion.trim(), ...(input.colleague === '' ? {} : { with: input.colleague }) },
  };
}
