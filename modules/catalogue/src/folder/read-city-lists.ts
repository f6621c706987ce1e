import { type Static, Type } from 'typebox';
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

/** What the services of a city share: themes, which services are named on the first page, words of search, data elements. */
export type CityLists = Static<typeof ThemesFile> & Static<typeof SynonymsFile> & Static<typeof ElementsFile>;

/** Reads `themes.yaml`, `synonyms.yaml` and `elements.yaml` of the folder of services, or says everything that is wrong with them. */
export async function readCityLists(folder: URL): Promise<{ readonly lists: CityLists } | { readonly faults: readonly FileFault[] }> {
  const base = new URL(`${folder.href.replace(/\/$/, '')}/`);
  const [themes, synonyms, elements] = await Promise.all([
    readYamlFile(new URL('themes.yaml', base), ThemesFile, 'themes'),
    readYamlFile(new URL('synonyms.yaml', base), SynonymsFile, 'synonyms'),
    readYamlFile(new URL('elements.yaml', base), ElementsFile, 'elements'),
  ]);
  if ('faults' in themes || 'faults' in synonyms || 'faults' in elements) {
    return { faults: [themes, synonyms, elements].flatMap((part) => ('faults' in part ? part.faults : [])) };
  }
  return { lists: { ...themes.value, ...synonyms.value, ...elements.value } };
}
