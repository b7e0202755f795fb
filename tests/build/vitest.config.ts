import { defineConfig } from 'vitest/config';

/** What is built for each browser, looked at file by file; needs both builds. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 240_000, // packing builds twice
    hookTimeout: 240_000,
  },
});
