/**
 * `npm start`: the extension in a browser, on the demo article or on an address of one's own.
 *
 *     npm start -- [--browser chromium|firefox] [--headless] [--out FOLDER] [URL]
 *
 * With a display the window stays open. Without one it tries the main thing by itself – rest the mouse on the first
 * phrase, read the card, open the popup –, prints what was found and writes pictures.
 */
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName, type DrivenBrowser, launch, NoBrowserError } from './browsers.ts';
import { buildExtension } from './build.ts';
import { demoServer } from './demo-server.ts';
import { withProgress } from './progress.ts';
import { inProject } from './steps.ts';
import { tour } from './tour.ts';

interface Choices {
  browser: BrowserName;
  headless: boolean;
  out: string;
  url: string | null;
}

function readChoices(args: string[]): Choices {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: !hasDisplay() },
      out: { type: 'string', default: inProject('.output/pictures') },
    },
  });
  const browser = BROWSER_NAMES.find((name) => name === values.browser);
  if (!browser) throw new TypeError(`--browser is “${values.browser}”; it is ${BROWSER_NAMES.join(' or ')}`);
  const url = positionals[0] ?? null;
  if (url !== null && !URL.canParse(url)) throw new TypeError(`“${url}” is no address; one begins with https://`);
  return { browser, headless: values.headless, out: values.out, url };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function start(choices: Choices) {
  const extension = await buildExtension(choices.browser);
  const server = await demoServer();
  const open = () => launch({ name: choices.browser, extension, headless: choices.headless });
  let browser: DrivenBrowser | null = null;
  try {
    browser = await withProgress(`Starting ${choices.browser}`, open);
    const url = choices.url ?? server.demoUrl;
    if (choices.headless) {
      await tour(browser, url, choices.out);
      return;
    }
    await browser.openTab(url);
    console.log(
      `${browser.version} shows ${url}\nanother page to try: ${server.elsewhereUrl}\nclose the browser to end`,
    );
    await browser.closed;
  } finally {
    await browser?.close();
    await server.close();
  }
}

try {
  await start(readChoices(process.argv.slice(2)));
} catch (error) {
  const isForThePerson = error instanceof NoBrowserError || error instanceof TypeError;
  console.error(isForThePerson ? error.message : error);
  process.exitCode = 1;
}
