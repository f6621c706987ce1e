import type { ComponentChildren } from 'preact';

/** A number to call with one press; it stays on one line. */
export function Phone({ number }: { number: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state tb-nowrap" href={`tel:${number}`}>
      {number}
    </a>
  );
}

/** A text with the number to call where it says `{phone}`. */
export function withPhone(text: string, number: string): ComponentChildren {
  const [before, after = ''] = text.split('{phone}');
  return (
    <>
      {before}
      <Phone number={number} />
      {after}
    </>
  );
}
