import { expect, test } from 'vitest';
import { until } from '../../tools/browsers.ts';
import { readCard, untilCardCloses } from '../../tools/card.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { readPainted, showPainted } from '../../tools/painted.ts';
import { untilRows } from '../../tools/popup.ts';
import { inProject } from '../../tools/steps.ts';
import { clickInCard, clickOn, numberOf, restOn, untilPainted } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const HEADLINE = '“no limits” partnership';

describeInBrowser('what a reader does with an article', folderSite(inProject('demo/news')), (harness) => {
  test('the demo article shows at least twelve different phrases', async () => {
    const page = await harness.open(harness.listed('/'));
    await numberOf(page, HEADLINE);
    const popup = await harness.openPopup(page);
    const rows = await untilRows(popup);
    expect(new Set(rows.map(({ words }) => words)).size).toBeGreaterThanOrEqual(12);
  });

  test('resting on a phrase shows what was said, by whom and when', async () => {
    const page = await harness.open(harness.listed('/'));
    const card = await restOn(page, HEADLINE);
    expect(card.printed).toBe(HEADLINE);
    expect(card.words).toContain('Friendship between the two States has no limits');
    expect(card.speaker).not.toBe('');
    expect(card.date).toBe('2022-02-04');
    expect(card.all).toContain('The document does not contain “no limits partnership”');
  });

  test('Escape closes the card', async () => {
    const page = await harness.open(harness.listed('/'));
    await restOn(page, HEADLINE);
    await page.press('Escape');
    await untilCardCloses(page);
  });

  test('the card closes when the mouse goes elsewhere, and stays when it was clicked', async () => {
    const page = await harness.open(harness.listed('/'));
    await restOn(page, HEADLINE);
    await page.moveMouse(3, 3);
    await untilCardCloses(page);

    await restOn(page, HEADLINE);
    await clickInCard(page, '.otr-printed');
    await page.moveMouse(3, 3);
    // The page's own clock: longer than the time of grace for which a card stays anyway.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
    expect(await readCard(page)).not.toBeNull();
  });

  test('a click on the words pins the card at once', async () => {
    const page = await harness.open(harness.listed('/'));
    const { boxes } = await showPainted(page, await numberOf(page, HEADLINE));
    const [box] = boxes;
    if (!box) throw new Error('the headline is nowhere');
    await page.click(box.x + box.width / 2, box.y + box.height / 2);
    expect((await until('the card', () => readCard(page))).printed).toBe(HEADLINE);
  });

  test('the keys lead from phrase to phrase and back', async () => {
    const page = await harness.open(harness.listed('/'));
    await numberOf(page, HEADLINE);
    const popup = await harness.openPopup(page);
    const rows = await untilRows(popup); // all places, those too that are not underlined because they repeat a phrase
    await popup.close();
    const cardOf = (number: number) =>
      until(
        `the card of “${rows[number]?.printed}”`,
        async () => (await readCard(page))?.printed === rows[number]?.printed,
      );

    await harness.browser.runCommand(page, 'next-phrase');
    await cardOf(0);
    await harness.browser.runCommand(page, 'next-phrase');
    await cardOf(1);
    await harness.browser.runCommand(page, 'previous-phrase');
    await cardOf(0);
    await page.press('Escape');
    await untilCardCloses(page);
  });

  test('every command has keys from the start', async () => {
    const options = await harness.browser.openExtensionPage('popup.html');
    const commands = await options.evaluate(() => chrome.commands.getAll());
    await options.close();
    const own = commands.filter(({ name }) => !name?.startsWith('_'));
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(own.filter(({ shortcut }) => !shortcut)).toEqual([]);
  });

  test('the source opens at the sentence', async () => {
    const page = await harness.open(harness.listed('/'));
    await restOn(page, HEADLINE);
    const link = await page.inShadow('on-the-record-card', (root) => {
      const anchor = root.querySelector<HTMLAnchorElement>('.otr-actions a[href]');
      return anchor && { href: anchor.href, rel: anchor.rel, target: anchor.target };
    });
    expect(link?.href).toMatch(/^https?:\/\/.+#:~:text=/);
    expect(link?.rel).toContain('noopener');
    expect(link?.rel).toContain('noreferrer');
    expect(link?.target).toBe('_blank');
  });

  test('off on this site holds over a reload until it is on again', async () => {
    const page = await harness.open(harness.listed('/'));
    const count = (await readPaintedOnce(page)).length;
    await restOn(page, HEADLINE);
    await clickInCard(page, '.otr-actions button:last-of-type');
    await untilPainted(page, 0);

    await page.reload();
    const popup = await harness.openPopup(page);
    await until('the switch to be off', () =>
      popup.evaluate(() => document.querySelector('[role="switch"]')?.getAttribute('aria-checked') === 'false'),
    );
    expect(await readPainted(page)).toEqual([]);
    await clickOn(popup, '[role="switch"]');
    await untilPainted(page, count);
  });

  test('the popup leads to a phrase and opens its card', async () => {
    const page = await harness.open(harness.listed('/'));
    await numberOf(page, HEADLINE);
    const popup = await harness.openPopup(page);
    const rows = await untilRows(popup);
    const wanted = rows.findIndex(({ printed }) => printed.includes('rhetoric')); // far down the page
    for (let row = 0; row <= wanted; row++) await popup.press('ArrowDown');
    await popup.press('Enter');
    expect((await until('the card of that row', () => readCard(page))).printed).toBe(rows[wanted]?.printed);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('the popup keeps its links in their place, whatever it shows', async () => {
    const popup = await harness.openPopup(await harness.open(harness.listed('/')));
    const place = () =>
      popup.evaluate(() => JSON.stringify(document.querySelector('footer nav')?.getBoundingClientRect()));
    const atStart = await until('the links at the foot', place);
    await untilRows(popup);
    expect(await place()).toBe(atStart);
    await popup.type('bicycles');
    await until('a search without a result', () =>
      popup.evaluate(() => document.querySelector('.otr-state-title')?.textContent === 'Nothing found'),
    );
    expect(await place()).toBe(atStart);
  });

  test.each([
    ['words', 'no forbidden areas cooperation', 'Friendship between the two States has no limits'],
    ['a typing error', 'freindship limits', 'no limits'],
    ['Chinese', '没有止境', 'Friendship between the two States has no limits'],
    ['a speaker', 'Hua Chunying', 'Hua Chunying'],
  ])('the popup finds by %s', async (_, query, expected) => {
    const page = await harness.open(harness.listed('/'));
    const popup = await harness.openPopup(page);
    await until('the focus in the search box', () => popup.evaluate(() => document.activeElement?.tagName === 'INPUT'));
    await popup.type(query);
    await until(`“${expected}” among the results`, () =>
      popup.evaluate((wanted) => document.querySelector('main')?.innerText.includes(wanted) ?? false, expected),
    );
  });
});

describeInBrowser('a page that is not on the list', folderSite(inProject('demo/elsewhere')), (harness) => {
  test('is left alone, and read after one click', async () => {
    const page = await harness.open(harness.unlisted('/'));
    const popup = await harness.openPopup(page);
    await until('the offer to read', () =>
      popup.evaluate(() => document.querySelector('.otr-primary')?.textContent?.trim() !== undefined),
    );
    expect(await readPainted(page)).toEqual([]);
    await clickOn(popup, '.otr-primary');
    const rows = await untilRows(popup);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect((await restOn(page, 'no limits')).words).toContain('no limits');
  });
});

/** The words painted on a page as soon as there are any and no more come; spaces as one. */
async function readPaintedOnce(page: Parameters<typeof readPainted>[0]): Promise<string[]> {
  let before = -1;
  const painted = await until('the page to be read', async () => {
    const now = await readPainted(page);
    const isSettled = now.length > 0 && now.length === before;
    before = now.length;
    return isSettled && now;
  });
  return painted.map(({ text }) => text.replace(/\s+/g, ' '));
}
