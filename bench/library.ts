import { createLibrary } from '../core/library.ts';
import type { Pack, Speaker } from '../core/pack/schema.ts';
import { buildIndex, fromIndexFile, toIndexFile } from '../core/search/index-file.ts';
import { createSearch } from '../core/search/search.ts';
import { inventStatements } from './quotations/statements.ts';
import { between, createRandom } from './random.ts';
import type { Bench, Cell, SectionResult, Target } from './section.ts';
import { percentile, spread } from './statistics.ts';

const SIZES = [1_000, 10_000, 100_000];
const P95_LIMITS_MS: Readonly<Record<number, number>> = { 10000: 16, 100000: 30 };
const QUESTIONS = 200;
const WARM_UP_QUESTIONS = 50;
const OPTIONS = { sort: 'relevance', offset: 0, limit: 20 } as const;
const SPEAKER: Speaker = { id: 'nobody', kind: 'person', names: { en: 'Nobody' } };

/** Searching invented statements with the background's own code, here in Node: the same engine as Chromium's. */
export async function librarySection(bench: Bench): Promise<SectionResult> {
  const rows: Cell[][] = [];
  const targets: Target[] = [];
  for (const size of bench.isQuick ? SIZES.slice(0, 2) : SIZES) {
    bench.say(`searching ${size.toLocaleString('en')} statements`);
    const { buildMs, openMs, indexBytes, times } = measure(size);
    const p95 = percentile(times, 0.95);
    rows.push([size, buildMs, indexBytes / 1e6, openMs, spread(times).median, p95]);
    const atMost = P95_LIMITS_MS[size];
    if (atMost !== undefined) {
      targets.push({ name: `search in ${size.toLocaleString('en')}, p95`, measured: p95, unit: 'ms', atMost });
    }
  }
  const columns = [
    'statements',
    'index built, ms',
    'index, MB',
    'index opened, ms',
    'search p50, ms',
    'search p95, ms',
  ];
  return { tables: [{ title: 'Searching the library', columns, rows }], targets };
}

function measure(size: number) {
  const pack = packOf(size);
  const library = createLibrary([pack]);
  let started = performance.now();
  const built = buildIndex(library);
  const buildMs = performance.now() - started;
  const file = JSON.stringify(toIndexFile(built));
  started = performance.now();
  const index = fromIndexFile(JSON.parse(file));
  const openMs = performance.now() - started;
  if (!index) throw new Error('bench: the index just written is refused');
  const search = createSearch(library, index);
  const times = questions(pack).map((question) => {
    const before = performance.now();
    search.search(question, OPTIONS);
    return performance.now() - before;
  });
  return { buildMs, openMs, indexBytes: file.length, times: times.slice(WARM_UP_QUESTIONS).sort((a, b) => a - b) };
}

function packOf(size: number): Pack {
  return {
    format: 1,
    id: 'invented',
    version: '1',
    title: 'Invented',
    publisher: 'nobody',
    licence: 'none',
    speakers: [SPEAKER],
    statements: inventStatements(size),
    terms: [],
    companies: [],
    phrases: [],
  };
}

/** One to three words of a statement, the last as far as a person has typed it. */
function questions({ statements }: Pack): string[] {
  const random = createRandom(statements.length);
  return Array.from({ length: WARM_UP_QUESTIONS + QUESTIONS }, () => {
    const words = statements[Math.floor(random() * statements.length)]?.text.split(' ') ?? [];
    const from = Math.floor(random() * (words.length - 3));
    const typed = words.slice(from, from + between(random, 1, 3));
    const last = typed.pop() ?? '';
    return [...typed, last.slice(0, between(random, Math.min(3, last.length), last.length))].join(' ');
  });
}
