import type { Surface, Tab } from '../../../tools/browsers.ts';
import type { Site } from '../../../tools/page-server.ts';
import { readPainted } from '../../../tools/painted.ts';
import { APPS, type App, buildPage } from '../../frameworks/build.ts';
import { CHANGES, STORY, type Story } from '../../frameworks/story.ts';

/** What the article goes through, one state after the other. */
export const STATES: readonly { readonly name: string; readonly story: Story }[] = states();

function states() {
  const all = [{ name: 'as it was', story: STORY }];
  for (const { name, change } of CHANGES) all.push({ name, story: change(all.at(-1)?.story ?? STORY) });
  return all;
}

/** `/react` shows an app's article; `/plain/3` the same words of state 3 in a page without scripts. */
export const frameworkSite: Site = async (path) => {
  const [, app, state] = path.split('/');
  if (app === 'plain') return { body: plainPage(STATES[Number(state)]?.story ?? STORY) };
  const known = APPS.find((each) => each === app);
  return known ? { body: await builtPage(known, state === 'at-once') } : null;
};

/** Browsers would ask for one and note in the console that there is none. */
const NO_ICON = '<link rel="icon" href="data:,">';

const built = new Map<App, Promise<string>>();

/** @param isHydratedAtOnce - hydration begins before the page has loaded, not when a test says so */
async function builtPage(app: App, isHydratedAtOnce: boolean): Promise<string> {
  const page = built.get(app) ?? buildPage(app);
  built.set(app, page);
  const start = isHydratedAtOnce ? "<script>dispatchEvent(new Event('hydrate'))</script>" : '';
  return (await page).replace('<head>', `<head>${NO_ICON}`).replace('</body>', () => `${start}</body>`);
}

function plainPage({ heading, paragraphs }: Story): string {
  const blocks = paragraphs.map(({ before, phrase, after }) => `<p>${before}<a href="#more">${phrase}</a>${after}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8">${NO_ICON}<title>plain</title>
<body><article><h1>${heading}</h1>${blocks.join('')}</article></body></html>`;
}

/** Makes the app show a story, as a click in it would. */
export function showStory(page: Tab, story: Story): Promise<unknown> {
  return page.evaluate((next) => {
    window.fixture?.show(next);
    return true;
  }, story);
}

/** The words of the article, block by block, in shadow roots too. */
export function articleText(page: Surface): Promise<string> {
  return page.evaluate(() => {
    const host = document.querySelector('news-article');
    const root: ParentNode = host?.shadowRoot ?? document;
    return [...root.querySelectorAll('h1, p')].map((block) => block.textContent).join('\n');
  });
}

/** The words that are painted, one find after the other, without spaces: marks are cut where elements begin and end. */
export async function paintedText(page: Surface, painter: 'highlights' | 'marks'): Promise<string> {
  const painted = painter === 'marks' ? await markedTexts(page) : (await readPainted(page)).map(({ text }) => text);
  return withoutSpaces(painted.join(''));
}

/** As {@link paintedText} has it. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

function markedTexts(page: Surface): Promise<string[]> {
  return page.evaluate(() => {
    const root: ParentNode = document.querySelector('news-article')?.shadowRoot ?? document;
    return [...root.querySelectorAll('mark.on-the-record')].map((mark) => mark.textContent ?? '');
  });
}
