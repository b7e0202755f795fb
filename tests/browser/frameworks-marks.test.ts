import { expect, test } from 'vitest';
import { until } from '../../tools/browsers.ts';
import { describeFrameworks } from './frameworks/shared.ts';
import { describeInBrowser } from './harness.ts';

describeFrameworks('marks');

const FIGHTING = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>fights</title>
<body><article><h1>Russia and China hail a “no limits” partnership</h1></article>
<script>
  globalThis.rounds = 0;
  const article = document.querySelector('article');
  const words = article.innerHTML;
  const watch = (observer) => observer.observe(article, { childList: true, subtree: true, characterData: true });
  watch(new MutationObserver((_, observer) => {
    observer.disconnect();
    globalThis.rounds++;
    article.innerHTML = words;
    watch(observer);
  }));
</script></body></html>`;

describeInBrowser(
  'a page that takes every mark away',
  () => ({ body: FIGHTING }),
  (harness) => {
    test('is left alone after three tries', async () => {
      const inside = await harness.openInside();
      await inside.choose({ painter: 'marks' });
      const page = await harness.open(harness.listed('/fighting'));
      const rounds = () => page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds);
      await until('the third try', async () => (await rounds()) >= 3);
      // By the page's own clock: longer than two more tries would take.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
      expect(await rounds()).toBe(3);
      expect(await inside.hits(harness.listed('/fighting'))).toMatchObject({
        status: 'done',
        words: [expect.any(String)],
      });
    });
  },
);
