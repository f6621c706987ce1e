import { officialCalendar } from '@tongban/calendar';
import type { Decision } from '@tongban/kernel';
import { expect } from 'vitest';
import { type CaseCommand, decide } from '../domain/command.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { CaseRefusal } from '../domain/refusal.ts';
import { replay } from './example.ts';

/** Facts that must hold among those decided, field by field; other fields may be there. */
type Expected = readonly Partial<CaseEvent>[] | { readonly refused: CaseRefusal };

/** What has happened, what is asked, and what must follow: tests that read like law. */
export function given(...history: readonly (CaseEvent | readonly CaseEvent[])[]) {
  return {
    when: (command: CaseCommand) => ({
      expect: (expected: Expected): void => check(decide(replay(history.flat()), command, officialCalendar), expected),
    }),
  };
}

function check(decision: Decision<CaseEvent, CaseRefusal>, expected: Expected): void {
  if ('refused' in expected) expect(decision).toEqual({ decided: false, refusal: expected.refused });
  else expect(decision).toMatchObject({ decided: true, events: expected });
}
