import type { PasswordRefusal } from '@tongban/identity/contract';
import type { FastifyRequest } from 'fastify';
import type { JSX } from 'preact';
import { type Words, wordsFor } from '../texts.ts';
import type { FieldError } from '../view/errors.tsx';

/** Why the password asked for again was not taken. */
export function passwordError(t: Words['t'], unsure: 'missing' | PasswordRefusal): FieldError {
  const keys = { missing: 'missing', 'wrong-credentials': 'wrong', 'locked-out': 'locked' } as const;
  return { field: 'password', message: t(`account.password.${keys[unsure]}`) };
}

/** A form of the account with its way back; answered with 422 where something is wrong. */
export function formPage(request: FastifyRequest, name: Parameters<Words['t']>[0], errors: readonly FieldError[], body: JSX.Element) {
  const { t } = wordsFor(request);
  const title = errors.length > 0 ? t('errors.page', { title: t(name) }) : t(name);
  const options = { title, place: 'mine', form: true, back: { href: '/me/account', text: t('account.name') } } as const;
  return [options, body, errors.length > 0 ? 422 : 200] as const;
}
