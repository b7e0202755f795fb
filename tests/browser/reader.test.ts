import { test } from 'vitest';
import { describeInBrowser } from './harness.ts';
import { ARTICLES, type ArticleName } from './reader/on-page.ts';
import { scenarios } from './reader/scenarios.ts';

const pathOf = (name: ArticleName) => `/${name}.html`;
const PAGES = new Map(Object.entries(ARTICLES).map(([name, body]) => [pathOf(name as ArticleName), { body }]));

describeInBrowser(
  'what the reader promises',
  (path) => PAGES.get(path) ?? null,
  (harness) => {
    test.each(Object.entries(scenarios))('%s', async (_, scenario) => {
      await scenario({
        browser: harness.browser,
        article: (name) => harness.listed(pathOf(name)),
        elsewhere: (name) => harness.unlisted(pathOf(name)),
      });
    });
  },
);
