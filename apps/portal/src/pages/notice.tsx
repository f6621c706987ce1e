import type { ComponentChildren } from 'preact';

/** A page that only tells: what is so, and what to do next. */
export function Notice({ title, lines, children }: { title: string; lines: readonly ComponentChildren[]; children?: ComponentChildren }) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {lines.map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
      {children}
    </>
  );
}

export type Section = { readonly heading: string; readonly lines: readonly ComponentChildren[]; readonly list?: ComponentChildren };

/** A longer text in sections: accessibility, personal information, where to ask. */
export function Sections({ title, lead, sections }: { title: string; lead: string; sections: readonly Section[] }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">{lead}</p>
      {sections.map((section) => (
        <section class="tb-group">
          <h2 class="govuk-heading-m">{section.heading}</h2>
          {section.lines.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          {section.list}
        </section>
      ))}
    </>
  );
}
