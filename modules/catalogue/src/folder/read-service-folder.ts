import { access, readdir } from 'node:fs/promises';
import { Form } from '@tongban/forms';
import { Guide, LicenceTemplate, Procedure, type ServiceDefinition } from '../contract.ts';
import { readEnglish } from './read-english.ts';
import { type FileFault, readYamlFile } from './yaml-file.ts';

/** A folder that can be read, or everything that is wrong with its files. */
export type ServiceFolder = { readonly definition: ServiceDefinition } | { readonly id: string; readonly faults: readonly FileFault[] };

/**
 * Reads the service that stands in this folder, named as the folder: `guide.yaml`, `form.yaml`, `procedure.yaml`, `licence.yaml`, and `en.yaml` where
 * there is one.
 * Faults are told all at once, each with file, field, rule and the way to mend it; they are about shape, `findingsOf` is about the law.
 */
export async function readServiceFolder(folder: URL): Promise<ServiceFolder> {
  const base = new URL(`${folder.href.replace(/\/$/, '')}/`);
  const id = decodeURIComponent(base.pathname.split('/').at(-2) ?? '');
  const [guide, form, procedure, licence, en] = await Promise.all([
    readYamlFile(new URL('guide.yaml', base), Guide, 'guide'),
    readYamlFile(new URL('form.yaml', base), Form, 'form'),
    readYamlFile(new URL('procedure.yaml', base), Procedure, 'procedure'),
    readYamlFile(new URL('licence.yaml', base), LicenceTemplate, 'licence'),
    readEnglish(base),
  ]);
  if ('faults' in guide || 'faults' in form || 'faults' in procedure || 'faults' in licence || 'faults' in en) {
    return { id, faults: [guide, form, procedure, licence, en].flatMap((part) => ('faults' in part ? part.faults : [])) };
  }
  const definition = { id, guide: guide.value, form: form.value, procedure: procedure.value, licence: licence.value };
  return { definition: en.value === undefined ? definition : { ...definition, en: en.value } };
}

/** The folders under this one that hold a `guide.yaml`, by name: every public service of the city. */
export async function serviceFoldersIn(folder: URL): Promise<readonly URL[]> {
  const base = new URL(`${folder.href.replace(/\/$/, '')}/`);
  const entries = await readdir(base, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => new URL(`${encodeURIComponent(name)}/`, base));
  const guided = await Promise.all(
    folders.map((one) =>
      access(new URL('guide.yaml', one)).then(
        () => [one],
        () => [],
      ),
    ),
  );
  return guided.flat().sort((one, other) => one.href.localeCompare(other.href));
}
