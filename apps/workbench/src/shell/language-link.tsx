import { languages, languageTags } from '@tongban/kernel';
import { languageNames } from '@tongban/ui';
import { language } from '../texts.ts';

/** The same place in the other language; the server remembers it and writes it into the page. */
export function LanguageLink() {
  return languages
    .filter((other) => other !== language)
    .map((other) => (
      <a key={other} className="language" href={addressIn(other)} lang={languageTags[other]} hrefLang={languageTags[other]}>
        {languageNames[other]}
      </a>
    ));
}

function addressIn(other: string): string {
  const search = new URLSearchParams(window.location.search);
  search.set('lang', other);
  return `${window.location.pathname}?${search}`;
}
