import type { Department } from '@tongban/identity/contract';
import { useWords } from '../texts.ts';
import { Phone } from '../view/phone.tsx';

/** Every department with where it is and the number to call. */
export function Departments({ departments }: { departments: readonly Department[] }) {
  return (
    <ul class="tb-doc">
      {departments.map(({ id, name, address, phone }) => (
        <li>
          <div>
            <a class="govuk-link" href={`/departments/${id}`}>
              {name}
            </a>
            <span>{address}</span>
          </div>
          <Phone number={phone} />
        </li>
      ))}
    </ul>
  );
}

/** The way to every department's page. */
export function DepartmentsPage({ departments }: { departments: readonly Department[] }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('departments.title')}</h1>
      <p class="govuk-body-l">{t('departments.lead')}</p>
      <Departments departments={departments} />
    </>
  );
}
