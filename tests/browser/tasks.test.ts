import { expect, test } from 'vitest';
import { folderSite } from '../../tools/folder-site.ts';
import { inProject } from '../../tools/steps.ts';
import { numberOf } from './acting.ts';
import { keyboardUser } from './by-keyboard.ts';
import { describeInBrowser } from './harness.ts';

const HEADLINE = '“no limits” partnership';
const DRAFT =
  'The statement of China and Russia says "Friendship between the two States has no borders, there are no forbidden ' +
  'areas of cooperation".';

/** The three tasks from start to end, without a mouse, by what the browsers tell a screen reader. */
describeInBrowser('by keyboard and screen reader', folderSite(inProject('demo/news')), (harness) => {
  test('a reader is led to the words behind a phrase, to their proof, and back', async () => {
    const page = await harness.open(harness.listed('/'));
    await numberOf(page, HEADLINE);
    await harness.browser.runCommand(page, 'next-phrase');
    const reader = keyboardUser(harness.browser, page);

    await reader.isAt('dialog', HEADLINE);
    await reader.hears('text', /^\s*Phrase 1 of \d+/);
    await reader.reads('Friendship between the two States has');
    await reader.reads('The document does not contain “no limits partnership”.');
    await reader.reads('February 4, 2022');
    await reader.tabTo('link', 'Open the source');
    await reader.tabTo('button', 'Copy citation');
    await reader.press('Enter');
    await reader.hears('text', /Copied|does not let us copy/);
    await reader.press('Escape');
    await harness.browser.runCommand(page, 'next-phrase');
    await reader.hears('text', /^\s*Phrase 2 of \d+/);
    await reader.press('Escape');

    const popup = await harness.openPopup(page);
    const inPopup = keyboardUser(harness.browser, popup);
    await inPopup.isAt('combobox', 'Search the record');
    await inPopup.hears('heading', 'On this page');
    await inPopup.hears('button', HEADLINE);
    await inPopup.press('ArrowDown');
    await inPopup.isAt('button', HEADLINE);
  });

  test('a journalist sees how a quotation differs from its source and takes the words along', async () => {
    const page = await harness.openOwn('draft.html');
    const journalist = keyboardUser(harness.browser, page);
    await journalist.hears('textbox', 'Text of the draft');
    await journalist.tabTo('textbox', 'Text of the draft');
    await journalist.type(DRAFT);
    await journalist.hears('text', /1 quotation/);
    await journalist.press('Alt', 'ArrowDown');
    await journalist.hears('heading', 'What was found');
    await journalist.reads('Wording differs');
    await journalist.reads('printed “borders”');
    await journalist.reads('source “limits”');
    await journalist.hears('deletion', '');
    await journalist.hears('insertion', '');
    await journalist.tabTo('link', 'Joint Statement of the Russian Federation');
    await journalist.tabTo('button', 'Copy the words');
    await journalist.press('Enter');
    await journalist.hears('text', 'Copied.');
  });

  test('a searcher narrows a search by completion, opens what is found and takes a citation along', async () => {
    const page = await harness.open(harness.listed('/'));
    await harness.browser.spoken(page); // Firefox tells nothing of a focus from before the screen reader came
    const popup = await harness.openPopup(page);
    const inPopup = keyboardUser(harness.browser, popup);
    await inPopup.isAt('combobox', 'Search the record');
    await inPopup.type('speaker:wang-y');
    await inPopup.hears('option', 'Wang Yi');
    await inPopup.hearsNothingNew(); // each letter has its completions
    await inPopup.press('ArrowDown');
    await inPopup.press('Enter');
    await inPopup.type('limit');
    await inPopup.hears('text', /\d+ statements/);
    await inPopup.hears('link', 'no limit');
    await inPopup.hearsNothingNew(); // each letter has its results
    await inPopup.press('ArrowDown');
    await inPopup.isAt('link', 'Wang Yi');
    await inPopup.press('Enter');
    await inPopup.isAt('region', 'Statement');
    await inPopup.tabTo('link', 'Open in the library');
    const href = await popup.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(href).toMatch(/library\.html#\/statement\/.+\?q=.*limit/);
    await popup.close();

    const library = await harness.openOwn(href.slice(href.indexOf('library.html')));
    const inLibrary = keyboardUser(harness.browser, library);
    await inLibrary.hears('heading', 'Take along');
    await inLibrary.tabTo('combobox', 'Style');
    await inLibrary.type('APA');
    await inLibrary.hears('text', /Wang, Y\./);
    await inLibrary.tabTo('button', 'Copy citation');
    await inLibrary.press('Enter');
    await inLibrary.hears('text', 'Copied.');
  });
});
