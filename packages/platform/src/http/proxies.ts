import type { App } from './app.ts';
import type { AppOptions } from './app-options.ts';

const headers = ['x-forwarded-for', 'x-forwarded-proto', 'forwarded', 'x-real-ip'] as const;

/**
 * Says once that a reverse proxy seems to stand in front that nobody named: then all who come through it count as one address, in the
 * limits and in the lock-out. Whoever adds such a header by hand gains nothing and is heard once.
 */
export function noticeProxies(app: App, { log, trustProxy }: AppOptions): void {
  if (trustProxy !== false) return;
  let noticed = false;
  app.addHook('onRequest', (request, _reply, done) => {
    const header = noticed ? undefined : headers.find((name) => request.headers[name] !== undefined);
    if (header !== undefined) {
      noticed = true;
      log.warn(
        { header },
        'requests carry forwarded headers, and no proxy is trusted: set TRUST_PROXY to the addresses of your reverse proxies, ' +
          'or everybody behind them counts as one address',
      );
    }
    done();
  });
}
