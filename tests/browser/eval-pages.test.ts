import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from '../../tools/browsers.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { takeSnapshot } from '../../tools/pages/snapshot.ts';
import { inProject } from '../../tools/steps.ts';
import { clickOn, openFirstCard, untilPainted } from './acting.ts';
import { type Expectation, missesAndAlarms } from './expectations.ts';
import { describeInBrowser } from './harness.ts';
import { readPaintedBlocks } from './painted-blocks.ts';

const FOLDER = inProject('tests/eval/pages');
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

describeInBrowser('pages as news sites make them', folderSite(FOLDER), (harness) => {
  test.each(NAMES)('%s: every phrase is marked, nothing else, and the page stays as it is', async (name) => {
    const expectation: { phrases: Expectation[] } = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8'));
    const bare = await harness.open(harness.unlisted(`/${name}.html`));
    const before = await bare.evaluate(takeSnapshot);
    await bare.close();

    await harness.showEveryPlace();
    const page = await harness.open(harness.listed(`/${name}.html`));
    await harness.untilRead(page);
    const painted = await readPaintedBlocks(
      page,
      expectation.phrases.map(({ block }) => block),
    );
    expect(missesAndAlarms(expectation.phrases, painted)).toEqual({ misses: [], alarms: [] });
    expect(asPage(await page.evaluate(takeSnapshot))).toEqual(asPage(before));

    if (painted.length === 0) return;
    await openFirstCard(page);
    expect(asPage(await page.evaluate(takeSnapshot))).toEqual(asPage(before));

    const popup = await harness.openPopup(page);
    await clickOn(popup, '[role="switch"][aria-checked="true"]');
    await untilPainted(page, 0);
    await until('the card to go', () => page.evaluate(() => document.querySelector('on-the-record-card') === null));
    expect(asPage(await page.evaluate(takeSnapshot))).toEqual(asPage(before));
    await clickOn(popup, '[role="switch"][aria-checked="false"]');
  });
});

/** Markup and text of a page, without the one element that is ours while a card is open. */
function asPage({ markup, text }: { markup: string; text: string }) {
  return { markup: markup.replace(/<on-the-record-card[^>]*><\/on-the-record-card>/, ''), text };
}
