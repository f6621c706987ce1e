import type { Guide, ServiceVersion } from '@tongban/catalogue/contract';
import type { City, Department } from '@tongban/identity/contract';
import { useWords, type Words } from '../texts.ts';
import { withPhone } from '../view/phone.tsx';

type GuideAsideData = { readonly service: ServiceVersion; readonly authority: Department; readonly city: City };

/** Beside the guide: where else to apply, who decides, what it costs by which rule, on which law, under which codes. */
export function GuideAside({ service, authority, city }: GuideAsideData) {
  const words = useWords();
  const { t } = words;
  const { guide } = service.definition;
  return (
    <aside aria-label={t('guide.aside')}>
      {guide.handling.includes('counter') && (
        <div class="tb-card">
          <h2 class="govuk-heading-s">{t('guide.counter')}</h2>
          <p class="govuk-body-s">{t('guide.counter.where', { hall: city.hall.name })}</p>
          <p class="govuk-body-s">{city.hall.address}</p>
          <p class="govuk-body-s">{city.hall.hours}</p>
          <p class="govuk-body-s">
            <a class="govuk-link" href={`/halls?service=${service.id}`}>
              {t('guide.counter.which')}
            </a>
          </p>
        </div>
      )}
      <div class="tb-card">
        <h2 class="govuk-heading-s">{t('guide.authority')}</h2>
        <p class="govuk-body-s">
          <a class="govuk-link" href={`/departments/${authority.id}`}>
            {authority.name}
          </a>
        </p>
        <p class="govuk-body-s">
          {withPhone(t('guide.enquiry'), guide.contacts.enquiry)}
          <br />
          {withPhone(t('guide.complaint'), guide.contacts.complaint)}
        </p>
      </div>
      {guide.fees.length > 0 && <Fees fees={guide.fees} />}
      <div class="tb-card">
        <h2 class="govuk-heading-s">{t('guide.bases')}</h2>
        <p class="govuk-body-s">
          {guide.bases.map((basis) => (
            <>
              {basisText(basis, words)}
              <br />
            </>
          ))}
        </p>
      </div>
      <div class="tb-card">
        <h2 class="govuk-heading-s">{t('guide.codes')}</h2>
        <p class="govuk-body-s tb-num">
          {t('guide.code.catalogue', { code: guide.catalogueCode })}
          <br />
          {t('guide.code.implementation')}
          <br />
          <span class="tb-code">{service.implementationCode}</span>
          <br />
          {t('guide.version', { version: service.version })}
        </p>
      </div>
    </aside>
  );
}

/** A fee is told with its standard and its basis (行政许可法 arts. 58–59). */
function Fees({ fees }: { fees: Guide['fees'] }) {
  const { t } = useWords();
  return (
    <div class="tb-card">
      <h2 class="govuk-heading-s">{t('guide.fees')}</h2>
      {fees.map(({ name, standard, basis }) => (
        <p class="govuk-body-s">
          {t('guide.fee', { name, standard })}
          <br />
          {t('guide.fee.basis', { basis })}
        </p>
      ))}
    </div>
  );
}

/** 不动产登记暂行条例（国务院令第656号）第14条、第15条 */
function basisText({ law, number, articles }: Guide['bases'][number], { t, list, inBrackets }: Words): string {
  const named = number === undefined ? law : `${law}${inBrackets(number)}`;
  if (articles.length === 0) return named;
  return t('guide.basis', { law: named, articles: list(articles.map((article) => t('guide.article', { article }))) });
}
