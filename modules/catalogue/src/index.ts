export { type Catalogue, createCatalogue } from './catalogue.ts';
export { findingsOf } from './domain/findings.ts';
export type { Surroundings } from './domain/rules/rule.ts';
export { type CityLists, readCityLists } from './folder/read-city-lists.ts';
export { readServiceFolder, type ServiceFolder, serviceFoldersIn } from './folder/read-service-folder.ts';
export type { FileFault } from './folder/yaml-file.ts';
export type { Publication } from './publish.ts';
export type { Authority, FolderOutcome } from './publish-folder.ts';
export type { ThemeWithServices } from './read/themes.ts';
