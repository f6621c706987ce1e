import { isReadable } from '@tongban/rules';
import { conditionFaults } from './check-conditions.ts';
import type { Finding, FormFault } from './form-fault.ts';
import { wholly } from './kinds/text.ts';
import { chineseMessages, type FormMessages } from './messages.ts';
import type { Form, Page, Question } from './model.ts';

/** Every fault of the form, in page order; nothing where it can be published. */
export function checkForm(form: Form, messages: FormMessages = chineseMessages): readonly FormFault[] {
  const findings = [
    ...(form.pages.length === 0 ? [{ fault: 'no-pages', found: '' } as const] : []),
    ...idFindings(form),
    ...form.pages.flatMap(pageFindings),
    ...conditionFaults(form),
  ];
  const place = (id: string | undefined) => form.pages.findIndex((page) => page.id === id);
  return findings.toSorted((a, b) => place(a.page) - place(b.page)).map((finding) => faultFrom(finding, messages));
}

function faultFrom({ found, rule, ...where }: Finding, { faults }: FormMessages): FormFault {
  const { fault } = where;
  const message = fault === 'broken-condition' ? (rule ? faults[fault](found, rule) : '') : faults[fault](found);
  return { ...where, message };
}

/** Questions and groups share one room of names: conditions read both. Pages have theirs. */
function idFindings({ pages }: Form): readonly Finding[] {
  const names = pages.flatMap(({ id, questions, repeat }) => [
    ...questions.map((question) => ({ page: id, question: question.id, id: question.id })),
    ...(repeat ? [{ page: id, id: repeat.id }] : []),
  ]);
  const pageNames = pages.map(({ id }) => ({ page: id, id }));
  const badNames = names.filter(({ id }) => !/^[a-z][A-Za-z0-9]*$/.test(id) || !isReadable(id));
  const badPages = pageNames.filter(({ id }) => !/^[a-z][A-Za-z0-9]*$/.test(id));
  return [
    ...[...repeated(names), ...repeated(pageNames)].map(({ id, ...where }): Finding => ({ ...where, fault: 'duplicate-id', found: id })),
    ...[...badNames, ...badPages].map(({ id, ...where }): Finding => ({ ...where, fault: 'bad-id', found: id })),
  ];
}

function repeated<Named extends { readonly id: string }>(all: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => seen.size === seen.add(id).size);
}

function pageFindings({ id, title, questions, repeat }: Page): readonly Finding[] {
  const badGroup = repeat !== undefined && (repeat.min < 0 || repeat.max < 1 || repeat.min > repeat.max);
  return [
    ...(title.trim() === '' ? [{ fault: 'no-label', page: id, found: '' } as const] : []),
    ...(questions.length === 0 ? [{ fault: 'no-questions', page: id, found: '' } as const] : []),
    ...(badGroup ? [{ fault: 'bad-limits', page: id, found: repeat.id } as const] : []),
    ...questions.flatMap((question) => {
      const where = { page: id, question: question.id };
      const label: readonly Finding[] = question.label.trim() === '' ? [{ ...where, fault: 'no-label', found: '' }] : [];
      return [...label, ...questionFindings(question).map((finding) => ({ ...where, ...finding }))];
    }),
  ];
}

function questionFindings(question: Question): readonly Finding[] {
  switch (question.type) {
    case 'text':
      return [...limitFindings('maxLength', 1, question.maxLength), ...patternFindings(question.pattern)];
    case 'long-text':
      return limitFindings('maxLength', 1, question.maxLength);
    case 'number':
      return [...limitFindings('max', question.min ?? -Infinity, question.max), ...limitFindings('decimals', 0, question.decimals)];
    case 'choice':
    case 'choices':
      return optionFindings(question.options.map(({ value }) => value));
    case 'files': {
      const evidence: readonly Finding[] = question.evidence.trim() === '' ? [{ fault: 'no-evidence', found: '' }] : [];
      return [...evidence, ...limitFindings('maxFiles', 1, question.maxFiles)];
    }
    case 'date':
    case 'yes-no':
    case 'phone':
    case 'citizen-id':
    case 'uscc':
      return [];
  }
}

function limitFindings(name: string, least: number, limit: number | undefined): readonly Finding[] {
  return limit !== undefined && limit < least ? [{ fault: 'bad-limits', found: name }] : [];
}

function patternFindings(pattern: string | undefined): readonly Finding[] {
  try {
    if (pattern !== undefined) wholly(pattern);
    return [];
  } catch {
    return [{ fault: 'bad-pattern', found: pattern ?? '' }];
  }
}

function optionFindings(values: readonly string[]): readonly Finding[] {
  if (values.length === 0) return [{ fault: 'no-options', found: '' }];
  return repeated(values.map((id) => ({ id }))).map(({ id }) => ({ fault: 'duplicate-option', found: id }));
}
