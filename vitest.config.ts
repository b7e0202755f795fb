import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    testTimeout: 60_000, // a build server may be busy; no test waits for time, so only a hang gets there
    hookTimeout: 60_000,
  },
});
