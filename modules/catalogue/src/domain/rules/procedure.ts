import type { ServiceDefinition } from '../../contract.ts';
import { questionNamed } from '../questions.ts';
import { flawIf, type Rule, repeated } from './rule.ts';

/** The way a case goes: 行政许可法 arts. 26, 32 (2), 34. */
export const procedureRules: readonly Rule[] = [
  {
    rule: 'department-known',
    check: (definition, { departments }) =>
      departmentsNamed(definition).flatMap(({ department, field }) =>
        flawIf(departments !== undefined && !departments.includes(department), field, `没有“${department}”这个部门：请改成已有部门的编号`),
      ),
  },
  {
    rule: 'task-named-once',
    check: ({ procedure }) => {
      const ids = procedure.stages.flatMap(({ tasks }) => tasks.map(({ id }) => id));
      return repeated(ids).map((id) => ({ field: 'procedure.stages', message: `任务编号“${id}”用了两次：请换一个` }));
    },
  },
  {
    rule: 'other-department-has-days',
    check: ({ guide, procedure }) =>
      procedure.stages.flatMap(({ tasks }, at) =>
        tasks.flatMap(({ department, days, name }, place) =>
          flawIf(
            department !== guide.authority && days === undefined,
            `procedure.stages.${at}.tasks.${place}.days`,
            `“${name}”由别的部门办，请写明给它几个工作日`,
          ),
        ),
      ),
  },
  {
    rule: 'parallel-opinions-from-different-departments',
    check: ({ procedure }) =>
      procedure.stages.flatMap(({ name, tasks }, at) => {
        const asked = tasks.filter(({ kind }) => kind === 'opinion').map(({ department }) => department);
        return flawIf(repeated(asked).length > 0, `procedure.stages.${at}`, `“${name}”里同一个部门征求了两次意见：请合成一次`);
      }),
  },
  {
    rule: 'permit-names-other-authorities',
    check: ({ guide, procedure }) =>
      flawIf(
        guide.type === '01' && procedure.otherAuthorities.length === 0,
        'procedure.otherAuthorities',
        '不归本机关管的，要告诉人该找谁：请至少写一个（行政许可法第32条）',
      ),
  },
  {
    rule: 'own-decision-is-named',
    check: ({ guide, procedure }) =>
      flawIf(
        guide.regime === 'own' && procedure.decision.titles === undefined,
        'procedure.decision.titles',
        '不是许可，就不说“准予许可”：请写明怎么说，比如grant: 准予登记、refuse: 不予登记',
      ),
  },
  {
    rule: 'founding-questions-required',
    check: (definition) => {
      const { founds } = definition.procedure;
      if (founds === undefined) return [];
      const { name, address, unnamed } = founds;
      const spoken = [...(unnamed ?? '').matchAll(/\{(\w+)\}/g)].map(([, question]) => question ?? '');
      return [
        { part: 'name', question: name, optional: unnamed !== undefined },
        { part: 'address', question: address, optional: false },
        ...spoken.map((question) => ({ part: 'unnamed', question, optional: false })),
      ].flatMap(({ part, question, optional }) =>
        flawIf(
          !isAlwaysAnswered(definition, question, optional),
          `procedure.founds.${part}`,
          `登记要用的“${question}”必须是表单里一道总要答的文字题；名称可以不起的，请写unnamed`,
        ),
      );
    },
  },
];

/** A question of text that everybody is asked, and answers unless it may be left empty. */
function isAlwaysAnswered(definition: ServiceDefinition, id: string, optional: boolean): boolean {
  const placed = questionNamed(definition, id);
  if (placed?.question.type !== 'text' || placed.question.when || placed.page.when) return false;
  return optional || placed.question.required !== false;
}

function departmentsNamed({
  guide,
  procedure,
  licence,
}: ServiceDefinition): readonly { readonly department: string; readonly field: string }[] {
  return [
    { department: guide.authority, field: 'guide.authority' },
    ...procedure.stages.flatMap(({ tasks }, at) =>
      tasks.map(({ department }, place) => ({ department, field: `procedure.stages.${at}.tasks.${place}.department` })),
    ),
    { department: procedure.decision.department, field: 'procedure.decision.department' },
    { department: licence.issuer, field: 'licence.issuer' },
  ];
}
