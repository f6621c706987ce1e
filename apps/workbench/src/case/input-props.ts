import type { Choice, OfficialCaseView } from '../api/shapes.ts';
import type { Input } from './command.ts';
import type { Gathered } from './gathered.ts';

/** The choice, the case, and what has been entered so far. */
export type InputProps = {
  readonly choice: Choice;
  readonly view: OfficialCaseView;
  readonly input: Input;
  readonly setInput: (input: Input) => void;
  readonly gathered: Gathered;
  readonly setGathered: (gathered: Gathered) => void;
};
