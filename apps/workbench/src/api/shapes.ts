import type { paths } from '../../generated/paths.ts';

type Get<Path extends keyof paths> = NonNullable<paths[Path]['get']>;
type Method = 'post' | 'put';

/** What the API answers when this is asked for. */
export type Answer<Path extends keyof paths> =
  Get<Path> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;

/** What the API wants to be sent there. */
export type Body<Path extends keyof paths, By extends Method> =
  NonNullable<paths[Path][By]> extends { requestBody: { content: { 'application/json': infer Sent } } } ? Sent : never;

export type Me = Answer<'/api/officials/me'>;

export type Inbox = Answer<'/api/workbench/inbox'>;
export type InboxRow = Inbox['rows'][number];
export type Clock = InboxRow['clocks'][number];
export type Stage = InboxRow['stage'];

export type OfficialCaseView = Answer<'/api/workbench/cases/{id}'>;
export type AnswerRow = OfficialCaseView['answers'][number];
export type EvidenceRow = OfficialCaseView['evidence'][number];
export type TaskView = OfficialCaseView['tasks'][number];
export type Choice = OfficialCaseView['choices'][number];
export type SpecialProcedure = NonNullable<Choice['procedure']>;
export type RejectionGround = NonNullable<Choice['grounds']>[number]['ground'];

export type Supervision = Answer<'/api/workbench/supervision'>;
export type SupervisionRow = Supervision['rows'][number];

export type Visit = Answer<'/api/counter/visits/{id}'>;
export type CounterApplication = Answer<'/api/counter/applications/{id}'>;
export type DraftPage = CounterApplication['pages'][number];
export type CounterReceipt = Answer<'/api/counter/applications/{id}/receipt'>;
/** A page of an application; of a repeating page, which item (from 0). */
export type PageAddress = { readonly page: string; readonly item?: number };
/** Fields as a form holds them: one value, or several of one name. */
export type Fields = { readonly [name: string]: string | readonly string[] };
