import { serialize } from 'node:v8';
import { createLibrary } from '../core/library.ts';
import type { Pack, Speaker } from '../core/pack/schema.ts';
import { createJointSearch } from '../core/search/joint.ts';
import { buildPackIndexAtOnce } from '../core/search/kept/build.ts';
import { openPack } from '../core/search/kept/open.ts';
import { pagesInMemory } from '../core/search/kept/pages.ts';
import { buildIndex } from '../core/search/statement-index.ts';
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

/** Searching an imported pack of invented statements with the background's own code, here in Node, records in memory. */
export async function librarySection(bench: Bench): Promise<SectionResult> {
  const rows: Cell[][] = [];
  const targets: Target[] = [];
  for (const size of bench.isQuick ? SIZES.slice(0, 2) : SIZES) {
    bench.say(`searching ${size.toLocaleString('en')} statements`);
    const { buildMs, openMs, indexBytes, times } = await measure(size);
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

async function measure(size: number) {
  const pack = packOf(size);
  let started = performance.now();
  const built = buildPackIndexAtOnce(pack);
  const buildMs = performance.now() - started;
  const indexBytes = serialize(built).length;
  const read = structuredClone(built); // as a database gives it back
  started = performance.now();
  const index = openPack(read, () => false, pagesInMemory(read));
  const openMs = performance.now() - started;
  const statements = new Map(pack.statements.map((each) => [each.id, each]));
  const nothing = createLibrary([]);
  const { search } = createJointSearch(nothing, buildIndex(nothing), [
    { index, read: async (ids) => ids.flatMap((id) => statements.get(id) ?? []) },
  ]);
  const times: number[] = [];
  for (const question of questions(pack)) {
    const before = performance.now();
    await search(question, OPTIONS);
    times.push(performance.now() - before);
  }
  return { buildMs, openMs, indexBytes, times: times.slice(WARM_UP_QUESTIONS).sort((a, b) => a - b) };
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
