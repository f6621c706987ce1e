import type { City, IdentityClaim } from '@tongban/identity/contract';
import { useWords } from '../texts.ts';
import { ErrorSummary, type FieldError } from '../view/errors.tsx';
import { NewPassword } from '../view/new-password.tsx';
import { TextField } from '../view/text-field.tsx';

export type RegisterData = {
  readonly claim: IdentityClaim;
  readonly errors: readonly FieldError[];
  /** Characters that a password has at least. */
  readonly shortest: number;
  readonly demo?: IdentityClaim | undefined;
};

/** Who one is, by four facts that the registers have together, and the password to be. */
export function RegisterPage({ claim, errors, shortest, demo }: RegisterData) {
  const { t } = useWords();
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{t('register.title')}</h1>
      <p class="govuk-body">{t('register.lead')}</p>
      {demo && (
        <p class="govuk-body tb-unread">
          {t('register.demo', { name: demo.name, citizenId: demo.citizenId, phone: demo.phone, socialSecurity: demo.socialSecurity })}
        </p>
      )}
      <form action="/register" method="post" novalidate>
        <TextField id="fullName" label={t('register.fullName')} error={errorOf('fullName')} autocomplete="name" value={claim.name} />
        <TextField id="citizenId" label={t('register.citizenId')} error={errorOf('citizenId')} value={claim.citizenId} />
        <TextField
          id="phone"
          label={t('register.phone')}
          hint={t('register.phone.hint')}
          error={errorOf('phone')}
          autocomplete="tel"
          digits
          value={claim.phone}
        />
        <TextField
          id="socialSecurity"
          label={t('register.socialSecurity')}
          error={errorOf('socialSecurity')}
          value={claim.socialSecurity}
        />
        <NewPassword error={errorOf('next')} shortest={shortest} />
        <button class="govuk-button" type="submit">
          {t('register.button')}
        </button>
      </form>
    </>
  );
}

/** Where no register can be asked, the counter opens accounts. */
export function RegisterAtCounterPage({ hall }: { readonly hall: City['hall'] }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-l">{t('register.title')}</h1>
      <p class="govuk-body">{t('register.offline', { hall: hall.name, address: hall.address, hours: hall.hours })}</p>
    </>
  );
}
