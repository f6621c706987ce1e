import type { LifeEvent, PublishedChange, ServiceSummary, Theme } from '@tongban/catalogue/contract';
import { type IconName, icons, mark } from '@tongban/ui';
import { useWords } from '../texts.ts';
import { Drawing } from '../view/drawing.tsx';
import { LifeEventLinks } from './life-events.tsx';
import { NewestChanges } from './whats-new.tsx';

export type ThemeTile = { readonly theme: Theme; readonly services: readonly ServiceSummary[] };

export type HomeData = {
  readonly tiles: readonly ThemeTile[];
  readonly popular: readonly ServiceSummary[];
  readonly events: readonly LifeEvent[];
  readonly changes: readonly PublishedChange[];
};

const waves = [
  { fill: '#dfe6d6', d: 'M0 78C150 20 250 34 380 66S640 6 800 38s250 44 480-12v94H0z' },
  { fill: '#b3cdbf', d: 'M0 104c180-52 330-34 520-8S800 40 960 58s200 34 320 12v50H0z' },
  { fill: '#6fa394', d: 'M0 112c220-26 400-10 560 0s280-34 430-30 190 26 290 14v24H0z' },
];

/** The portal's first page: what do you want to get done today? */
export function Home({ tiles, popular, events, changes }: HomeData) {
  const { t } = useWords();
  return (
    <>
      <div class="tb-hero">
        <div class="govuk-width-container">
          <h1>{t('home.title')}</h1>
          <SearchForm query="" />
          <ul class="tb-chips" aria-label={t('home.popular')}>
            <li class="tb-quiet">{t('home.popular')}</li>
            {popular.map((service) => (
              <li>
                <a class="govuk-link" href={`/services/${service.id}`}>
                  {service.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <Drawing shape={mark('#f4eee2')} className="tb-hero__door" />
        <svg class="tb-hero__art" viewBox="0 0 1280 120" preserveAspectRatio="none" aria-hidden="true">
          {waves.map((wave) => (
            <path fill={wave.fill} d={wave.d} />
          ))}
        </svg>
      </div>
      <div class="govuk-width-container">
        <div class="govuk-main-wrapper">
          <LifeEventLinks events={events} />
          <Group id="person" heading={t('home.person')} tiles={tiles.filter(({ theme }) => theme.audience === 'person')} />
          <Group id="company" heading={t('home.company')} tiles={tiles.filter(({ theme }) => theme.audience === 'company')} />
          <NewestChanges changes={changes} />
          <section class="tb-group" aria-labelledby="follow">
            <h2 class="govuk-heading-m" id="follow">
              {t('home.follow.title')}
            </h2>
            <p class="govuk-body">
              {t('home.follow.before')}
              <a class="govuk-link" href="/track">
                {t('home.follow.link')}
              </a>
              {t('home.follow.after')}
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

/** A plain form: it searches without any script. */
export function SearchForm({ query }: { query: string }) {
  const { t } = useWords();
  return (
    <search>
      <form class="tb-search" action="/search">
        <label class="govuk-visually-hidden" for="q">
          {t('search.label')}
        </label>
        <input
          class="govuk-input"
          id="q"
          name="q"
          type="search"
          value={query}
          placeholder={t('search.placeholder')}
          autocomplete="off"
          enterkeyhint="search"
        />
        <button class="govuk-button" type="submit">
          {t('search.button')}
        </button>
      </form>
    </search>
  );
}

function Group({ id, heading, tiles }: { id: string; heading: string; tiles: readonly ThemeTile[] }) {
  if (tiles.length === 0) return null;
  return (
    <section class="tb-group" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      <ul class="tb-grid">
        {tiles.map(({ theme, services }) => (
          <li>
            <a class="tb-tile govuk-link govuk-link--no-visited-state" href={`/themes/${theme.audience}/${theme.id}`}>
              <Drawing shape={iconOf(theme.icon)} className="tb-icon" />
              <div>
                <b>{theme.name}</b>
                <Names services={services} />
              </div>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many fit below a theme's name. */
const mostNamed = 3;

function Names({ services }: Pick<ThemeTile, 'services'>) {
  const { t, list } = useWords();
  const names = services.map(({ short }) => short);
  if (names.length <= mostNamed) return <span>{list(names)}</span>;
  return <span>{t('home.more', { names: list(names.slice(0, mostNamed - 1)), count: names.length })}</span>;
}

function iconOf(name: string) {
  return name in icons ? icons[name as IconName] : icons.certificates;
}
