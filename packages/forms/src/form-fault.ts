import type { RuleFault } from '@tongban/rules';
import type { FormFaultMessages } from './messages.ts';

/** Something in a form that can never work: where it stands, and in words how to mend it. */
export type FormFault = {
  readonly fault: keyof FormFaultMessages;
  readonly page?: string;
  readonly question?: string;
  readonly message: string;
};

/** A fault as its finder names it. */
export type Finding = {
  readonly fault: keyof FormFaultMessages;
  readonly page?: string;
  readonly question?: string;
  readonly found: string;
  readonly rule?: RuleFault;
};
