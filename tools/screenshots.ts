/**
 * `npm run screenshots`: every surface of the extension as a person sees it, light and dark, in both browsers.
 *
 *     npm run screenshots -- [--browser chromium|firefox] [--out FOLDER] [--only NAME] [--edges] [--language ru|zh_CN]
 *
 * With `--edges` the pages of ours are also taken at 320 px, with text twice as large, from right to left, and, in
 * Chromium, in forced colours.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName, launch, NoBrowserError, type Surface, type Tab } from './browsers.ts';
import { buildExtension } from './build.ts';
import { untilCardCloses } from './card.ts';
import { demoServer } from './demo-server.ts';
import { withProgress } from './progress.ts';
import { EDGES, wholePage } from './screenshots/edges.ts';
import { compareQuotations, SCENES, type Scene, type Stage } from './screenshots/surfaces.ts';
import { inProject } from './steps.ts';

const THEMES = ['light', 'dark'] as const;
const ARTICLE_SIZE = [1200, 860] as const;

interface Choices {
  browsers: readonly BrowserName[];
  out: string;
  scenes: readonly Scene[];
  withEdges: boolean;
  language: string;
}

function readChoices(args: string[]): Choices {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string' },
      out: { type: 'string', default: inProject('.output/screenshots') },
      only: { type: 'string', default: '' },
      edges: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
    },
  });
  const browsers = BROWSER_NAMES.filter((name) => values.browser === undefined || name === values.browser);
  if (browsers.length === 0)
    throw new TypeError(`--browser is “${values.browser}”; it is ${BROWSER_NAMES.join(' or ')}`);
  const scenes = SCENES.filter(({ name }) => name.startsWith(values.only));
  if (scenes.length === 0)
    throw new TypeError(`--only is “${values.only}”; there are ${SCENES.map(({ name }) => name).join(', ')}`);
  return { browsers, out: values.out, scenes, withEdges: values.edges, language: values.language };
}

/** @returns the files written, relative to the present folder */
async function takeAll(name: BrowserName, { out, scenes, withEdges, language }: Choices): Promise<string[]> {
  const extension = await inLanguage(await buildExtension(name), language);
  const folder = join(out, name);
  await mkdir(folder, { recursive: true });
  const server = await demoServer();
  const browser = await withProgress(`Starting ${name}`, () => launch({ name, extension, headless: true }));
  const files: string[] = [];
  const save = async (picture: string, png: Promise<Uint8Array>) => {
    const file = join(folder, `${picture}.png`);
    await writeFile(file, await png);
    files.push(relative('', file));
  };
  try {
    await compareQuotations(browser);
    const article = await browser.openTab();
    await article.setSize(...ARTICLE_SIZE);
    await article.goto(server.demoUrl);
    const stage: Stage = { browser, article };
    for (const scene of scenes) {
      await withProgress(scene.name, async () => {
        const surface = await scene.open(stage);
        for (const theme of THEMES) {
          await browser.setTheme(surface, theme);
          await save(`${scene.name}-${theme}`, picture(scene, surface));
        }
        if (withEdges && isPage(scene, surface)) {
          for (const { edge, apply } of EDGES) {
            if (await apply(surface, name)) await save(`${scene.name}-${edge}`, wholePage(surface));
          }
        }
        await leave(scene, surface);
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return files;
}

/**
 * The built extension speaking another of its languages in a browser that is set to English: not every machine has the
 * browsers' own language files. @returns the folder to load
 */
async function inLanguage(extension: string, language: string): Promise<string> {
  if (language === 'en') return extension;
  const copy = `${extension}-${language}`;
  await cp(extension, copy, { recursive: true });
  await cp(join(copy, '_locales', language), join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}

function picture(scene: Scene, surface: Surface): Promise<Uint8Array> {
  return isPage(scene, surface) ? wholePage(surface) : surface.screenshot();
}

/** A page of ours in a tab, which can be taken in full and be given other sizes. */
function isPage(scene: Scene, surface: Surface): surface is Tab {
  return !scene.isArticle && !scene.isPopup && 'setSize' in surface;
}

async function leave(scene: Scene, surface: Surface) {
  if (!scene.isArticle) {
    await surface.close();
    return;
  }
  await surface.press('Escape');
  await untilCardCloses(surface);
  await surface.moveMouse(2, 2); // off the words, so that the next rest is one
}

try {
  const choices = readChoices(process.argv.slice(2));
  for (const name of choices.browsers) console.log((await takeAll(name, choices)).join('\n'));
} catch (error) {
  const isForThePerson = error instanceof NoBrowserError || error instanceof TypeError;
  console.error(isForThePerson ? error.message : error);
  process.exitCode = 1;
}
