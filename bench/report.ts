import { readFile, writeFile } from 'node:fs/promises';
import { BROWSERS } from './browsers.ts';
import { toMarkdown } from './print.ts';
import type { SectionResult } from './section.ts';

/** What `results.json` holds. */
export interface Results {
  readonly machine: { readonly processor: string; readonly cores: number; readonly memoryGB: number };
  readonly node: string;
  readonly browsers: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, SectionRun>>;
}

/** The last run of a section; when its browsers were run one by one, of both together. */
export interface SectionRun extends SectionResult {
  readonly date: string;
  /** Programs that wanted a core, on average over the last minutes of the run: more than there are disturbs it. */
  readonly load: number;
  /** How long it took; absent in figures from before it was noted. */
  readonly seconds?: number;
}

/** Puts a run in the place of the one before, of which the figures stay that are of another browser. */
export function mergeRun(before: SectionRun | undefined, run: SectionRun): SectionRun {
  const others = new Set(BROWSERS.filter((browser) => !run.targets.some(({ name }) => isOf(browser, name))));
  const isOfOther = (name: unknown) => [...others].some((browser) => isOf(browser, name));
  const kept = before?.targets.filter(({ name }) => isOfOther(name)) ?? [];
  if (!before || kept.length === 0) return run;
  return {
    date: run.date,
    load: Math.max(before.load, run.load),
    seconds: (before.seconds ?? 0) + (run.seconds ?? 0),
    tables: run.tables.map((table, i) => ({
      ...table,
      rows: inOrder(
        [...(before.tables[i]?.rows.filter(([first]) => isOfOther(first)) ?? []), ...table.rows],
        ([first]) => first,
      ),
    })),
    targets: inOrder([...kept, ...run.targets], ({ name }) => name),
  };
}

/** Rows and targets of a browser begin with its name. */
function isOf(browser: string, name: unknown): boolean {
  return name === browser || (typeof name === 'string' && name.startsWith(`${browser}: `));
}

/** By browser; what is of none comes first, and the order stays otherwise. */
function inOrder<T>(items: readonly T[], nameOf: (item: T) => unknown): T[] {
  const rank = (item: T) => BROWSERS.findIndex((browser) => isOf(browser, nameOf(item)));
  return items.toSorted((a, b) => rank(a) - rank(b));
}

const DOCUMENT = new URL('../docs/performance.md', import.meta.url);
const BEGIN = '<!-- figures: written by `npm run bench` -->';
const END = '<!-- end of figures -->';

/** Puts the figures of all runs into docs/performance.md, between its two marks. */
export async function writeReport(results: Results): Promise<void> {
  const text = await readFile(DOCUMENT, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('bench: docs/performance.md has lost the marks around its figures');
  await writeFile(DOCUMENT, `${text.slice(0, begin + BEGIN.length)}\n\n${figures(results)}\n\n${text.slice(end)}`);
}

function figures({ machine, node, browsers, sections }: Results): string {
  const { processor, cores, memoryGB } = machine;
  const where = `${cores} cores (${processor}), ${memoryGB} GB; ${Object.values(browsers).join(', ')}; Node ${node}.`;
  const parts = Object.entries(sections).map(([name, run]) => {
    const how = [run.date, ...(run.seconds ? [`${run.seconds} s`] : []), `load ${run.load}.`].join(', ');
    return `## ${name}\n\n${how}\n\n${toMarkdown(run)}`;
  });
  return [where, ...parts].join('\n\n');
}
