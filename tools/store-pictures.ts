/**
 * `npm run store-pictures`: the pictures of the stores' listings, 1280 × 800, into `docs/store/pictures/`, by Chromium.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { type DrivenBrowser, launch, type Tab } from './browsers.ts';
import { buildExtension } from './build.ts';
import { untilCardCloses } from './card.ts';
import { demoServer } from './demo-server.ts';
import { withProgress } from './progress.ts';
import { compareQuotations, SCENES, type Stage } from './screenshots/surfaces.ts';
import { inProject } from './steps.ts';

const SIZE = [1280, 800] as const; // what both stores take
const OUT = inProject('docs/store/pictures');

/** In the order in which the listings show them. */
const PICTURES: readonly { file: string; scene: string; theme: 'light' | 'dark' }[] = [
  { file: '1-card', scene: 'card', theme: 'light' },
  { file: '2-quotation', scene: 'card-quotation', theme: 'light' },
  { file: '3-popup', scene: 'popup-search', theme: 'light' },
  { file: '4-statement', scene: 'library-statement', theme: 'light' },
  { file: '5-timeline', scene: 'library-timeline', theme: 'light' },
  { file: '6-draft', scene: 'draft', theme: 'light' },
  { file: '7-card-dark', scene: 'card', theme: 'dark' },
];

const extension = await buildExtension('chromium');
const server = await demoServer();
const browser = await launch({ name: 'chromium', extension, headless: true });
try {
  await mkdir(OUT, { recursive: true });
  await compareQuotations(browser);
  for (const picture of PICTURES) await withProgress(picture.file, () => take(browser, server.demoUrl, picture));
} finally {
  await browser.close();
  await server.close();
}

async function take(browser: DrivenBrowser, url: string, { file, scene: name, theme }: (typeof PICTURES)[number]) {
  const scene = SCENES.find((each) => each.name === name);
  if (!scene) throw new Error(`store pictures: there is no scene ${name}`);
  const article = await browser.openTab();
  await article.setSize(...SIZE);
  await article.goto(url);
  await article.focus();
  await browser.setTheme(article, theme);
  const stage: Stage = { browser, article };
  const behind = scene.isPopup ? await article.screenshot() : null;
  const surface = await scene.open(stage);
  if (!scene.isPopup) {
    if (!scene.isArticle && 'setSize' in surface) await (surface as Tab).setSize(...SIZE);
    await browser.setTheme(surface, theme);
  }
  const own = await surface.screenshot();
  const png = behind ? await overPage(browser, behind, own) : own;
  await writeFile(`${OUT}/${file}.png`, png);
  if (scene.isArticle) {
    await article.press('Escape');
    await untilCardCloses(article);
  } else await surface.close();
  await article.close();
}

/** The popup has a size of its own: shown where it opens, over the page. */
async function overPage(browser: DrivenBrowser, page: Uint8Array, popup: Uint8Array): Promise<Uint8Array> {
  const tab = await browser.openTab();
  try {
    await tab.setSize(...SIZE);
    await tab.evaluate(
      async (behind, above) => {
        document.body.style.cssText = `margin:0;background:url(${behind}) 0 0 no-repeat`;
        const picture = new Image();
        picture.style.cssText = 'position:fixed;inset:8px 24px auto auto;border-radius:8px;box-shadow:0 6px 32px #0007';
        picture.src = above;
        document.body.append(picture);
        await picture.decode();
        return true;
      },
      dataUrl(page),
      dataUrl(popup),
    );
    return await tab.screenshot();
  } finally {
    await tab.close();
  }
}

function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
