import type { NoticeKind, Template, TemplateFinding } from '../contract.ts';
import { variablesIn } from './template.ts';

type Variables = NoticeKind['variables'];
type Field = keyof Template;

const fields = ['subject', 'text', 'mail'] as const;
/** Characters. */
export const longest = { subject: 100, text: 5_000, mail: 2_000 } as const satisfies Record<Field, number>;

/**
 * Everything that keeps this text from being used for this kind of notice: variables that nobody fills in, what the law wants told and the
 * text leaves out, and what may not stand where others can read it.
 */
export function checkTemplate(template: Template, { variables, only }: Pick<NoticeKind, 'variables' | 'only'>): readonly TemplateFinding[] {
  const written = only === 'mail' ? fields.filter((field) => field !== 'text') : fields;
  const told = only === 'mail' ? 'mail' : 'text';
  return [...written.flatMap((field) => checkField(field, template[field], variables)), ...missing(told, template[told], variables)];
}

function checkField(field: Field, text: string, variables: Variables): readonly TemplateFinding[] {
  const found = (rule: TemplateFinding['rule'], variable?: string): TemplateFinding => ({ field, rule, ...(variable && { variable }) });
  const named = variablesIn(text);
  const known = named.filter((name) => Object.hasOwn(variables, name));
  const readByOthers = field !== 'text';
  return [
    ...(text.trim() === '' ? [found('empty')] : []),
    ...(text.length > longest[field] ? [found('too-long')] : []),
    ...(field === 'subject' && text.includes('\n') ? [found('more-than-one-line')] : []),
    ...(/[{}]/.test(text.replace(/\{\w+\}/g, '')) ? [found('stray-brace')] : []),
    ...named.filter((name) => !known.includes(name)).map((name) => found('unknown-variable', name)),
    ...known.filter((name) => readByOthers && !variables[name]?.open).map((name) => found('not-for-mail', name)),
    ...known.filter((name) => variables[name]?.type === 'lines' && !standsAlone(name, text)).map((name) => found('lines-not-alone', name)),
  ];
}

function missing(field: Field, text: string, variables: Variables): readonly TemplateFinding[] {
  const named = variablesIn(text);
  const needed = Object.entries(variables).filter(([name, { needed }]) => needed && !named.includes(name));
  return needed.map(([variable]) => ({ field, rule: 'needed-missing', variable }));
}

/** Several lines take the place of one. */
function standsAlone(name: string, text: string): boolean {
  return text.split('\n').every((line) => !line.includes(`{${name}}`) || line === `{${name}}`);
}
