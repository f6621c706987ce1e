import type { WorkCalendar } from '@tongban/calendar';
import type { Decision } from '@tongban/kernel';
import type { Case } from './case.ts';
import { type AcceptBySilence, acceptBySilence } from './decide/accept-by-silence.ts';
import { type AcceptCase, acceptCase } from './decide/accept-case.ts';
import { type AnswerCorrection, answerCorrection } from './decide/answer-correction.ts';
import { type CompleteTask, completeTask } from './decide/complete-task.ts';
import { type ConfirmCheck, confirmCheck } from './decide/confirm-check.ts';
import { type DecideOnTheSpot, decideOnTheSpot } from './decide/decide-on-the-spot.ts';
import { type ExtendLimit, extendLimit } from './decide/extend-limit.ts';
import { type GrantCase, grantCase } from './decide/grant-case.ts';
import { type RecordLicenceIssued, recordLicenceIssued } from './decide/record-licence-issued.ts';
import { type RecordOrganisationRegistered, recordOrganisationRegistered } from './decide/record-organisation-registered.ts';
import { type RefuseCase, refuseCase } from './decide/refuse-case.ts';
import { type RejectCase, rejectCase } from './decide/reject-case.ts';
import { type RequestCorrection, requestCorrection } from './decide/request-correction.ts';
import { type CloseProcedure, closeProcedure, type OpenProcedure, openProcedure } from './decide/special-procedure.ts';
import { type SubmitCase, submitCase } from './decide/submit-case.ts';
import { type WithdrawCase, withdrawCase } from './decide/withdraw-case.ts';
import type { CaseEvent } from './event.ts';
import type { CaseRefusal } from './refusal.ts';

/** Everything that can be asked of a case. */
export type CaseCommand =
  | SubmitCase
  | AcceptCase
  | AcceptBySilence
  | RequestCorrection
  | AnswerCorrection
  | RejectCase
  | CompleteTask
  | ConfirmCheck
  | DecideOnTheSpot
  | ExtendLimit
  | OpenProcedure
  | CloseProcedure
  | GrantCase
  | RefuseCase
  | WithdrawCase
  | RecordLicenceIssued
  | RecordOrganisationRegistered;

/** What this command brings about on this case, or why nothing; days are counted on the calendar handed in. */
export function decide(state: Case, command: CaseCommand, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  switch (command.type) {
    case 'submit-case':
      return submitCase(state, command);
    case 'accept-case':
      return acceptCase(state, command, calendar);
    case 'accept-by-silence':
      return acceptBySilence(state, command, calendar);
    case 'request-correction':
      return requestCorrection(state, command, calendar);
    case 'answer-correction':
      return answerCorrection(state, command);
    case 'reject-case':
      return rejectCase(state, command, calendar);
    case 'complete-task':
      return completeTask(state, command);
    case 'confirm-check':
      return confirmCheck(state, command);
    case 'decide-on-the-spot':
      return decideOnTheSpot(state, command, calendar);
    case 'open-procedure':
      return openProcedure(state, command, calendar);
    case 'close-procedure':
      return closeProcedure(state, command, calendar);
    case 'extend-limit':
      return extendLimit(state, command, calendar);
    case 'grant-case':
      return grantCase(state, command);
    case 'refuse-case':
      return refuseCase(state, command, calendar);
    case 'withdraw-case':
      return withdrawCase(state, command);
    case 'record-licence-issued':
      return recordLicenceIssued(state, command);
    case 'record-organisation-registered':
      return recordOrganisationRegistered(state, command);
  }
}
