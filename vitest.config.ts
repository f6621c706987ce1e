import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // All cores: by default one is left idle, which on two is half the machine, while tests wait for the database half of their time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          // Properties draw hundreds of cases; a busy machine needs longer for them than for a fact.
          testTimeout: 30_000,
          // Pure functions leave nothing behind; a worker for each file would cost more than its tests.
          pool: 'threads',
          isolate: false,
          include: [
            'packages/*/src/**/*.test.ts',
            'modules/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.{ts,tsx}',
            'services/*.test.ts',
            'tools/*.test.ts',
          ],
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
      {
        test: {
          name: 'http',
          include: ['modules/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          globalSetup: ['packages/platform/src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
