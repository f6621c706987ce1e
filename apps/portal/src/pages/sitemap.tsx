import type { SitemapPart } from '../sitemap.ts';
import { useWords } from '../texts.ts';

/** Every public page, for people. */
export function SitemapPage({ parts }: { parts: readonly SitemapPart[] }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('sitemap.title')}</h1>
      <p class="govuk-body-l">{t('sitemap.lead')}</p>
      {parts.map(({ id, heading, pages }) => (
        <section class="tb-group" aria-labelledby={id}>
          <h2 class="govuk-heading-m" id={id}>
            {t(heading)}
          </h2>
          <ul class="govuk-list tb-map">
            {pages.map((page) => (
              <li>
                <a class="govuk-link" href={page.path}>
                  {'key' in page ? t(page.key) : page.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
