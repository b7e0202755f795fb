import { expect, test } from 'vitest';
import { type Tab, until } from '../../../tools/browsers.ts';
import { APPS } from '../../frameworks/build.ts';
import { expectedText, STORY, type Story } from '../../frameworks/story.ts';
import { pageTime } from '../acting.ts';
import { describeInBrowser, type Harness } from '../harness.ts';
import type { Inside } from '../inside.ts';
import { articleText, frameworkSite, paintedText, STATES, showStory, withoutSpaces } from './pages.ts';

export type Painter = 'highlights' | 'marks';

/** States that are shown under highlights only: marks are set after a second of quiet, and nine apps have their turn. */
const UNMARKED = [2, 5, 6, 7];

/** By the page's clock: an app that took its marks away within 20 ms, three times, would count as one that fights them. */
const STANDING_MS = 60;

/**
 * Declares the tests of one painter on pages that frameworks draw: words right, no error, finds as on a fresh page,
 * while the app changes its article and after the site was switched off.
 */
export function describeFrameworks(painter: Painter) {
  describeInBrowser(`pages that frameworks draw, under ${painter}`, frameworkSite, (harness) => {
    test.each(APPS)('%s keeps its words, and what is found follows them', async (app) => {
      const within = await harness.openInside();
      await within.choose({ painter, occurrences: 'all' });
      const url = harness.listed(`/${app}${app === 'react-hydrated' ? '/at-once' : ''}`);
      const page = await harness.open(url);
      for (const [number, { name, story }] of STATES.entries()) {
        if (painter === 'marks' && UNMARKED.includes(number)) continue;
        if (number > 0) await showStory(page, story);
        await untilText(page, story, name);
        const plain = await plainHits(harness, within, number);
        await page.focus();
        await untilFound(within, page, url, plain, `${app}, ${painter}: ${name}`);
        await untilPainted(page, painter, plain);
        if (painter === 'marks') await pageTime(page, STANDING_MS);
        expect(await articleText(page), `${name}, painted`).toBe(expectedText(story));
      }
      expect(page.errors).toEqual([]);
    });

    test('switching the site off takes the paint from every app, which then goes on as before', async () => {
      const within = await harness.openInside();
      await within.choose({ painter, occurrences: 'all' });
      for (const app of APPS) {
        const url = harness.listed(`/${app}${app === 'react-hydrated' ? '/at-once' : ''}`);
        const page = await harness.open(url);
        const host = new URL(url).hostname;
        await untilPainted(page, painter, await plainHits(harness, within, 0));
        // The app draws in the same moment: what we take away and what it puts there must not get in each other's way.
        await Promise.all([within.ask('setSite', { host, isOn: false }), showStory(page, STATES[3]?.story ?? STORY)]);
        await untilPainted(page, painter, []);
        for (const { name, story } of STATES) {
          await showStory(page, story);
          await untilText(page, story, `${app}: ${name}`);
        }
        expect(page.errors, app).toEqual([]);
        await within.ask('setSite', { host, isOn: true });
        await page.close();
      }
    });
  });
}

const plain = new Map<number, readonly string[]>();

/** What a page of the same words without scripts shows: the fresh reading that every other has to equal. */
export async function plainHits(harness: Harness, inside: Inside, state: number): Promise<readonly string[]> {
  const known = plain.get(state);
  if (known) return known;
  const url = harness.listed(`/plain/${state}`);
  const page = await harness.open(url);
  const read = await until('the plain page to be read', async () => {
    const hits = await inside.hits(url);
    return hits?.status === 'done' && hits;
  });
  await page.close();
  plain.set(state, read.words);
  return read.words;
}

/** Waits for a story's words: frameworks draw when they find time. */
export async function untilText(page: Tab, story: Story, what: string) {
  const words = expectedText(story);
  let seen = '';
  await until(what, async () => {
    seen = await articleText(page);
    return seen === words;
  }).catch(() => expect(seen, what).toBe(words));
}

async function untilFound(inside: Inside, page: Tab, url: string, words: readonly string[], what: string) {
  let seen: readonly string[] = [];
  await until('the same finds as on a fresh page', async () => {
    const hits = await inside.hits(await page.evaluate(() => location.href.split('#')[0] ?? ''));
    seen = hits?.words ?? [];
    return seen.join('\n') === words.join('\n');
  }).catch(() => expect(seen, `${what} (${url})`).toEqual(words));
}

/** Waits until exactly the words found are painted. */
export async function untilPainted(page: Tab, painter: Painter, hits: readonly string[]) {
  const words = withoutSpaces(hits.map((hit) => hit.slice(hit.indexOf(' ') + 1)).join(''));
  let seen = '';
  await until('the words to be painted', async () => {
    seen = await paintedText(page, painter);
    return seen === words;
  }).catch(() => expect(seen, `painted by ${painter}`).toBe(words));
}
