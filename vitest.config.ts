import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // Properties try the same values in every run.
    setupFiles: ['tests/seed.ts'],
    globalSetup: ['tests/discord/fresh-requests.ts'],
    // The file is where .ci/run reads the counts.
    reporters: ['default', ['json', { outputFile: 'tests/out/vitest.json' }]],
  },
});
