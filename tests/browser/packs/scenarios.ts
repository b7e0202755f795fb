import assert from 'node:assert/strict';
import { until } from '../../../tools/browsers.ts';
import { statement } from '../../fixtures/library.ts';
import { openFirstCard } from '../acting.ts';
import {
  BODY,
  bodyText,
  dropFile,
  fill,
  leaveForm,
  openPacks,
  type PacksTest,
  PHRASE,
  packText,
  paintedCount,
  press,
  says,
} from './packs-page.ts';

/** Would set `hacked` if any of it were taken for HTML. */
const MARKUP = '<img src=x onerror="globalThis.hacked=1"><b>bold</b>';

/** What a person does with packs and records of their own. Each leaves the browser as it found it. */
export const scenarios: Readonly<Record<string, (test: PacksTest) => Promise<void>>> = {
  'an imported pack is found on pages, until it is switched off or taken out': async ({ browser, article }) => {
    const packs = await openPacks(browser);
    await dropFile(packs, packText(3));
    await says(packs, /was imported[\s\S]*3 statements added[\s\S]*1 phrase added/);

    const page = await browser.openTab(article(BODY));
    await until('the phrase of the pack', async () => (await paintedCount(page)) === 1);

    await packs.focus();
    await press(packs, /^In use: The pier/);
    await until('the pack to be off', () => isSwitched(packs, 'false'));
    await page.focus();
    await page.reload();
    await until('the page to be read without', async () => (await paintedCount(page)) === 0);

    await packs.focus();
    await press(packs, /^In use: The pier/);
    await until('the pack to be on', () => isSwitched(packs, 'true'));
    await press(packs, /^Remove The pier/);
    await says(packs, /was removed/);
    await press(packs, /^Undo removing The pier/);
    await says(packs, /In use/);
    await page.focus();
    await page.reload();
    await until('the phrase again', async () => (await paintedCount(page)) === 1);
    await page.close();
    await packs.focus();
    await press(packs, /^Remove The pier/);
    await says(packs, /was removed/);
    await packs.close();
  },

  'the same pack again updates it, in numbers': async ({ browser }) => {
    const packs = await openPacks(browser);
    await dropFile(packs, packText(5));
    await says(packs, /5 statements added/);
    await dropFile(packs, packText(5));
    await says(packs, /nothing that was not there before/);
    await dropFile(packs, packText(4, { version: '1.1.0' }));
    await says(packs, /now at version 1\.1\.0[\s\S]*1 statement taken out/);
    await press(packs, /^Remove The pier/);
    await says(packs, /was removed/);
    await packs.close();
  },

  'bad files are refused in words, and what was there stays': async ({ browser }) => {
    const packs = await openPacks(browser);
    await dropFile(packs, packText(3));
    await says(packs, /3 statements added/);
    await dropFile(packs, packText(3).slice(0, -20));
    await says(packs, /cut off[\s\S]*Nothing has changed/);
    await dropFile(packs, packText(3, { format: 2 }));
    await says(packs, /format 2/);
    await dropFile(packs, '<!doctype html><script>document.title = "run"</script>');
    await says(packs, /no pack/);
    await dropFile(packs, packText(3).replace('"Words 1 ', '"\\u202eWords 1 '));
    const text = await says(packs, /1 record was not taken/);
    assert.match(text, /pier-00001/);
    assert.match(text, /3 statements\s· 1 phrase/);
    assert.deepEqual(packs.errors, []);
    await press(packs, /^Remove The pier/);
    await says(packs, /was removed/);
    await packs.close();
  },

  'a page closed in the middle of an import leaves the old pack whole': async ({ browser }) => {
    const packs = await openPacks(browser);
    await dropFile(packs, packText(3));
    await says(packs, /3 statements added/);
    await dropFile(packs, packText(12_000, { version: '2.0.0' }));
    await says(packs, /Keeping pack\.json/);
    await packs.close();
    const again = await openPacks(browser);
    const text = await says(again, /The pier/);
    assert.match(text, /1\.0\.0[\s\S]*3 statements/);
    await press(again, /^Remove The pier/);
    await says(again, /was removed/);
    await again.close();
  },

  'a statement of one’s own: added, searched, changed, taken out and back': async ({ browser }) => {
    const packs = await openPacks(browser, '#/statements/new');
    await says(packs, /Add a statement/);
    await press(packs, /^Save$/);
    await says(packs, /This must be filled in/);
    await fill(packs, 'The words, exactly', 'A lantern is no pier');
    await fill(packs, 'Speaker', 'Carla Neu');
    await fill(packs, 'Occasion', 'Speech');
    await fill(packs, 'Date', '2021-03-04');
    await fill(packs, 'Address', 'https://example.org/speech');
    await fill(packs, 'Title', 'A speech');
    await fill(packs, 'Publisher', 'Example Press');
    await packs.evaluate(() => {
      const select = document.querySelector('select[required] option[value="en"]')?.parentElement as HTMLSelectElement;
      select.value = 'en';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(packs, /^Save$/);
    await says(packs, /A lantern is no pier[\s\S]*Carla Neu, March 4, 2021/);

    const library = await browser.openExtensionPage(`library.html#/search?q=${encodeURIComponent('lantern pier')}`);
    await until('the search to find it', async () => /A lantern is no pier/.test(await bodyText(library)));
    await library.close();

    await packs.focus();
    await press(packs, /^Change A lantern/);
    await says(packs, /Change a statement/);
    await fill(packs, 'Note', 'Heard on the radio');
    await press(packs, /^Save$/);
    await says(packs, /Hand on to a colleague/);
    await press(packs, /^Remove A lantern/);
    await says(packs, /was removed/);
    await press(packs, /^Undo removing A lantern/);
    await says(packs, /Choose for export/);
    await press(packs, /^Remove A lantern/);
    await says(packs, /was removed/);
    await packs.close();
  },

  'markup in a pack is shown letter by letter, in the library and in the card': async ({ browser, article }) => {
    const hostile = statement({
      id: 'pier-00000',
      text: MARKUP,
      date: '2020-01-02',
      original: { lang: 'zh', text: MARKUP },
      variants: [{ text: MARKUP, by: MARKUP }],
      role: MARKUP,
      occasion: MARKUP,
      source: { title: MARKUP, publisher: MARKUP, kind: 'primary' },
      note: MARKUP,
    });
    const packs = await openPacks(browser);
    await dropFile(packs, packText(0, { title: `The pier ${MARKUP}`, statements: [hostile] }));
    await says(packs, /was imported[\s\S]*1 statement added/);
    const library = await browser.openExtensionPage('library.html#/statement/pier-00000');
    await until('the statement', async () => (await bodyText(library)).split(MARKUP).length > 5);
    const page = await browser.openTab(article(BODY));
    await until('the phrase of the pack', async () => (await paintedCount(page)) === 1);
    await page.focus();
    const card = await openFirstCard(page);
    assert(card.words.includes(MARKUP), card.words);
    const inCard = await page.inShadow('on-the-record-card', (root) => root.querySelectorAll('img, script').length);
    assert.equal(inCard, 0);
    for (const surface of [packs, library, page]) {
      assert.deepEqual(await surface.evaluate(signsOfScript), { elements: 0, hasRun: false });
    }
    await page.close();
    await library.close();
    await packs.focus();
    await press(packs, /^Remove The pier/);
    await says(packs, /was removed/);
    await packs.close();
  },

  'a form that was left without saving is there again, until it is discarded': async ({ browser }) => {
    const packs = await openPacks(browser, '#/statements/new');
    await fill(packs, 'The words, exactly', 'Words half written');
    await packs.close();

    const again = await openPacks(browser, '#/statements');
    await says(again, /Begun and not saved[\s\S]*Words half written/);
    await again.evaluate(() => {
      location.hash = '#/statements/new';
    });
    await says(again, /is here again/);
    assert.equal(await again.evaluate(() => document.querySelector('textarea')?.value), 'Words half written');
    await press(again, /^Discard it$/);
    await until('an empty form', () => again.evaluate(() => document.querySelector('textarea')?.value === ''));
    assert.doesNotMatch(await bodyText(again), /is here again/);
    await again.evaluate(() => {
      location.hash = '#/statements';
    });
    await says(again, /Add a statement/);
    assert.doesNotMatch(await bodyText(again), /Begun and not saved/);
    await again.close();
  },

  'a phrase is tried on the page that is open': async ({ browser, article }) => {
    const page = await browser.openTab(article(BODY));
    const packs = await openPacks(browser, '#/phrases/new');
    await says(packs, /Try it on this open page/);
    await fill(packs, 'The words on a page', PHRASE);
    await says(packs, /Found 1 time on/);
    await page.close();
    await packs.focus();
    await press(packs, /^Look at the open pages again$/);
    await says(packs, /open a page that On the Record reads/);
    await leaveForm(packs);
    await packs.close();
  },

  'a phrase that would be found everywhere is warned of': async ({ browser }) => {
    const packs = await openPacks(browser, '#/phrases/new');
    await says(packs, /Add a phrase/);
    await fill(packs, 'The words on a page', 'the');
    await says(packs, /found nearly everywhere/);
    await fill(packs, 'The words on a page', ` ${PHRASE}`);
    await until('the warning to go', async () => !/nearly everywhere/.test(await bodyText(packs)));
    await leaveForm(packs);
    await packs.close();
  },
};

/** Runs in a page. */
function signsOfScript() {
  return { elements: document.querySelectorAll('img[src="x"], [onerror]').length, hasRun: 'hacked' in globalThis };
}

function isSwitched(packs: Parameters<typeof bodyText>[0], state: string): Promise<boolean> {
  return packs.evaluate(
    (wanted) => document.querySelector('[role="switch"]')?.getAttribute('aria-checked') === wanted,
    state,
  );
}
