import type { ServiceDefinition } from '../../contract.ts';
import { flawIf, type Rule } from './rule.ts';

const ordinaryDays = 20;
const ordinaryExtension = 10;
const ordinaryDelivery = 10;

/** Limits of time: 行政许可法 arts. 42, 44, 56 and the rules of GB/T 39554.2. */
export const limitRules: readonly Rule[] = [
  {
    rule: 'promised-within-legal',
    check: ({ guide: { limits } }) => {
      const legal = limits.legal?.days;
      const longer = legal !== undefined && limits.promised > legal;
      return flawIf(longer, 'guide.limits.promised', `承诺时限不能比法定时限长：请改成${legal}以内`);
    },
  },
  {
    rule: 'on-the-spot-promises-zero',
    check: ({ guide: { speed, limits } }) => [
      ...flawIf(
        speed === 'on-the-spot' && limits.promised > 0,
        'guide.limits.promised',
        '即办件当场办结：请把承诺时限改成0，或者把speed改成promised',
      ),
      ...flawIf(
        speed === 'promised' && limits.promised === 0,
        'guide.speed',
        '承诺时限是0就是即办件：请把speed改成on-the-spot，或者写明承诺几天',
      ),
    ],
  },
  {
    rule: 'on-the-spot-decides-at-once',
    check: ({ guide: { speed }, procedure }) => {
      const atOnce = procedure.decision.onTheSpot && procedure.stages.length === 0;
      return [
        ...flawIf(
          speed === 'on-the-spot' && !atOnce,
          'procedure.decision.onTheSpot',
          '即办件受理时就作决定：请去掉审查环节，把onTheSpot改成true',
        ),
        ...flawIf(
          speed === 'promised' && procedure.decision.onTheSpot,
          'procedure.decision.onTheSpot',
          '承诺件先审查再决定：请把onTheSpot改成false，或者把speed改成on-the-spot',
        ),
      ];
    },
  },
  {
    rule: 'limit-runs-from-an-act',
    check: ({ guide: { regime, speed, limits } }) => {
      const from = limits.legal?.from;
      return [
        ...flawIf(
          from === 'complete' && speed !== 'on-the-spot',
          'guide.limits.legal.from',
          '受理和决定分开办的，法定时限从受理或者收到算起：请改成acceptance或者receipt',
        ),
        ...flawIf(
          from === 'acceptance' && speed === 'on-the-spot' && regime === 'own',
          'guide.limits.legal.from',
          '即办件不单独受理，法定时限从材料齐全算起：请把from改成complete',
        ),
      ];
    },
  },
  {
    rule: 'permit-has-legal-limit',
    check: ({ guide: { regime, limits } }) =>
      flawIf(
        regime === 'permit' && limits.legal === undefined,
        'guide.limits.legal',
        '许可一定有法定时限：没有另外规定的，写20个工作日（行政许可法第42条）',
      ),
  },
  {
    rule: 'longer-limit-needs-basis',
    check: ({ guide: { regime, limits } }) => {
      const legal = limits.legal;
      const longer = legal !== undefined && (legal.days > ordinaryDays || (legal.extension ?? 0) > ordinaryExtension);
      const unfounded = regime === 'permit' && longer && legal.basis === undefined;
      return flawIf(
        unfounded,
        'guide.limits.legal.basis',
        '比20个工作日长，或者可延长10个工作日以上的，请写明依据的法律、法规（行政许可法第42条）',
      );
    },
  },
  {
    rule: 'delivery-within-ten-days',
    check: ({ guide: { regime, limits } }) =>
      flawIf(
        regime === 'permit' && limits.delivery > ordinaryDelivery,
        'guide.limits.delivery',
        '决定后10个工作日内要把证送到：请改成10以内（行政许可法第44条）',
      ),
  },
  {
    rule: 'stages-fit-promise',
    check: (definition) => {
      const days = daysInside(definition);
      const { promised } = definition.guide.limits;
      return flawIf(
        days > promised,
        'procedure.stages',
        `各环节加起来要${days}个工作日，比承诺的${promised}个还长：请缩短环节，或者把承诺时限改长`,
      );
    },
  },
];

/** Working days of all stages, one after the other; in a stage the slowest task counts, for they run in parallel. */
function daysInside({ procedure }: ServiceDefinition): number {
  return procedure.stages.reduce((sum, { tasks }) => sum + Math.max(...tasks.map(({ days }) => days ?? 0)), 0);
}
