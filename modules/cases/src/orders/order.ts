import type { OrganisationToRegister, RegisterOrganisation } from '@tongban/identity/contract';
import { registrationContext } from '@tongban/identity/contract';
import type { Day } from '@tongban/kernel';
import type { IssueLicence, LicenceOrder } from '@tongban/licences/contract';
import { orderContext } from '@tongban/licences/contract';
import type { Paper } from '@tongban/paper';
import { type OrganisationId, problem, send, type Tx } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { PresentCase } from '../domain/case.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { withoutGlyph } from '../messages/advice.ts';
import { texts } from '../messages/texts.ts';
import { partyFrom } from '../party.ts';
import { answersOf } from '../service/application.ts';
import { readApplication } from '../store/application.ts';
import { foundedName } from './founded-name.ts';
import { licenceOrders } from './licence-orders.ts';
import { requestFor } from './request.ts';

type GrantedCase = Extract<PresentCase, { readonly status: 'granted' | 'delivered' }>;

/** An organisation that the grant brought about, which holds the licence. */
type Founded = { readonly organisation: OrganisationId; readonly uscc: string };

/** What a grant sets going: the licence, or first the organisation that is to hold it. */
export async function orderAfterGrant(tx: Tx, tools: DraftTools, id: CaseId, state: GrantedCase): Promise<void> {
  await (state.plan.founds ? orderOrganisation(tx, tools, id, state) : orderLicences(tx, tools, id, state));
}

async function orderOrganisation(tx: Tx, tools: DraftTools, id: CaseId, state: GrantedCase): Promise<void> {
  const { service, form, application } = await readApplication(tx, tools, id, state);
  const { founds } = service.definition.procedure;
  const operator = partyFrom(state.applicant);
  if (founds === undefined || operator.kind !== 'person') throw new Error(`case ${id} founds nothing, or not for a person`);
  const answers = answersOf(form, application);
  const name = foundedName(founds, answers);
  const address = String(answers[founds.address] ?? '');
  const organisation: OrganisationToRegister = { name, kind: founds.kind, address, operator: operator.id };
  const sealed = tools.sealer.seal(JSON.stringify(organisation), registrationContext(id));
  const order: RegisterOrganisation = { type: 'register-organisation', request: id, sealed };
  await send(tx, order);
}

/** Orders the licences that were granted; held by the applicant, or by the organisation that came into being. */
export async function orderLicences(tx: Tx, tools: DraftTools, id: CaseId, state: GrantedCase, founded?: Founded): Promise<void> {
  const orders = await licencesOf(tx, tools, id, state, state.decidedOn, founded);
  const messages = orders.map((order, item): IssueLicence => {
    const request = requestFor(id, item, orders.length);
    return { type: 'issue-licence', request, sealed: tools.sealer.seal(JSON.stringify(order), orderContext(request)) };
  });
  await send(tx, ...messages);
}

/**
 * How many licences a grant on this day orders. Throws a problem that names label and character where one could not be printed: what is
 * granted must come into the holder's hands (行政许可法 art. 44).
 */
export async function printableLicences(tx: Tx, tools: DraftTools, id: CaseId, state: PresentCase, today: Day): Promise<number> {
  const orders = await licencesOf(tx, tools, id, state, today, state.plan.founds ? toBeFounded : undefined);
  for (const { kind, issuer, fields } of orders) {
    const stated = [{ label: texts.licenceName, text: kind.name }, { label: texts.issuer, text: issuer.name }, ...fields];
    for (const { label, text } of stated) demandDrawable(tools.paper, label, label + text);
  }
  return orders.length;
}

/** Stands in for an organisation while nobody knows its code: it has the letters that every code has. */
const toBeFounded: Founded = { organisation: '' as OrganisationId, uscc: '' };

async function licencesOf(
  tx: Tx,
  tools: DraftTools,
  id: CaseId,
  state: PresentCase,
  decidedOn: Day,
  founded?: Founded,
): Promise<readonly LicenceOrder[]> {
  const { service, form, application } = await readApplication(tx, tools, id, state);
  const { definition } = service;
  const issuer = (await tools.departments(tx)).find((department) => department.id === definition.licence.issuer);
  if (issuer === undefined) throw new Error(`no department ${definition.licence.issuer} to issue ${definition.licence.id}`);
  const { region } = await tools.city(tx);
  const common = { definition, form, application, decidedOn, issuer, region };
  return licenceOrders({
    ...common,
    ...(founded === undefined ? asApplicant(state, application.name) : asFounded(founded, definition, answersOf(form, application))),
  });
}

function demandDrawable(paper: Paper, label: string, text: string): void {
  const missing = paper.undrawable(text);
  if (missing.length === 0) return;
  const { title, message } = withoutGlyph(label, missing);
  throw problem(422, 'character-without-glyph', title, { detail: message, errors: [{ field: label, message }] });
}

function asApplicant({ applicant }: PresentCase, holderName: string) {
  return { holder: partyFrom(applicant), holderName, founded: {} };
}

function asFounded(
  { organisation, uscc }: Founded,
  { procedure }: Awaited<ReturnType<typeof readApplication>>['service']['definition'],
  answers: ReturnType<typeof answersOf>,
) {
  const name = procedure.founds === undefined ? '' : foundedName(procedure.founds, answers);
  const founded = { 'organisation.uscc': uscc, 'organisation.name': name, 'organisation.kind': texts.individualBusiness };
  return { holder: { kind: 'organisation', id: organisation } as const, holderName: name, founded };
}
