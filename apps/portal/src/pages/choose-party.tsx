import type { SignedIn } from '@tongban/identity/contract';
import { useWords } from '../texts.ts';

export type ChoosePartyData = {
  readonly service: { readonly id: string; readonly name: string };
  /** Those of this person's parties that may apply for it. */
  readonly parties: SignedIn['parties'];
};

/** For whom is it? One press chooses and begins; where nobody fits, what to do first. */
export function ChooseParty({ service, parties }: ChoosePartyData) {
  const { t } = useWords();
  if (parties.length === 0) return <NobodyFits />;
  return (
    <>
      <p class="tb-kicker">{service.name}</p>
      <h1 class="govuk-heading-l">{t('party.title')}</h1>
      <p class="govuk-body">{t('party.lead')}</p>
      <form action={`/services/${service.id}/drafts`} method="post">
        <ul class="tb-doc tb-choose">
          {parties.map(({ party, name, capacity }) => (
            <li>
              <div>
                {name}
                <span>{t('party.as', { capacity: t(`capacity.${capacity}`) })}</span>
              </div>
              <button class="govuk-button" type="submit" name="party" value={`${party.kind}:${party.id}`}>
                {t('party.choose')}
                <span class="govuk-visually-hidden">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  );
}

/** Everyone may apply as themself, so that the service is for organisations and there is none yet. */
function NobodyFits() {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-l">{t('party.none.title')}</h1>
      <p class="govuk-body">{t('party.none.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t('party.none.new')}
          <a class="govuk-link" href="/#company">
            {t('party.none.new.link')}
          </a>
        </li>
        <li>{t('party.none.agent')}</li>
      </ul>
    </>
  );
}
