import type { App } from './app.ts';

const millisecondsBetweenLooks = 50;
const millisecondsAtMost = 10_000;

/** On close what has begun is answered, at most ten seconds long; connections kept alive between requests are not waited for. */
export function closeGracefully(app: App): void {
  let looks: NodeJS.Timeout | undefined;
  let last: NodeJS.Timeout | undefined;
  app.addHook('preClose', (done) => {
    looks = setInterval(() => app.server.closeIdleConnections(), millisecondsBetweenLooks);
    last = setTimeout(() => app.server.closeAllConnections(), millisecondsAtMost);
    done();
  });
  app.addHook('onClose', (_app, done) => {
    clearInterval(looks);
    clearTimeout(last);
    done();
  });
}
