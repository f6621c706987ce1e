import type { App, RenderProblem } from '@tongban/platform';
import { type Asset, drawAssets } from './assets.ts';
import type { BrowserFiles } from './browser-files.ts';
import type { PortalDeps } from './deps.ts';
import { problemPage } from './problem-page.tsx';
import { aboutRoutes } from './routes/about.tsx';
import { accountRoutes } from './routes/account.tsx';
import { apiRoutes } from './routes/api.tsx';
import { browseRoutes } from './routes/browse.tsx';
import { caseRoutes, licenceRoutes, trackRoutes } from './routes/cases.tsx';
import { copyRoutes } from './routes/copy.tsx';
import { counterRoutes } from './routes/counter.tsx';
import { demoMailRoutes } from './routes/demo-mail.tsx';
import { draftRoutes } from './routes/drafts.tsx';
import { feedbackRoutes } from './routes/feedback.tsx';
import { installRoutes } from './routes/install.ts';
import { mailboxRoutes } from './routes/mailbox.tsx';

import { noticeRoutes } from './routes/notices.tsx';
import { offlineRoutes } from './routes/offline.tsx';
import { overviewRoutes } from './routes/overview.tsx';
import { passwordRoutes } from './routes/password.tsx';
import { registerRoutes } from './routes/register.tsx';
import { verifyRoutes } from './routes/verify.tsx';
import { type Show, showPages, strangersVisit } from './visit.ts';

export type { BrowserFiles } from './browser-files.ts';
export type { PersonalCopy } from './copy/gather.ts';
export type { PortalDeps } from './deps.ts';

export type Portal = {
  /** Hangs every page of the portal into the server. */
  readonly routes: (app: App) => void;
  /** Draws refusals and faults as pages. */
  readonly renderProblem: RenderProblem;
};

/** Makes the portal, with what browsers get beside pages (`compileBrowserFiles`). */
export function createPortal(deps: PortalDeps, files: BrowserFiles): Portal {
  const { dress, assets } = drawAssets(files);
  return {
    routes: (app) => {
      for (const asset of assets) assetRoute(app, asset);
      installRoutes(app, deps, dress, files.worker);
      hangPages(app, deps, showPages(deps, dress));
    },
    renderProblem: async (problem, request) => problemPage(await strangersVisit(deps, dress, request), problem),
  };
}

function hangPages(app: App, deps: PortalDeps, show: Show): void {
  browseRoutes(app, deps, show);
  overviewRoutes(app, deps, show);
  accountRoutes(app, deps, show);
  noticeRoutes(app, deps, show);
  mailboxRoutes(app, deps, show);
  passwordRoutes(app, deps, show);
  copyRoutes(app, deps, show);
  registerRoutes(app, deps, show);
  demoMailRoutes(app, deps, show);
  draftRoutes(app, deps, show);
  caseRoutes(app, deps, show);
  licenceRoutes(app, deps, show);
  trackRoutes(app, deps, show);
  verifyRoutes(app, deps, show);
  offlineRoutes(app, deps, show);
  aboutRoutes(app, deps, show);
  counterRoutes(app, deps, show);
  feedbackRoutes(app, deps, show);
  apiRoutes(app, show);
}

function assetRoute(app: App, asset: Asset): void {
  app.get(asset.path, { config: { may: 'anyone', sessionless: true } }, (request, reply) => {
    const accepted = request.headers['accept-encoding'] ?? '';
    const packed = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
    if (packed !== undefined) reply.header('content-encoding', packed);
    return reply
      .type(asset.type)
      .header('vary', 'accept-encoding')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(packed === 'br' ? asset.brotli : packed === 'gzip' ? asset.gzip : asset.plain);
  });
}
