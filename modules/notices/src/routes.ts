import { type Language, languages } from '@tongban/kernel';
import { type Actor, type App, problem, signInFirst } from '@tongban/platform';
import { Type } from 'typebox';
import type { KindView, TemplateFinding } from './contract.ts';
import type { EditRefusal, TemplateEditing } from './edit-template.ts';
import { findingText, refusals } from './messages.ts';

const address = '/api/workbench/notice-templates';
const closed = { additionalProperties: false } as const;
const text = Type.String({ maxLength: 20_000 });
const template = { subject: text, text, mail: text };
const version = Type.Integer({ minimum: 0 });
const onText = Type.Object({ kind: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }), language: Type.Enum([...languages]) });
const administrator = { may: 'official:administrator' } as const;

const status = { 'unknown-kind': 404, 'template-wrong': 422, 'changed-meanwhile': 409 } satisfies Record<EditRefusal, number>;

const Texts = Type.Object(template);
const Variable = Type.Object({
  id: Type.String(),
  type: Type.Enum(['text', 'lines', 'day', 'moment', 'number']),
  name: Type.Object({ zh: Type.String(), en: Type.String() }),
  needed: Type.Boolean(),
  optional: Type.Boolean(),
  open: Type.Boolean(),
});
const Change = Type.Object({ version, author: Type.String(), at: Type.String(), original: Type.Boolean() });
const InLanguage = Type.Object({ ...template, version, changes: Type.Array(Change), original: Texts });
const Kind = Type.Object({
  id: Type.String(),
  name: Type.Object({ zh: Type.String(), en: Type.String() }),
  law: Type.Optional(Type.Object({ zh: Type.String(), en: Type.String() })),
  only: Type.Optional(Type.Literal('mail')),
  variables: Type.Array(Variable),
  templates: Type.Object({ zh: InLanguage, en: InLanguage }),
});
const Finding = Type.Object({ field: Type.Enum(['subject', 'text', 'mail']), rule: Type.String(), message: Type.String() });

/** Texts of notices, for the administrators of the city: to read, try out, change, and take back to what the house ships. */
export function templateRoutes(app: App, editing: TemplateEditing): void {
  app.get(
    address,
    {
      config: administrator,
      schema: {
        summary: '通知文本的全部种类，两种语言',
        description: 'Every kind of notice with its texts',
        response: { 200: Type.Object({ kinds: Type.Array(Type.Unsafe<KindView>(Kind)) }) },
      },
    },
    async ({ actor }) => ({ kinds: [...(await editing.templates(official(actor)))] }),
  );

  app.put(
    `${address}/:kind/:language`,
    {
      config: administrator,
      schema: {
        summary: '改写通知文本',
        description: 'Changes the text of a notice; two who write at once are told',
        params: onText,
        body: Type.Object({ ...template, version }, closed),
        response: { 200: Type.Object({ version }) },
      },
    },
    async ({ actor, params, body }) => {
      const { version: seen, ...written } = body;
      return settled(await editing.editTemplate(official(actor), params, { template: written, version: seen }));
    },
  );

  app.delete(
    `${address}/:kind/:language`,
    {
      config: administrator,
      schema: {
        summary: '恢复原来的通知文本',
        description: 'Takes a text back to what the house ships',
        params: onText,
        querystring: Type.Object({ version }, closed),
        response: { 200: Type.Object({ version }) },
      },
    },
    async ({ actor, params, query }) => settled(await editing.editTemplate(official(actor), params, { version: query.version })),
  );

  app.post(
    `${address}/:kind/:language/preview`,
    {
      config: administrator,
      schema: {
        summary: '预览通知文本',
        description: 'What a text would look like, and what is wrong with it',
        params: onText,
        body: Type.Object(template, closed),
        response: { 200: Type.Object({ ...template, findings: Type.Array(Finding) }) },
      },
    },
    async ({ params, body, language }) => {
      const seen = editing.preview(params, body);
      if (seen === undefined) throw problem(status['unknown-kind'], 'unknown-kind', refusals['unknown-kind']);
      return { ...seen.filled, findings: seen.findings.map((finding) => described(finding, language)) };
    },
  );
}

function settled(edited: Awaited<ReturnType<TemplateEditing['editTemplate']>>): { version: number } {
  if (edited.edited) return { version: edited.version };
  const { refusal, findings } = edited;
  const errors = findings.map((finding) => ({ field: finding.field, message: findingText(finding) }));
  throw problem(status[refusal], refusal, refusals[refusal], errors.length > 0 ? { errors } : {});
}

function described(finding: TemplateFinding, language: Language) {
  return { field: finding.field, rule: finding.rule, message: findingText(finding)[language] };
}

function official(actor: Actor): Extract<Actor, { readonly kind: 'official' }> {
  if (actor.kind !== 'official') throw problem(401, 'not-signed-in', signInFirst);
  return actor;
}
