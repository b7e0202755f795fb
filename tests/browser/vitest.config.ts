import { defineConfig } from 'vitest/config';
import { BROWSER_NAMES } from '../../tools/browsers.ts';

/** Every file in each browser, one after the other: browsers that share two cores disturb each other's timing. */
export default defineConfig({
  test: {
    maxWorkers: 1,
    fileParallelism: false,
    projects: BROWSER_NAMES.map((browser) => ({
      test: {
        name: browser,
        root: import.meta.dirname,
        include: ['*.test.ts'],
        provide: { browser },
        fileParallelism: false,
        testTimeout: 120_000, // what is waited for has its own, shorter limit, which says what did not come
        hookTimeout: 120_000,
        retry: 2, // a browser that stumbles on a busy machine is no defect of ours; each further try is told at the end
      },
    })),
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    browser: (typeof BROWSER_NAMES)[number];
  }
}
