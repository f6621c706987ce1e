import type { Hall } from '@tongban/administration/contract';
import type { ServiceVersion } from '@tongban/catalogue/contract';
import type { Department } from '@tongban/identity/contract';
import type { ComponentChildren } from 'preact';
import type { Duties } from '../duties.ts';
import { useWords } from '../texts.ts';
import { Pairs } from '../view/pairs.tsx';
import { Phone } from '../view/phone.tsx';

export type DepartmentData = { readonly department: Department; readonly duties: Duties; readonly halls: readonly Hall[] };

/** A department: what it does, where it is, at which counters it is met, and who looks over its decisions. */
export function DepartmentPage({ department, duties, halls }: DepartmentData) {
  const { t } = useWords();
  const { name, address, phone, reviewBody, court } = department;
  return (
    <>
      <h1 class="govuk-heading-xl">{name}</h1>
      <Pairs
        pairs={[
          { label: t('department.address'), text: address },
          { label: t('department.phone'), text: <Phone number={phone} /> },
        ]}
      />
      <Part id="own" heading={t('department.own')}>
        {duties.own.length === 0 ? <p class="govuk-body">{t('department.own.none')}</p> : <Services services={duties.own} />}
      </Part>
      {duties.others.length > 0 && (
        <Part id="others" heading={t('department.others')}>
          <p class="govuk-body">{t('department.others.text')}</p>
          <Services services={duties.others} />
        </Part>
      )}
      {halls.length > 0 && (
        <Part id="counters" heading={t('department.counters')}>
          {halls.map((hall) => (
            <Counters hall={hall} />
          ))}
          <p class="govuk-body">
            <a class="govuk-link" href="/halls">
              {t('halls.all')}
            </a>
          </p>
        </Part>
      )}
      <Part id="review" heading={t('department.review')}>
        <p class="govuk-body">{t('department.review.text', { review: reviewBody, court })}</p>
      </Part>
    </>
  );
}

function Part({ id, heading, children }: { id: string; heading: string; children: ComponentChildren }) {
  return (
    <section class="tb-group" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

function Services({ services }: { services: readonly ServiceVersion[] }) {
  return (
    <ul class="tb-doc">
      {services.map(({ id, definition: { guide } }) => (
        <li>
          <div>
            <a class="govuk-link" href={`/services/${id}`}>
              {guide.name}
            </a>
            <span>{guide.summary}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Counters({ hall }: { hall: Hall }) {
  const { t, language } = useWords();
  return (
    <>
      <h3 class="govuk-heading-s">{(language === 'en' && hall.nameEn) || hall.name}</h3>
      <p class="govuk-body">
        {hall.address}
        <br />
        {hall.hours}
        {hall.phone && (
          <>
            <br />
            <Phone number={hall.phone} />
          </>
        )}
      </p>
      <ul class="tb-doc">
        {hall.counters.map(({ number, name, services }) => (
          <li>
            <div>
              {number} {name}
            </div>
            <div class="tb-tag">{t(services.length === 0 ? 'department.counter.all' : 'department.counter.some')}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
