import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { PresentCase } from '../domain/case.ts';
import { isOneAct } from '../domain/plan.ts';
import type { Texts } from '../messages/texts.ts';

/** 待受理, 现场核查, 待决定 …: while it is reviewed, and where it is refused, as the service's procedure calls it. */
export function stageNameOf(state: PresentCase, { procedure }: ServiceDefinition, texts: Texts): string {
  switch (state.status) {
    case 'received':
      return isOneAct(state.plan) ? texts.toDecideOnTheSpot : texts.stage.received;
    case 'reviewing':
      return procedure.stages[state.stage]?.name ?? texts.stage.reviewing;
    case 'refused':
      return procedure.decision.titles?.refuse ?? texts.stage.refused;
    default:
      return texts.stage[state.status];
  }
}
