import type { Language } from '@tongban/kernel';
import type { ServiceDefinition, ServiceVersion } from '../contract/definition.ts';

/** What stands there is no text to read: conditions, patterns, what a licence or a register states. */
const notRead =
  /^(en|guide\.keywords|guide\.evidence\.\w+\.when|form\..*\.(when|pattern)|procedure\.founds|licence\.(number|numberParts|fields\.\d+\.from))$/;
const separator = { zh: '、', en: ', ' } as const satisfies Record<Language, string>;
const han = /\p{Script=Han}/u;

/**
 * The texts of a definition that people read, by path: `guide.name`, `guide.evidence.layout.hint`, `form.pages.place.title`. A part of a list
 * is named by its id, or its place where it has none. The everyday words of search are one text.
 */
export function textsOf(definition: ServiceDefinition): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  withTexts(definition, (path, text) => {
    texts.set(path, text);
    return text;
  });
  return texts;
}

/** The definition in that language; in Chinese where its editors have written no other. */
export function definitionIn(definition: ServiceDefinition, language: Language): ServiceDefinition {
  const { en } = definition;
  return language === 'zh' || en === undefined ? definition : withTexts(definition, (path, text) => en[path] ?? text);
}

/** Every text of the definition with its English. */
export function pairsOf(definition: ServiceDefinition): readonly (readonly [chinese: string, english: string])[] {
  const { en = {} } = definition;
  return [...textsOf(definition)].flatMap(([path, chinese]) => (en[path] === undefined ? [] : [[chinese, en[path]] as const]));
}

const translated = new WeakMap<ServiceVersion, ServiceVersion>();

/** The version in that language: what applies, and to whom, is the same. */
export function serviceIn(service: ServiceVersion, language: Language): ServiceVersion {
  if (language === 'zh' || service.definition.en === undefined) return service;
  const held = translated.get(service);
  if (held !== undefined) return held;
  const made = { ...service, definition: definitionIn(service.definition, language) };
  translated.set(service, made);
  return made;
}

type Say = (path: string, text: string) => string;

function withTexts(definition: ServiceDefinition, say: Say): ServiceDefinition {
  const { keywords } = definition.guide;
  // The edge: a tree that is walked part by part keeps its shape.
  const said = mapped(definition, '', say) as ServiceDefinition;
  const words = say('guide.keywords', keywords.join(separator.zh));
  const cut = han.test(words) ? separator.zh : separator.en;
  return { ...said, guide: { ...said.guide, keywords: words.split(cut).filter((word) => word !== '') } };
}

function mapped(part: unknown, path: string, say: Say): unknown {
  if (notRead.test(path)) return part;
  if (typeof part === 'string') return han.test(part) ? say(path, part) : part;
  if (Array.isArray(part)) return part.map((item, at) => mapped(item, `${path}.${nameOf(item) ?? at}`, say));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, inside]) => [name, mapped(inside, path === '' ? name : `${path}.${name}`, say)]),
  );
}

/** By what a part of a list is told from the others. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, value } = item as { readonly id?: unknown; readonly value?: unknown };
  return typeof id === 'string' ? id : typeof value === 'string' ? value : undefined;
}
