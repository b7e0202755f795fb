import { expect, test } from 'vitest';
import { until } from '../../tools/browsers.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { readPainted } from '../../tools/painted.ts';
import { inProject } from '../../tools/steps.ts';
import { restOn } from './acting.ts';
import { describeInBrowser } from './harness.ts';

/** The headline's phrase; all pages of `tests/pages` that hold an article have it. */
const HEADLINE = '“no limits” partnership';

describeInBrowser('pages that make it hard', folderSite(inProject('tests/pages')), (harness) => {
  test.each(['throws', 'freezes', 'strict-csp', 'trusted-types', 'universal-css'])(
    '%s: the phrase leads to the words, and the console holds no fault of ours',
    async (name) => {
      const page = await harness.open(harness.listed(`/${name}.html`));
      expect((await restOn(page, HEADLINE)).words).toContain('no limits');
      expect(page.errors.filter((error) => error.includes(harness.browser.extensionOrigin))).toEqual([]);
    },
  );

  test.each(['sticky-header', 'nested-shadow', 'closed-shadow'])('%s: every place has its line', async (name) => {
    const page = await harness.open(harness.listed(`/${name}.html`));
    await harness.untilRead(page);
    const lines = await until('a line under each place', async () => {
      const drawn = await page.evaluate(() =>
        [...(CSS.highlights.get('on-the-record') ?? [])].map(({ startContainer: { parentElement } }) =>
          parentElement ? getComputedStyle(parentElement, '::highlight(on-the-record)').textDecorationLine : '',
        ),
      );
      return drawn.length > 0 && drawn.every((line) => line === 'underline') && drawn;
    });
    expect(lines.length).toBeGreaterThan(0);
  });

  test('sections that the page leaves for later have their boxes when the page asks for them', async () => {
    const page = await harness.open(harness.listed('/content-visibility.html'));
    await harness.untilRead(page);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('article')].map((article) => Math.round(article.getBoundingClientRect().width)),
    );
    expect(widths).toHaveLength(20);
    expect(Math.min(...widths)).toBeGreaterThan(100);
  });

  test('an article that is replaced is read anew, and what went is no longer marked', async () => {
    const page = await harness.open(harness.listed('/throws.html'));
    await restOn(page, HEADLINE);
    await page.press('Escape');
    await page.evaluate(() => {
      const article = document.createElement('article');
      article.textContent = 'China and Russia speak of a friendship with no limits, said the ministry in Beijing.';
      document.querySelector('article')?.replaceWith(article);
    });
    await until('the new words alone to be marked', async () => {
      const texts = (await readPainted(page)).map(({ text }) => text);
      return texts.length > 0 && texts.every((text) => text.includes('friendship'));
    });
  });
});

describeInBrowser('a page of 30,000 words', folderSite(inProject('tests/eval/pages')), (harness) => {
  test('is read to its end while it answers the person', async () => {
    const page = await harness.open(harness.listed('/long.html'));
    await harness.untilRead(page);
    const painted = await readPainted(page);
    expect(painted.length).toBeGreaterThanOrEqual(12);
    const end = await page.evaluate(() => document.documentElement.scrollHeight);
    const lowest = Math.max(...painted.map(({ boxes }) => boxes[0]?.y ?? 0));
    expect(lowest).toBeGreaterThan(end / 4); // only the first place of each phrase is marked, most of them early
    const [first] = painted;
    expect((await restOn(page, first?.text ?? '')).words).not.toBe('');
  });
});
