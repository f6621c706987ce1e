import type { LicenceView } from '@tongban/licences/contract';
import { useWords } from '../texts.ts';
import { withPhone } from '../view/phone.tsx';
import { LicenceCard } from './licence.tsx';
import { Notice } from './notice.tsx';

/** What a browser shows where nothing is saved on the device and the network is gone. */
export function OfflinePage({ phone }: { phone: string }) {
  const { t } = useWords();
  return (
    <Notice title={t('offline.title')} lines={[t('offline.text'), t('offline.none'), withPhone(t('offline.call'), phone)]}>
      <p class="govuk-body">
        <a class="govuk-button" href="/me">
          {t('offline.again')}
        </a>
      </p>
    </Notice>
  );
}

/** The copy of somebody's licences that lies on a device: what each card says, its code, and as of when. */
export function OfflineLicences({
  licences,
  at,
  address,
}: {
  licences: readonly LicenceView[];
  at: string;
  address: (code: string) => string;
}) {
  const { t, momentText } = useWords();
  return (
    <>
      <h1 class="govuk-heading-l">{t('offline.title')}</h1>
      <p class="govuk-body-l">{t('offline.saved')}</p>
      <p class="govuk-body">{t('offline.saved.at', { at: momentText(at) })}</p>
      {licences.map((licence) => (
        <>
          {licence.state !== 'valid' && <p class="govuk-body tb-tag">{t(`licence.state.${licence.state}`)}</p>}
          <LicenceCard licence={licence} address={address(licence.code)} />
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/me">
          {t('offline.again')}
        </a>
      </p>
      <div data-saved-licences hidden>
        <p class="govuk-body-s tb-quiet">{t('saved.until')}</p>
        <button class="govuk-button govuk-button--secondary" type="button" data-action="remove" data-when="saved">
          {t('saved.remove')}
        </button>
      </div>
    </>
  );
}

/** Offers to save one's licences on this device; stays hidden where no program runs, because it could do nothing there. */
export function SaveLicences() {
  const { t } = useWords();
  return (
    <section class="tb-card tb-saved" aria-labelledby="saved" data-saved-licences hidden>
      <h3 class="govuk-heading-s" id="saved">
        {t('saved.title')}
      </h3>
      <div data-when="absent">
        <p class="govuk-body-s">{t('saved.text')}</p>
        <p class="govuk-body-s tb-quiet">{t('saved.until')}</p>
        <button class="govuk-button govuk-button--secondary" type="button" data-action="save">
          {t('saved.save')}
        </button>
      </div>
      <div data-when="saved" hidden>
        <p class="govuk-body-s">
          {t('saved.there')}
          <time class="tb-nowrap" />
          {t('saved.there.at')}{' '}
          <a class="govuk-link" href="/me/offline">
            {t('saved.look')}
          </a>
        </p>
        <p class="govuk-body-s tb-quiet">{t('saved.until')}</p>
        <div class="govuk-button-group">
          <button class="govuk-button govuk-button--secondary" type="button" data-action="save">
            {t('saved.renew')}
          </button>
          <button class="govuk-button govuk-button--secondary" type="button" data-action="remove">
            {t('saved.remove')}
          </button>
        </div>
      </div>
      <div role="status" class="govuk-body-s">
        {(['saved', 'removed', 'failed'] as const).map((said) => (
          <p data-said={said} hidden tabIndex={-1}>
            {t(`saved.said.${said}`)}
          </p>
        ))}
      </div>
    </section>
  );
}
