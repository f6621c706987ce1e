import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { PresentCase } from '../domain/case.ts';
import { texts } from '../messages/texts.ts';

/** 待受理, 现场核查, 待决定 …: while it is reviewed, as the service's procedure calls the stage. */
export function stageNameOf(state: PresentCase, { procedure }: ServiceDefinition): string {
  if (state.status !== 'reviewing') return texts.stage[state.status];
  return procedure.stages[state.stage]?.name ?? texts.stage.reviewing;
}
