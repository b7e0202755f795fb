import type { Pack } from '../../../core/pack/schema.ts';
import { writePack } from '../../../core/pack/write-pack.ts';
import { type DrivenBrowser, type Surface, type Tab, until } from '../../../tools/browsers.ts';
import { ADA, phrase, statement } from '../../fixtures/library.ts';

/** What every scenario of packs is given: a browser with the extension, and a host on the list that serves pages. */
export interface PacksTest {
  readonly browser: DrivenBrowser;
  /** Address of a page with this body, on a host that we read by ourselves. */
  article(body: string): string;
}

export const PHRASE = 'lantern accord of the seventh pier';
export const BODY = `<article><h1>News</h1><p>They praised the ${PHRASE}.</p></article>`;

/** The text of a pack with so many statements, and one phrase that no bundled pack knows. */
export function packText(count: number, fields: Partial<Pack> = {}): string {
  const statements = Array.from({ length: count }, (_, at) =>
    statement({ id: `pier-${String(at).padStart(5, '0')}`, text: `Words ${at} on the ${PHRASE}`, date: '2020-01-02' }),
  );
  const pack: Pack = {
    format: 1,
    id: 'pier',
    version: '1.0.0',
    title: 'The pier',
    publisher: 'Example Press',
    licence: 'CC0-1.0',
    speakers: [ADA],
    statements,
    terms: [],
    companies: [],
    phrases: [{ ...phrase('pier-accord', ['pier-00000'], 'the pier'), forms: { en: [PHRASE] } }],
    ...fields,
  };
  return [...writePack(pack)].join('');
}

/** Drops a file with this text on the page, as a person would. */
export function dropFile(page: Surface, text: string): Promise<null> {
  return page.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'pack.json', { type: 'application/json' }));
    document.querySelector('.otr-drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
    return null;
  }, text);
}

/** Opens the page, waits until the kept packs are listed. */
export async function openPacks(browser: DrivenBrowser, hash = '#/packs'): Promise<Tab> {
  const tab = await browser.openExtensionPage(`packs.html${hash}`);
  await until('the page of packs', async () => (await bodyText(tab)).length > 0);
  return tab;
}

export function bodyText(page: Surface): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.innerText ?? '');
}

export async function says(page: Surface, words: RegExp): Promise<string> {
  return until(`the page to say ${words}`, async () => {
    const text = await bodyText(page);
    return words.test(text) && text;
  });
}

/** Presses the button of this name, or follows the link, by the keyboard. */
export async function press(page: Surface, name: RegExp): Promise<void> {
  await until(`something to press that is called ${name}`, () => focusOn(page, name));
  await page.press('Enter');
}

function focusOn(page: Surface, name: RegExp): Promise<boolean> {
  return page.evaluate((source) => {
    const wanted = new RegExp(source);
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
    const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((each) => wanted.test(nameOf(each)));
    found?.focus();
    return found !== undefined && document.activeElement === found;
  }, name.source);
}

/** Writes into the field whose label begins so. */
export async function fill(page: Surface, label: string, text: string): Promise<void> {
  await until(`a field that is called ${label}`, () => focusOnField(page, label));
  await page.type(text);
}

function focusOnField(page: Surface, label: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('label')].find((each) => each.innerText.startsWith(wanted));
    const field = found ? document.getElementById(found.htmlFor) : null;
    field?.focus();
    return field !== null && document.activeElement === field;
  }, label);
}

/** Cancels a form, and waits until what was filled in is forgotten: the next one would begin with it. */
export async function leaveForm(page: Surface): Promise<void> {
  await press(page, /^Cancel$/);
  await until('the form to be left', () => page.evaluate(() => document.querySelector('form') === null));
}

/** How many places are painted on a page. */
export function paintedCount(page: Surface): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('on-the-record')?.size ?? 0);
}
