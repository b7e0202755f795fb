import { expect, test } from 'vitest';
import type { Tab } from '../../tools/browsers.ts';
import { STORY } from '../frameworks/story.ts';
import { frameworkSite, STATES, showStory } from './frameworks/pages.ts';
import { describeFrameworks, type Painter, plainHits, untilPainted, untilText } from './frameworks/shared.ts';
import { describeInBrowser } from './harness.ts';

describeFrameworks('highlights');

describeInBrowser('a page that the server has drawn and React takes over', frameworkSite, (harness) => {
  const open = async (painter: Painter) => {
    const within = await harness.openInside();
    await within.choose({ painter, occurrences: 'all' });
    const hits = await plainHits(harness, within, 0);
    return { hits, page: await harness.open(harness.listed('/react-hydrated')) };
  };
  const hydrate = (page: Tab) => page.evaluate(() => dispatchEvent(new Event('hydrate')));
  const lastStory = STATES.at(-1)?.story ?? STORY;

  test.each(['highlights', 'marks'] as const)('while it is being read: %s', async (painter) => {
    const { page, hits } = await open(painter);
    await hydrate(page);
    await untilPainted(page, painter, hits);
    await untilText(page, STORY, 'taken over');
    await showStory(page, lastStory);
    await untilText(page, lastStory, 'changed afterwards');
    expect(page.errors).toEqual([]);
  });

  test('after its words were highlighted', async () => {
    const { page, hits } = await open('highlights');
    await untilPainted(page, 'highlights', hits);
    await hydrate(page);
    await showStory(page, lastStory);
    await untilText(page, lastStory, 'changed afterwards');
    expect(page.errors).toEqual([]);
  });

  test('after its words were marked, React draws the article anew, and every word is there once', async () => {
    const { page, hits } = await open('marks');
    await untilPainted(page, 'marks', hits);
    await hydrate(page);
    await untilText(page, STORY, 'taken over');
    await untilPainted(page, 'marks', hits);
    await showStory(page, lastStory);
    await untilText(page, lastStory, 'changed afterwards');
  });
});
