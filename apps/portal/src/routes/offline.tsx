import type { App } from '@tongban/platform';
import type { PortalDeps } from '../deps.ts';
import { OfflineLicences, OfflinePage } from '../pages/offline.tsx';
import { wordsFor } from '../texts.ts';
import { type Show, vaultOf } from '../visit.ts';
import { missing } from './browse.tsx';

/** Pages for a time without network: the service worker keeps the first, and the second for whoever asked for it. */
export function offlineRoutes(app: App, deps: PortalDeps, show: Show): void {
  app.get('/offline', { config: { may: 'anyone', page: true } }, async (request, reply) => {
    const { enquiry } = await deps.identity.city(request.language);
    return show(request, reply, { title: wordsFor(request).t('offline.name'), bare: true }, <OfflinePage phone={enquiry} />);
  });

  app.get('/me/offline', { config: { may: 'person', page: true } }, async (request, reply) => {
    const licences = await vaultOf(deps, request);
    if (licences.length === 0) throw missing();
    const page = <OfflineLicences licences={licences} at={request.now} address={(code) => `${deps.publicUrl}/verify/${code}`} />;
    return show(request, reply, { title: wordsFor(request).t('offline.name'), bare: true }, page);
  });
}
