import type { RecordChange } from '@tongban/administration/contract';
import type { Language } from '@tongban/kernel';
import type { Actor, Clock, Database } from '@tongban/platform';
import type { KindView, Template, TemplateFinding } from './contract.ts';
import { checkTemplate } from './domain/check-template.ts';
import { fillIn } from './domain/template.ts';
import { insertChange } from './store/template.ts';
import { type Kinds, listTemplates } from './templates.ts';
import { samplesOf, wordsOf } from './words.ts';

type Official = Extract<Actor, { readonly kind: 'official' }>;
type Dependencies = { readonly db: Database; readonly clock: Clock; readonly kinds: Kinds; readonly recordChange: RecordChange };
type Address = { readonly kind: string; readonly language: Language };

export type EditRefusal = 'unknown-kind' | 'template-wrong' | 'changed-meanwhile';
export type Edited =
  | { readonly edited: true; readonly version: number }
  | { readonly edited: false; readonly refusal: EditRefusal; readonly findings: readonly TemplateFinding[] };

/** Texts of notices as the city's administrators see and change them; every change keeps its author and time. */
export type TemplateEditing = {
  templates(actor: Official): Promise<readonly KindView[]>;
  /** Saves a text, or goes back to what the house ships where none is given. Refused where it cannot be used, or where the version named is not the last. */
  editTemplate(actor: Official, address: Address, edit: { readonly template?: Template; readonly version: number }): Promise<Edited>;
  /** What a text would look like, with a sample for each variable, and what keeps it from being used. */
  preview(address: Address, template: Template): { readonly filled: Template; readonly findings: readonly TemplateFinding[] } | undefined;
};

export function createTemplateEditing({ db, clock, kinds, recordChange }: Dependencies): TemplateEditing {
  return {
    templates: (actor) => db.transaction(actor, (tx) => listTemplates(tx, kinds)),
    editTemplate: async (actor, { kind: id, language }, { template, version }) => {
      const kind = kinds.get(id);
      if (kind === undefined) return refused('unknown-kind');
      const findings = template === undefined ? [] : checkTemplate(template, kind);
      if (findings.length > 0) return refused('template-wrong', findings);
      const next = version + 1;
      const change = { kind: id, language, version: next, at: clock.now(), official: actor.id, officialName: actor.name };
      const saved = await db.transaction(actor, async (tx) => {
        if (!(await insertChange(tx, { ...change, ...(template && { template }) }))) return false;
        await recordChange(tx, {
          at: change.at,
          by: actor,
          act: template === undefined ? 'restored' : 'published',
          thing: { kind: 'template', id: `${id}.${language}`, name: `${kind.name.zh} ${language}` },
          before: { version },
          after: { version: next, subject: template?.subject },
        });
        return true;
      });
      return saved ? { edited: true, version: next } : refused('changed-meanwhile');
    },
    preview: ({ kind: id, language }, template) => {
      const kind = kinds.get(id);
      return kind && { filled: fillIn(template, wordsOf(kind, samplesOf(kind), language)), findings: checkTemplate(template, kind) };
    },
  };
}

function refused(refusal: EditRefusal, findings: readonly TemplateFinding[] = []): Edited {
  return { edited: false, refusal, findings };
}
