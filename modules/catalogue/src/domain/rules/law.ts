import type { Guide } from '../../contract.ts';
import { type Flaw, flawIf, type Rule } from './rule.ts';

/** Legal bases, fees and the catalogue's code: 行政许可法 arts. 14–17, 58–59; GB/T 39554.1. */
export const lawRules: readonly Rule[] = [
  { rule: 'permit-established-by-law', check: ({ guide }) => (guide.type === '01' ? permitBasis(guide) : []) },
  {
    rule: 'power-has-establishing-basis',
    check: ({ guide }) =>
      flawIf(
        guide.type !== '01' && guide.type !== '20' && !establishing(guide).length,
        'guide.bases',
        '请写明设定依据：哪部法律、法规或者规章的第几条',
      ),
  },
  {
    rule: 'public-service-has-document',
    check: ({ guide }) =>
      flawIf(
        guide.type === '20' && !guide.bases.some(({ number }) => number !== undefined),
        'guide.bases',
        '公共服务要有一份带文号的文件作依据：请写上number',
      ),
  },
  {
    rule: 'fee-founded-in-law',
    check: ({ guide: { type, fees } }) =>
      fees.flatMap(({ basis }, at): readonly Flaw[] =>
        flawIf(
          type === '01' && !isLawOrRegulation(basis),
          `guide.fees.${at}.basis`,
          '许可收费只能依据法律、行政法规：请写明哪部法的第几条，没有就不能收（行政许可法第58条）',
        ),
      ),
  },
  {
    rule: 'cost-answer-agrees-with-fees',
    check: ({ guide: { fees, answers } }) => {
      const free = /不收费|免费/.test(answers.cost.answer);
      return [
        ...flawIf(fees.length === 0 && !free, 'guide.answers.cost.answer', '没有列出收费项目，就请写“不收费”'),
        ...flawIf(fees.length > 0 && free, 'guide.answers.cost.answer', '列了收费项目，请写明要多少钱'),
      ];
    },
  },
  {
    rule: 'permit-regime-for-permits',
    // A permit may follow a law of its own only in what that law says itself (行政许可法 art. 42: 法律、法规另有规定的).
    check: ({ guide: { type, regime, limits } }) => [
      ...flawIf(
        type === '01' && regime !== 'permit' && !isLawOrRegulation(limits.legal?.basis ?? ''),
        'guide.regime',
        '行政许可适用行政许可法：请把regime改成permit；法律、法规另有规定的，在limits.legal.basis里写明是哪一条',
      ),
      ...flawIf(type !== '01' && regime === 'permit', 'guide.regime', '不是行政许可，不适用行政许可法：请把regime改成own'),
    ],
  },
];

function permitBasis(guide: Guide): readonly Flaw[] {
  const founded = establishing(guide).filter(({ law }) => isEstablishingLaw(law));
  if (founded.length === 0)
    return [{ field: 'guide.bases', message: '许可只能由法律、法规或者国务院决定设定：请写明设定依据（行政许可法第14至17条）' }];
  return flawIf(!founded.some(({ articles }) => articles.length > 0), 'guide.bases', '设定依据要写到第几条');
}

function establishing({ bases }: Guide): Guide['bases'] {
  return bases.filter(({ kind }) => kind === 'establishing');
}

/** Laws end in 法, regulations in 条例, the State Council's decisions in 决定; a ministry's 办法 establishes no permit. */
function isEstablishingLaw(name: string): boolean {
  return /(法|条例|决定)$/.test(name) && !/办法$/.test(name);
}

function isLawOrRegulation(basis: string): boolean {
  return /(法|条例)第/.test(basis) && !/办法第/.test(basis);
}
