import { compileRule, namesIn } from '@tongban/rules';
import type { Evidence, ServiceDefinition } from '../../contract.ts';
import { type PlacedQuestion, questionsOf } from '../questions.ts';
import { type Flaw, flawIf, type Rule, repeated } from './rule.ts';

/** 其他材料, 等有关证明, 相关资料: what nobody can know he must bring. */
const catchAll = /其他|其它|(等|相关|有关)的?(证明)?(材料|资料|文件|证件|证明)/;

/** What may be asked for: 行政许可法 arts. 30–31, 国务院令第716号 art. 7. */
export const evidenceRules: readonly Rule[] = [
  each('no-catch-all-evidence', ({ name }, field) =>
    flawIf(catchAll.test(name), `${field}.name`, `“${name}”说不清要什么：请写明是哪一份材料`),
  ),
  {
    rule: 'evidence-named-once',
    check: ({ guide: { evidence } }) =>
      repeated(evidence.map(({ id }) => id)).map((id) => ({ field: 'guide.evidence', message: `材料编号“${id}”用了两次：请换一个` })),
  },
  each('licence-evidence-names-kind', ({ source, licenceKind }, field) =>
    flawIf(
      (source === 'licence') !== (licenceKind !== undefined),
      `${field}.licenceKind`,
      '用证照代替的材料要写明是哪种证照，别的来源不写',
    ),
  ),
  each('not-asked-names-source', ({ source, from }, field) => [
    ...flawIf(source !== 'upload' && from === undefined, `${field}.from`, '不用交的材料，请写明从哪个部门取得'),
    ...flawIf(
      source === 'upload' && from !== undefined,
      `${field}.from`,
      `${from}已经有的，就不能再让申请人交：请把source改成shared或者licence（国务院令第716号第7条）`,
    ),
  ]),
  each('upload-shows-sample', ({ source, sample }, field) =>
    flawIf(
      source === 'upload' && sample === undefined,
      `${field}.sample`,
      '要申请人交的材料，请说明一份合格的是什么样（行政许可法第30条）',
    ),
  ),
  each('evidence-has-basis', ({ source, basis }, field) =>
    flawIf(source === 'upload' && basis === undefined, `${field}.basis`, '要申请人交的材料，请写明依据哪一条'),
  ),
  { rule: 'upload-asked-in-form', check: (definition) => definition.guide.evidence.flatMap((one, at) => askedOnce(definition, one, at)) },
  {
    rule: 'files-question-names-upload',
    check: (definition) =>
      filesQuestions(definition).flatMap(({ evidence, field }) => {
        const known = definition.guide.evidence.some(({ id, source }) => id === evidence && source === 'upload');
        return flawIf(!known, `${field}.evidence`, `材料清单里没有要交的“${evidence}”：请在guide.yaml里加上，或者改编号`);
      }),
  },
  {
    rule: 'evidence-condition-readable',
    check: (definition) => definition.guide.evidence.flatMap((one, at) => conditionFlaws(definition, one, at)),
  },
];

function each(rule: string, check: (evidence: Evidence, field: string) => readonly Flaw[]): Rule {
  return { rule, check: ({ guide: { evidence } }) => evidence.flatMap((one, at) => check(one, `guide.evidence.${at}`)) };
}

type FilesQuestion = { readonly evidence: string; readonly field: string; readonly placed: PlacedQuestion };

function filesQuestions(definition: ServiceDefinition): readonly FilesQuestion[] {
  return questionsOf(definition).flatMap((placed) =>
    placed.question.type === 'files' ? [{ evidence: placed.question.evidence, field: placed.field, placed }] : [],
  );
}

/** The guide promises a list of papers; the form must ask for exactly these, and under the same condition. */
function askedOnce(definition: ServiceDefinition, { id, name, source, when }: Evidence, at: number): readonly Flaw[] {
  if (source !== 'upload') return [];
  const field = `guide.evidence.${at}`;
  const asking = filesQuestions(definition).filter(({ evidence }) => evidence === id);
  const [only] = asking;
  if (only === undefined || asking.length > 1) return [{ field, message: `表单里要有且只有一题收“${name}”：请在form.yaml里改` }];
  const asked = [only.placed.page.when, only.placed.question.when].filter((one) => one !== undefined).join(' and ');
  return flawIf(asked !== (when ?? ''), `${field}.when`, `“${name}”在材料清单和表单里的条件要一样：表单写的是“${asked || '总是要'}”`);
}

function conditionFlaws(definition: ServiceDefinition, { when }: Evidence, at: number): readonly Flaw[] {
  if (when === undefined) return [];
  const field = `guide.evidence.${at}.when`;
  const rule = compileRule(when);
  if ('fault' in rule) return [{ field, message: `看不懂这个条件“${when}”：请照FEEL的写法改，比如 form = "sales"` }];
  const known = new Set(questionsOf(definition).map(({ question, group }) => group ?? question.id));
  return namesIn(rule).flatMap((name) => flawIf(!known.has(name), field, `表单里没有“${name}”这一题：请改条件里的名字`));
}
