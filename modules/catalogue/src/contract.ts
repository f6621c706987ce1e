import { Form } from '@tongban/forms';
import { type Static, Type } from 'typebox';
import { Guide } from './contract/guide.ts';
import { LicenceTemplate } from './contract/licence-template.ts';
import { closed, Slug } from './contract/notation.ts';
import { Procedure } from './contract/procedure.ts';

export { Evidence, Guide } from './contract/guide.ts';
export { LicenceTemplate } from './contract/licence-template.ts';
export { Procedure, Task } from './contract/procedure.ts';

/**
 * A public service as an editor writes it: one folder of YAML files, each a part of this definition.
 * `guide.yaml`, `form.yaml`, `procedure.yaml`, `licence.yaml`; `journeys.yaml` tests it.
 * Elements and code lists as in GB/T 39554.2; words as in docs/glossary.md.
 */
export const ServiceDefinition = Type.Object(
  { id: Slug, guide: Guide, form: Form, procedure: Procedure, licence: LicenceTemplate },
  closed,
);

export type ServiceDefinition = Static<typeof ServiceDefinition>;

/** A definition at one moment: immutable once published; cases stay on the version they started with. */
export type ServiceVersion = {
  readonly id: string;
  readonly version: number;
  readonly definition: ServiceDefinition;
  readonly implementationCode: string;
  readonly publishedAt: string;
};

/** A line in lists, tiles and search results. */
export type ServiceSummary = {
  readonly id: string;
  readonly name: string;
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

/** What publishing refuses: field, rule and the way to mend it. */
export type Finding = { readonly field: string; readonly rule: string; readonly message: string };
