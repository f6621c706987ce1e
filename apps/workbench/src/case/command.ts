import { api } from '../api/client.ts';
import type { Command, On } from '../api/queries.ts';
import type { Choice, RejectionGround, SpecialProcedure } from '../api/shapes.ts';
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
  readonly procedure: SpecialProcedure | undefined;
  /** Working days that a special procedure takes. */
  readonly days: number | null;
};

export const emptyInput: Input = {
  reason: '',
  ground: undefined,
  authority: '',
  opinion: '',
  agrees: undefined,
  colleague: '',
  procedure: undefined,
  days: null,
};

type Missing = { readonly missing: string };

const cases = '/api/workbench/cases/{id}';

/** The command that a choice and its input make, or what is still missing. */
export function commandOf(choice: Choice, input: Input & { readonly gathered: Gathered }): Command | Missing {
  switch (choice.action) {
    case 'accept':
      return (params) => api.POST(`${cases}/acceptance`, { params, body: {} });
    case 'decide-on-the-spot':
      return (params) => api.POST(`${cases}/on-the-spot-decision`, { params, body: {} });
    case 'request-correction':
      return correction(input.gathered);
    case 'reject':
      return rejection(input);
    case 'complete-task':
      return completion(choice, input);
    case 'confirm-check':
      return confirmation(choice, input);
    case 'open-procedure':
      return opening(input);
    case 'close-procedure':
      return choice.procedure === undefined ? { missing: t('act.missing.procedure') } : closing(choice.procedure);
    case 'extend':
      return extension(input.reason.trim());
    case 'grant':
      return choice.reasoned && input.reason.trim() === ''
        ? { missing: t('act.missing.reason') }
        : decision('granted', input.reason.trim());
    case 'refuse':
      return input.reason.trim() === '' ? { missing: t('act.missing.reason') } : decision('refused', input.reason.trim());
  }
}

function decision(outcome: 'granted' | 'refused', reasons: string): Command {
  const body = { outcome, ...(reasons === '' ? {} : { reasons }) };
  return (params) => api.POST(`${cases}/decision`, { params, body });
}

function opening({ procedure, days, reason }: Input): Command | Missing {
  if (procedure === undefined) return { missing: t('act.missing.procedure') };
  if (days === null) return { missing: t('act.missing.days') };
  if (reason.trim() === '') return { missing: t('act.missing.reason') };
  const body = { procedure, days, notice: reason.trim() };
  return (params) => api.POST(`${cases}/special-procedures`, { params, body });
}

function closing(procedure: SpecialProcedure): Command {
  return (params) => api.POST(`${cases}/special-procedures/end`, { params, body: { procedure } });
}

function extension(reason: string): Command | Missing {
  if (reason === '') return { missing: t('act.missing.reason') };
  return (params) => api.POST(`${cases}/extension`, { params, body: { reason } });
}

function correction(gathered: Gathered): Command | Missing {
  const items = Object.entries(gathered).map(([target, text]) => ({ target, text: text.trim() }));
  if (items.length === 0) return { missing: t('act.missing.items') };
  if (items.some((item) => item.text === '')) return { missing: t('act.missing.itemText') };
  return (params) => api.POST(`${cases}/correction`, { params, body: { items } });
}

function rejection({ ground, reason, authority }: Input): Command | Missing {
  if (ground === undefined) return { missing: t('act.missing.ground') };
  if (ground === 'not-our-power' && authority.trim() === '') return { missing: t('act.missing.authority') };
  if (reason.trim() === '') return { missing: t('act.missing.reason') };
  const body = { ground, reason: reason.trim(), ...(ground === 'not-our-power' ? { authority: authority.trim() } : {}) };
  return (params) => api.POST(`${cases}/rejection`, { params, body });
}

function confirmation(choice: Choice, { agrees, opinion }: Input): Command | Missing {
  if (agrees === undefined) return { missing: t('act.missing.verdict') };
  if (!agrees && opinion.trim() === '') return { missing: t('act.missing.reason') };
  const body = agrees ? { confirms: true } : { confirms: false, objection: opinion.trim() };
  return (on) => api.POST(`${cases}/tasks/{task}/confirmation`, { params: ofTask(on, choice), body });
}

function completion(choice: Choice, { agrees, opinion, colleague }: Input): Command | Missing {
  if (agrees === undefined) return { missing: t('act.missing.verdict') };
  if (opinion.trim() === '') return { missing: t('act.missing.opinion') };
  const body = { agrees, opinion: opinion.trim(), ...(colleague === '' ? {} : { with: colleague }) };
  return (on) => api.POST(`${cases}/tasks/{task}/completion`, { params: ofTask(on, choice), body });
}

function ofTask({ path, header }: On, { task = '' }: Choice) {
  return { path: { ...path, task }, header };
}
