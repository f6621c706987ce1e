import { setTimeout } from 'node:timers/promises';
import type { CaseId, DraftId } from '@tongban/cases/contract';
import type { App } from '@tongban/platform';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { personOf } from '../visit.ts';
import { missing } from './browse.tsx';

const file = Type.String({ pattern: '^[0-9a-f]{64}$' });
const params = Type.Object({ id: Type.String({ format: 'uuid' }), file });

/** What was handed in, to be looked at again: of one's own draft, and of one's own case; and what the authority sent about that. */
export function fileRoutes(app: App, { cases }: PortalDeps): void {
  const config = { may: 'person', page: true, onward: true } as const;
  for (const path of ['/drafts/:id/files/:file', '/cases/:id/files/:file']) {
    app.get(path, { config, schema: { params } }, async (request, reply) => {
      // The edge: the address names a draft or a case, or the room of cases finds neither.
      const found = await cases[request.language].file(personOf(request), request.params.id as DraftId | CaseId, request.params.file);
      if (found === undefined) throw missing();
      return reply
        .type(found.type)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(found.bytes));
    });
  }

  const onLetter = Type.Object({ id: Type.String({ format: 'uuid' }), position: Type.Integer({ minimum: 1, maximum: 9999 }) });
  app.get('/cases/:id/letters/:position', { config, schema: { params: onLetter } }, async (request, reply) => {
    const { id, position } = request.params;
    const found = await soon(() => cases[request.language].letter(personOf(request), id as CaseId, position));
    if (found === undefined) throw missing();
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(found.bytes));
  });
}

/** A letter is signed a moment after what it tells: whoever is quicker than that waits, at most a second and a half. */
async function soon<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let turn = 0; turn < 5; turn++) {
    const found = await look();
    if (found !== undefined) return found;
    await setTimeout(300);
  }
  return undefined;
}
