import { createRequire } from 'node:module';
import path from 'node:path';
import { compileAsync } from 'sass';

const require = createRequire(import.meta.url);

/** The portal's stylesheet, compiled: govuk-frontend and the brand. Takes seconds, so its result is worth keeping. */
export async function compileStylesheet(): Promise<string> {
  const packages = path.resolve(path.dirname(require.resolve('govuk-frontend/package.json')), '..');
  const { css } = await compileAsync(path.join(import.meta.dirname, 'styles/portal.scss'), {
    loadPaths: [packages],
    style: 'compressed',
    quietDeps: true,
  });
  return css;
}
