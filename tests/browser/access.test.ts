import { expect, test } from 'vitest';
import { type Surface, until } from '../../tools/browsers.ts';
import { readCard, untilCardCloses } from '../../tools/card.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { inProject } from '../../tools/steps.ts';
import { numberOf, pageTime, restOn } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const HEADLINE = '“no limits” partnership';
const CARD = 'on-the-record-card';
/** More than any card has: whoever is not through by then is trapped. */
const MOST_CONTROLS = 40;

/** WCAG 2.2: 1.4.13 (content on hover or focus), 2.1.1 and 2.1.2 (keyboard, no trap), 4.1.3 (status messages). */
describeInBrowser('the card, for those who need it to hold still', folderSite(inProject('demo/news')), (harness) => {
  test('it stays while the pointer rests and on the card, and goes at Escape without moving the focus', async () => {
    const page = await harness.open(harness.listed('/'));
    await page.evaluate(() => {
      const link = document.querySelector('a');
      link?.focus({ preventScroll: true });
      return true;
    });
    await restOn(page, HEADLINE);
    await pageTime(page, 2000);
    expect(await readCard(page), 'while the pointer rests').not.toBeNull();

    const { x, y } = await middleOfCard(page);
    await page.moveMouse(x, y);
    await pageTime(page, 1500);
    expect(await readCard(page), 'with the pointer on the card').not.toBeNull();

    await page.press('Escape');
    await untilCardCloses(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('by keys: the card has the focus, Tab reaches every control and leaves, Escape leads back', async () => {
    const page = await harness.open(harness.listed('/'));
    await numberOf(page, HEADLINE);
    await harness.browser.runCommand(page, 'next-phrase');
    await until('a card with the focus', async () => (await focusIn(page)) === 'box');

    const wanted = await controlsOf(page);
    expect(wanted.length).toBeGreaterThanOrEqual(4);
    const reached: string[] = [];
    for (let presses = 0; presses < MOST_CONTROLS; presses++) {
      await page.press('Tab');
      const focused = await focusIn(page);
      if (focused === null) break;
      reached.push(focused);
    }
    expect(reached.length, 'Tab leaves the card').toBeLessThan(MOST_CONTROLS);
    expect(new Set(reached)).toEqual(new Set(wanted));

    await harness.browser.runCommand(page, 'open-card');
    await until('the card with the focus again', async () => (await focusIn(page)) === 'box');
    await page.press('Escape');
    await untilCardCloses(page);
    expect(await focusIn(page)).toBeNull();
  });

  test('a card opened by keys is announced once, politely; one opened by the pointer is not', async () => {
    const page = await harness.open(harness.listed('/'));
    await restOn(page, HEADLINE);
    expect(await announcements(page)).toEqual([]);
    await page.press('Escape');
    await untilCardCloses(page);
    for (const command of ['next-phrase', 'next-phrase', 'previous-phrase'] as const) {
      const before = (await announcements(page))?.join() ?? '';
      await harness.browser.runCommand(page, command);
      const said = await until('another announcement', async () => {
        const now = await announcements(page);
        return now && now.join() !== '' && now.join() !== before && now;
      });
      expect(said).toEqual([expect.stringMatching(/\d+.*\d+/)]);
    }
  });
});

async function middleOfCard(page: Surface) {
  const middle = await page.inShadow(CARD, (root) => {
    const box = root.firstElementChild?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  if (!middle) throw new Error('no card is open');
  return middle;
}

/** What in the card has the focus: `box`, or a control by its place and name; null when nothing of it has. */
function focusIn(page: Surface): Promise<string | null> {
  return page.inShadow(CARD, (root) => {
    const { activeElement } = root;
    if (!activeElement) return null;
    if (activeElement === root.firstElementChild) return 'box';
    const at = [...root.querySelectorAll('*')].indexOf(activeElement);
    return `${at} ${activeElement.localName}`;
  });
}

/** Everything in the card that can have the focus, as {@link focusIn} names it. */
async function controlsOf(page: Surface): Promise<string[]> {
  const controls = await page.inShadow(CARD, (root) => {
    const all = [...root.querySelectorAll<HTMLElement>('*')];
    return all
      .filter((each) => each.matches('a[href], button, summary, [tabindex="0"]') && each.checkVisibility())
      .map((each) => `${all.indexOf(each)} ${each.localName}`);
  });
  return controls ?? [];
}

/** Texts in the card's live regions, all of which have to be polite. */
function announcements(page: Surface): Promise<string[] | null> {
  return page.inShadow(CARD, (root) => {
    const regions = [...root.querySelectorAll<HTMLElement>('[role="status"], [role="alert"], [aria-live]')];
    return regions
      .filter((each) => each.textContent?.trim())
      .map((each) => (each.matches('[role="alert"], [aria-live="assertive"]') ? 'rude: ' : '') + each.textContent);
  });
}
