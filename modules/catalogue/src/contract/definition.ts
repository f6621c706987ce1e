import { Form } from '@tongban/forms';
import { type Static, Type } from 'typebox';
import { Guide } from './guide.ts';
import { LicenceTemplate } from './licence-template.ts';
import { closed, Slug } from './notation.ts';
import { Procedure } from './procedure.ts';

/** The English of the texts, by path (`guide.name`); a definition without is told in Chinese to everybody. */
const English = Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1 })));

/**
 * A public service as an editor writes it: one folder of YAML files, each a part of this definition.
 * `guide.yaml`, `form.yaml`, `procedure.yaml`, `licence.yaml`, and `en.yaml` with the English of it all; `journeys.yaml` tests it.
 * Elements and code lists as in GB/T 39554.2; words as in docs/glossary.md.
 */
export const ServiceDefinition = Type.Object(
  { id: Slug, guide: Guide, form: Form, procedure: Procedure, licence: LicenceTemplate, en: English },
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
