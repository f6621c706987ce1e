import { type EachLanguage, eachLanguage, type Language, languages } from '@tongban/kernel';
import type { Tx } from '@tongban/platform';
import type { KindView, NoticeKind, Template, TemplateView } from './contract.ts';
import { checkTemplate } from './domain/check-template.ts';
import { type Change, readChanges } from './store/template.ts';

/** The kinds of notice that the rooms of the house order, by id. */
export type Kinds = ReadonlyMap<string, NoticeKind>;

/** Puts the kinds together; throws where two rooms call theirs alike, or where the text that is shipped could not be saved. */
export function kindsOf(kinds: readonly NoticeKind[]): Kinds {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  if (byId.size !== kinds.length) throw new Error('two kinds of notice have the same id');
  for (const kind of kinds) {
    for (const language of languages) {
      const [finding] = checkTemplate(kind.template[language], kind);
      if (finding !== undefined)
        throw new Error(`the ${language} text of ${kind.id}: ${finding.field} ${finding.rule} ${finding.variable ?? ''}`);
    }
  }
  return byId;
}

/** The text that applies now in each language: the city's last, else what the house ships. */
export async function templatesNow(tx: Tx, { id, template }: NoticeKind): Promise<EachLanguage<Template>> {
  const changes = await readChanges(tx, [id]);
  return eachLanguage((language) => latest(changes, id, language)?.template ?? template[language]);
}

/** Every kind with its texts and how they came about, for whoever writes them. */
export async function listTemplates(tx: Tx, kinds: Kinds): Promise<readonly KindView[]> {
  const changes = await readChanges(tx, [...kinds.keys()]);
  return [...kinds.values()].map((kind) => kindView(kind, changes));
}

function kindView({ id, name, law, only, variables, template }: NoticeKind, changes: readonly Change[]): KindView {
  return {
    id,
    name,
    ...(law === undefined ? {} : { law }),
    ...(only === undefined ? {} : { only }),
    variables: Object.entries(variables).map(([variable, { type, name, needed = false, optional = false, open = false }]) => {
      return { id: variable, type, name, needed, optional, open };
    }),
    templates: eachLanguage((language) => templateView(changes, id, language, template[language])),
  };
}

function templateView(all: readonly Change[], kind: string, language: Language, original: Template): TemplateView {
  const changes = all.filter((change) => change.kind === kind && change.language === language);
  return {
    ...(changes[0]?.template ?? original),
    version: changes[0]?.version ?? 0,
    changes: changes.map(({ version, author, at, template }) => ({ version, author, at, original: template === undefined })),
    original,
  };
}

/** The newest stand first. */
function latest(changes: readonly Change[], kind: string, language: Language): Change | undefined {
  return changes.find((change) => change.kind === kind && change.language === language);
}
