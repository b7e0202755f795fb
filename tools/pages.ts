import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName, type DrivenBrowser, launch } from './browsers.ts';
import { folderSite } from './folder-site.ts';
import { servePages } from './page-server.ts';
import { comparePages, type Difference, seenAgain } from './pages/differences.ts';
import type { PageSnapshot } from './pages/snapshot.ts';
import { type Visit, visit } from './pages/visit.ts';
import { inProject, runNode, WXT } from './steps.ts';

/** A host of the extension's own list, so that it reads there unasked. */
const HOST = 'pages.on-the-record.localhost';

const USAGE = `Usage: npm run pages -- [DIR] [--browser chromium|firefox] [--json]
Opens each HTML page of a folder (tests/pages unless told) with and without the extension and reports errors of ours,
differences in markup, text, boxes and styles, our time in the page, and what was found. What a page changes by itself
is left out, and what differs has to differ again.
Exit code 1 when a page differs or an error of ours was seen.`;

/** A page that differs is opened so often again, and looked at so often each time without the extension. */
const TRIES_AGAIN = 2;
const LOOKS_AGAIN = 3;
/** Differences of a page that are printed, and UTF-16 code units of each. */
const MOST_LINES = 5;
const MOST_UNITS = 200;

interface PageReport {
  readonly page: string;
  readonly differences: readonly Difference[];
  readonly errors: readonly string[];
  readonly ownTime: Visit['ownTime'];
  readonly highlights: readonly string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const name = BROWSER_NAMES.find((known) => known === values.browser);
if (values.help || !name) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
/** Pages that a browser would not open, and why: that says nothing about us, and the others are read all the same. */
const unopened: string[] = [];
const reports = await readFolder(resolve(positionals[0] ?? inProject('tests/pages')), name);
if (values.json) console.log(JSON.stringify(reports, null, 1));
else for (const report of reports) console.log(describe(report));
for (const fault of unopened) console.log(`? ${fault}`);
const bad = reports.filter(isBad);
if (unopened.length > 0) console.log(`${unopened.length} more could not be opened.`);
console.log(`${reports.length - bad.length} of ${reports.length} pages are as they are without the extension.`);
process.exit(bad.length > 0 ? 1 : 0);

async function readFolder(folder: string, browser: BrowserName): Promise<PageReport[]> {
  const pages = (await readdir(folder, { recursive: true })).filter((file) => /\.x?html?$/i.test(file)).sort();
  await runNode([WXT, 'build', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])], { quiet: true });
  const server = await servePages({ [HOST]: folderSite(folder) });
  const extension = inProject('.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  // What a saved page still wants from elsewhere is refused at once: nothing is asked of the network.
  const bare = await launch({ name: browser, headless: true, proxy: server.address });
  const own = await launch({ name: browser, headless: true, proxy: server.address, extension });
  try {
    const reports: PageReport[] = [];
    for (const page of pages) {
      const url = server.url(HOST, `/${page.split(/[\\/]/).map(encodeURIComponent).join('/')}`);
      try {
        reports.push(await readPage(page, url, bare, own));
      } catch (fault) {
        unopened.push(`${page}: ${firstLine(fault)}`);
      }
      console.error(`${reports.length + unopened.length}/${pages.length} ${page}`);
    }
    return reports;
  } finally {
    await Promise.all([bare.close(), own.close(), server.close()]);
  }
}

/**
 * Opens a page without the extension twice, and with it; where that differs, again, and looks at it for longer.
 *
 * @throws when it does not open without the extension either; if only with it, that is an error of ours
 */
async function readPage(page: string, url: string, bare: DrivenBrowser, own: DrivenBrowser): Promise<PageReport> {
  const [bareLooks, firstVisit] = await Promise.allSettled([lookTwice(bare, url), visit(own, url)]);
  if (bareLooks.status === 'rejected') throw bareLooks.reason;
  if (firstVisit.status === 'rejected') {
    const error = `does not open with the extension: ${firstLine(firstVisit.reason)}`;
    return { page, differences: [], errors: [error], ownTime: null, highlights: [] };
  }
  const [looks, first] = [bareLooks.value, firstVisit.value];
  let differences = comparePages(looks, first.looks[0]);
  const errors = [...first.ownErrors];
  for (let again = 0; again < TRIES_AGAIN && differences.length > 0; again++) {
    const [longer, next] = await Promise.all([visit(bare, url, LOOKS_AGAIN), visit(own, url)]);
    looks.push(...longer.looks);
    errors.push(...next.ownErrors);
    differences = seenAgain(differences, comparePages(looks, next.looks[0]));
  }
  return { page, differences, errors, ownTime: first.ownTime, highlights: first.looks[0].highlights };
}

async function lookTwice(browser: DrivenBrowser, url: string): Promise<PageSnapshot[]> {
  const [once, again] = [await visit(browser, url), await visit(browser, url)];
  return [...once.looks, ...again.looks];
}

function firstLine(fault: unknown): string {
  const [line = ''] = String(fault instanceof Error ? fault.message : fault).split('\n');
  return line;
}

function isBad({ differences, errors }: PageReport): boolean {
  return errors.length > 0 || differences.length > 0;
}

function describe(report: PageReport): string {
  const { page, differences, errors, ownTime, highlights } = report;
  const time = ownTime ? `${ownTime.totalMs.toFixed(1)} ms of ours, longest ${ownTime.longestMs.toFixed(1)} ms; ` : '';
  const head = `${isBad(report) ? '✗' : '✓'} ${page}: ${time}${highlights.join(', ') || 'nothing found'}`;
  const faults = [
    ...errors.map((error) => `error of ours: ${error}`),
    ...differences
      .slice(0, MOST_LINES)
      .flatMap(({ path, aspect, bare, own }) => [
        `${aspect} of ${path}`,
        `  without us: ${bare.slice(0, MOST_UNITS)}`,
        `  with us:    ${own?.slice(0, MOST_UNITS) ?? 'not there'}`,
      ]),
  ];
  if (differences.length > MOST_LINES) faults.push(`and ${differences.length - MOST_LINES} more`);
  return [head, ...faults.map((fault) => `    ${fault}`)].join('\n');
}
