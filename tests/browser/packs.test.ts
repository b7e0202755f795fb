import { test } from 'vitest';
import { describeInBrowser } from './harness.ts';
import { BODY } from './packs/packs-page.ts';
import { scenarios } from './packs/scenarios.ts';

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>';

/** Pages are asked for by their body, which stands in the path. */
const asPath = (body: string) => `/${encodeURIComponent(body)}`;

describeInBrowser(
  'packs and records of one’s own',
  (path) => ({ body: HEAD + (path === '/' ? BODY : path.slice(1)) }),
  (harness) => {
    test.each(Object.entries(scenarios))('%s', async (_, scenario) => {
      await scenario({ browser: harness.browser, article: (body) => harness.listed(asPath(body)) });
    });
  },
);
