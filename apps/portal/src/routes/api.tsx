import type { App } from '@tongban/platform';
import type { ApiDocument } from '../api-listing.ts';
import { ApiPage } from '../pages/api.tsx';
import { wordsFor } from '../texts.ts';
import type { Show } from '../visit.ts';

/** GET /api: the description of the API for people. */
export function apiRoutes(app: App, show: Show): void {
  app.get('/api', { config: { may: 'anyone', page: true } }, (request, reply) => {
    // The edge: the platform makes it of the routes, as every check of the house sees it.
    const document = app.swagger() as unknown as ApiDocument;
    return show(request, reply, { title: wordsFor(request).t('api.name') }, <ApiPage document={document} />);
  });
}
