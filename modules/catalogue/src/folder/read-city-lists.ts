import { type Static, Type } from 'typebox';
import { LifeEventEntry } from '../contract/life-event.ts';
import { serviceFoldersIn } from './read-service-folder.ts';
import { type FileFault, readYamlFile } from './yaml-file.ts';

const closed = { additionalProperties: false } as const;
const text = Type.String({ minLength: 1 });
const audience = Type.Union([Type.Literal('person'), Type.Literal('company')]);

const ThemesFile = Type.Object(
  {
    themes: Type.Array(Type.Object({ audience, id: text, name: text, en: Type.Optional(text), icon: text }, closed)),
    popular: Type.Array(text),
  },
  closed,
);
const SynonymsFile = Type.Object({ same: Type.Array(Type.Array(text, { minItems: 2 })), ignored: Type.Array(text) }, closed);
const ElementsFile = Type.Object(
  { elements: Type.Array(Type.Object({ id: text, name: text, personal: Type.Optional(Type.Boolean()) }, closed)) },
  closed,
);

const LifeEventsFile = Type.Object({ events: Type.Array(LifeEventEntry) }, closed);

/** What the services of a city share: themes, life events, which services are named on the first page, words of search, data elements. */
export type CityLists = Static<typeof ThemesFile> &
  Static<typeof LifeEventsFile> &
  Static<typeof SynonymsFile> &
  Static<typeof ElementsFile>;

/** Reads `themes.yaml`, `life-events.yaml`, `synonyms.yaml` and `elements.yaml` of the folder of services, or says everything that is wrong with them. */
export async function readCityLists(folder: URL): Promise<{ readonly lists: CityLists } | { readonly faults: readonly FileFault[] }> {
  const base = new URL(`${folder.href.replace(/\/$/, '')}/`);
  const [themes, events, synonyms, elements] = await Promise.all([
    readYamlFile(new URL('themes.yaml', base), ThemesFile, 'themes'),
    readYamlFile(new URL('life-events.yaml', base), LifeEventsFile, 'life-events'),
    readYamlFile(new URL('synonyms.yaml', base), SynonymsFile, 'synonyms'),
    readYamlFile(new URL('elements.yaml', base), ElementsFile, 'elements'),
  ]);
  if ('faults' in themes || 'faults' in events || 'faults' in synonyms || 'faults' in elements) {
    return { faults: [themes, events, synonyms, elements].flatMap((part) => ('faults' in part ? part.faults : [])) };
  }
  const services = (await serviceFoldersIn(base)).map(({ pathname }) => decodeURIComponent(pathname.split('/').at(-2) ?? ''));
  const faults = stepsNowhere(events.value.events, services);
  return faults.length > 0 ? { faults } : { lists: { ...themes.value, ...events.value, ...synonyms.value, ...elements.value } };
}

/** Steps that lead to no service: whoever follows them would miss one without knowing. */
function stepsNowhere(events: readonly LifeEventEntry[], services: readonly string[]): readonly FileFault[] {
  return events.flatMap(({ id, steps }) =>
    steps
      .filter(({ service }) => !services.includes(service))
      .map(({ service }) => ({
        file: 'life-events.yaml',
        field: `life-events.events.${id}.steps.${service}`,
        rule: 'step-service-known',
        message: `没有“${service}”这项服务：请改成文件夹的名字，或者先加上这项服务`,
      })),
  );
}
