import { defineConfig } from 'vitest/config';
import { builtThreads } from './test/built/built-threads.js';
import { LongFirst } from './test/built/long-first.js';
import { SkippedTests } from './test/repository/skipped-tests.js';

const isCi = process.env['CI'] !== undefined && process.env['CI'] !== '';

/** These start, end or measure processes, or set what a whole process has: each has one of its own. */
const apart = [
  'test/**/*.e2e.test.ts',
  'test/cli/poisonous-database.test.ts',
  'test/discord/e2e/**/*.test.ts',
  'test/{demo,hostile,ingest,logging,repository}/**/*.test.ts',
  'test/storage/{bytes,crash}/**/*.test.ts',
  'test/storage/{backup-under-load,postgres-frozen}.test.ts',
];

/** Data in, data out. */
const core = [
  'test/{analysis,answer,corpus,locales,moments,quotation,search}/**/*.test.ts',
  'test/{bench-search,eval}/**/*.test.ts',
];

export default defineConfig({
  plugins: [builtThreads()],
  test: {
    exclude: ['test/bench/**', 'node_modules/**'],
    // More than the smallest machine has processors: those that start processes mostly wait.
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongFirst },
    reporters: ['default', new SkippedTests(isCi)],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      reporter: ['text-summary', 'html'],
    },
    // A process that takes file after file has loaded and compiled the modules that they share: half
    // of the work of a run would be that.
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: apart,
          globalSetup: ['test/built/build-sources.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...apart, ...core, 'test/bench/**'],
          globalSetup: ['test/built/build-sources.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'core', include: core, isolate: false } },
    ],
  },
});
