import type { Guide } from './contract/guide.ts';

export type { Change, PublishedChange } from './contract/change.ts';
export { ServiceDefinition, type ServiceVersion } from './contract/definition.ts';
export { Evidence, Guide } from './contract/guide.ts';
export { LicenceTemplate } from './contract/licence-template.ts';
export { Procedure, Task } from './contract/procedure.ts';
export { definitionIn, serviceIn } from './domain/in-language.ts';

/** A line in lists, tiles and search results. */
export type ServiceSummary = {
  readonly id: string;
  readonly name: string;
  /** What it is called where there is little room; the name itself where that is short enough. */
  readonly short: string;
  readonly summary: string;
  readonly authority: string;
  readonly promised: number;
  /** Of what is promised. */
  readonly unit: 'working-day' | 'calendar-day';
  readonly visits: number;
  readonly onTheSpot: boolean;
  readonly themes: Guide['themes'];
};

export type Theme = { readonly id: string; readonly audience: 'person' | 'company'; readonly name: string; readonly icon: string };

/** A life event in one language, with the services that it leads to, in the order in which one does them. */
export type LifeEvent = {
  readonly id: string;
  readonly audience: Theme['audience'];
  readonly name: string;
  readonly summary: string;
  readonly steps: readonly { readonly service: ServiceSummary; readonly when: string; readonly why: string }[];
};

/** What publishing refuses: field, rule and the way to mend it. */
export type Finding = { readonly field: string; readonly rule: string; readonly message: string };
