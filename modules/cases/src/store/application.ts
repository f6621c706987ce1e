import type { ServiceVersion } from '@tongban/catalogue/contract';
import type { CompiledForm } from '@tongban/forms';
import type { Tx } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { CasesDependencies } from '../dependencies.ts';
import type { PresentCase } from '../domain/case.ts';
import type { Application } from '../service/application.ts';
import type { Forms } from '../service/forms.ts';
import { openDocuments } from './document.ts';

export type ApplicationWithForm = { readonly service: ServiceVersion; readonly form: CompiledForm; readonly application: Application };

type Tools = Pick<CasesDependencies, 'serviceVersion' | 'sealer'> & { readonly forms: Forms };

/** What was applied for, as it stands now, with the version of the service that it was made on. */
export async function readApplication(tx: Tx, tools: Tools, id: CaseId, state: PresentCase): Promise<ApplicationWithForm> {
  const service = await tools.serviceVersion(tx, state.service, state.version);
  const documents = await openDocuments(tx, tools.sealer, id, ['application']);
  // The edge: sealed by this room.
  const application = documents.get(state.application.id) as Application | undefined;
  if (service === undefined || application === undefined) throw new Error(`case ${id} has lost its application or its service`);
  return { service, form: tools.forms.of(service, application.uploadsInstead), application };
}
