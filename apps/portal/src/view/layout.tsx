import type { City } from '@tongban/identity/contract';
import { type Language, languages, languageTags } from '@tongban/kernel';
import { languageAbbreviations, languageNames, mark } from '@tongban/ui';
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Dress } from '../assets.ts';
import { PageWords, useWords, type Words, wordsFor } from '../texts.ts';
import { documentIn } from './chinese-parts.ts';
import { Drawing } from './drawing.tsx';
import { withPhone } from './phone.tsx';

export type Place = 'apply' | 'track' | 'read' | 'ask' | 'mine';

/** What every page knows of the visit: whose portal, who is signed in, how large the print. */
export type Visit = {
  readonly city: City;
  readonly dress: Dress;
  /** Masked name of the person, and of the organisation they act for; how many notices wait to be opened. */
  readonly signedIn?: { readonly name: string; readonly party?: string; readonly unread: number };
  readonly large: boolean;
  readonly language: Language;
  /** Where people reach this portal, without a slash at the end. */
  readonly publicUrl: string;
  /** Path and query of this page, to come back to. */
  readonly here: string;
};

export type PageOptions = {
  readonly title: string;
  readonly place?: Place;
  readonly back?: { readonly href: string; readonly text: string };
  readonly crumbs?: readonly { readonly href: string; readonly text: string }[];
  /** The page has its own full-width parts. */
  readonly wide?: boolean;
  /** Narrow column of a form. */
  readonly form?: boolean;
  /** Says nothing of who is signed in and leads nowhere: for what is kept on a device. */
  readonly bare?: boolean;
};

/** Of a browser's own frame around the portal: 石绿. */
export const frameColour = '#0b5a54';

const places: readonly { readonly place: Place; readonly href: string; readonly text: Parameters<Words['t']>[0] }[] = [
  { place: 'apply', href: '/', text: 'nav.apply' },
  { place: 'track', href: '/track', text: 'nav.track' },
  { place: 'read', href: '/figures', text: 'nav.read' },
  { place: 'ask', href: '/ask', text: 'nav.ask' },
  { place: 'mine', href: '/me', text: 'nav.mine' },
];

/** The same page in that language, as an address that can be passed on. */
function inLanguage(here: string, language: Language): string {
  return `${here}${here.includes('?') ? '&' : '?'}lang=${language}`;
}

/** A whole page of the portal as HTML text. */
export function page(visit: Visit, options: PageOptions, children: ComponentChildren): string {
  const words = wordsFor(visit);
  const { t } = words;
  const root = render(
    <html class={visit.large ? 'govuk-template is-large' : 'govuk-template'} lang={languageTags[visit.language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${options.title} - ${t('site.name', { city: visit.city.name })}`}</title>
        <meta name="theme-color" content={frameColour} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href={visit.dress.icons['icon-192']} />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="stylesheet" href={visit.dress.stylesheet} />
        <script type="module" src={visit.dress.program} />
        {languages.map((language) => (
          <link rel="alternate" hreflang={languageTags[language]} href={`${visit.publicUrl}${inLanguage(visit.here, language)}`} />
        ))}
      </head>
      <body class="govuk-template__body">
        <PageWords.Provider value={words}>
          <a class="govuk-skip-link" href="#main">
            {t('skip')}
          </a>
          {options.bare ? <BareHead city={visit.city} /> : <Head visit={visit} place={options.place} />}
          <Body options={options}>{children}</Body>
          <Foot city={visit.city} bare={options.bare} />
        </PageWords.Provider>
      </body>
    </html>,
  );
  return documentIn(visit.language, root);
}

function Body({ options, children }: { options: PageOptions; children: ComponentChildren }) {
  const { t } = useWords();
  if (options.wide) return <main id="main">{children}</main>;
  return (
    <div class="govuk-width-container">
      {options.back && (
        <nav aria-label={t('back')}>
          <a class="govuk-back-link" href={options.back.href}>
            {options.back.text}
          </a>
        </nav>
      )}
      {options.crumbs && (
        <nav class="govuk-breadcrumbs" aria-label={t('crumbs')}>
          <ol class="govuk-breadcrumbs__list">
            {options.crumbs.map((crumb) => (
              <li class="govuk-breadcrumbs__list-item">
                <a class="govuk-breadcrumbs__link" href={crumb.href}>
                  {crumb.text}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <main class={options.form ? 'govuk-main-wrapper tb-form' : 'govuk-main-wrapper'} id="main">
        {children}
      </main>
    </div>
  );
}

/** Whose portal it is. */
function Brand({ city }: { city: City }) {
  const { t } = useWords();
  return (
    <a class="tb-brand govuk-link" href="/">
      <Drawing shape={mark('#fbf9f4')} />
      <span>
        {t('site.name', { city: city.name })}
        <small>{t('site.motto')}</small>
      </span>
    </a>
  );
}

function BareHead({ city }: { city: City }) {
  return (
    <header class="tb-head">
      <div class="govuk-width-container tb-head__row">
        <Brand city={city} />
      </div>
    </header>
  );
}

function Head({ visit, place }: { visit: Visit; place: Place | undefined }) {
  const { t } = useWords();
  const tool = 'govuk-link govuk-link--no-visited-state';
  const next = encodeURIComponent(visit.here);
  return (
    <header class="tb-head">
      <div class="govuk-width-container">
        <div class="tb-head__row">
          <Brand city={visit.city} />
          <ul class="tb-tools">
            {languages
              .filter((language) => language !== visit.language)
              .map((language) => (
                <li>
                  <a class={tool} href={inLanguage(visit.here, language)} lang={languageTags[language]} hreflang={languageTags[language]}>
                    <span class="tb-desk">{languageNames[language]}</span>
                    <abbr class="tb-phone" title={languageNames[language]}>
                      {languageAbbreviations[language]}
                    </abbr>
                  </a>
                </li>
              ))}
            <li>
              <a class={tool} href={`/large-print?on=${visit.large ? 0 : 1}&next=${next}`}>
                {visit.large ? t('tools.standard') : t('tools.large')}
              </a>
            </li>
            <li {...(visit.signedIn ? { class: 'tb-account' } : {})}>
              {visit.signedIn ? (
                <Account signedIn={visit.signedIn} />
              ) : (
                <a class={tool} href={`/sign-in?next=${next}`}>
                  {t('tools.signIn')}
                </a>
              )}
            </li>
          </ul>
        </div>
        <nav class="tb-nav" aria-label={t('nav')}>
          <ul>
            {places.map((each) => (
              <li>
                <a class={tool} href={each.href} {...(each.place === place ? { 'aria-current': 'true' as const } : {})}>
                  {t(each.text)}
                  {each.place === 'mine' && visit.signedIn && <Badge unread={visit.signedIn.unread} />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** How many notices wait to be opened; more than two digits are many. */
function Badge({ unread }: { unread: number }) {
  const { t } = useWords();
  if (unread === 0) return null;
  const count = unread > 99 ? t('notices.badge.many') : String(unread);
  return (
    <span class="tb-badge">
      <span aria-hidden="true">{count}</span>
      <span class="govuk-visually-hidden">{t('notices.badge.unread', { count })}</span>
    </span>
  );
}

function Account({ signedIn }: { signedIn: NonNullable<Visit['signedIn']> }) {
  const { t } = useWords();
  return (
    <a class="govuk-link govuk-link--no-visited-state" href="/me">
      {signedIn.party ?? signedIn.name}
      <span class="govuk-visually-hidden">{t('tools.account')}</span>
    </a>
  );
}

function Foot({ city, bare }: { city: City; bare: boolean | undefined }) {
  const { t } = useWords();
  return (
    <footer class="tb-foot">
      <div class="govuk-width-container">
        {!bare && <FootLinks />}
        <p>{withPhone(t('foot.help'), city.enquiry)}</p>
        <p>{t('foot.host', { host: city.host })}</p>
      </div>
    </footer>
  );
}

function FootLinks() {
  const { t } = useWords();
  const link = 'govuk-link govuk-link--no-visited-state';
  return (
    <ul>
      <li>
        <a class={link} href="/me/looks">
          {t('foot.looks')}
        </a>
      </li>
      <li>
        <a class={link} href="/verify">
          {t('foot.verify')}
        </a>
      </li>
      <li>
        <a class={link} href="/halls">
          {t('halls.name')}
        </a>
      </li>
      <li>
        <a class={link} href="/figures">
          {t('foot.figures')}
        </a>
      </li>
      <li>
        <a class={link} href="/accessibility">
          {t('foot.accessibility')}
        </a>
      </li>
      <li>
        <a class={link} href="/privacy">
          {t('foot.privacy')}
        </a>
      </li>
      <li>
        <a class={link} href="/sitemap">
          {t('foot.sitemap')}
        </a>
      </li>
    </ul>
  );
}
