import { readFile, writeFile } from 'node:fs/promises';
import { toMarkdown } from './print.ts';
import type { SectionResult } from './section.ts';

/** What `results.json` holds. */
export interface Results {
  /** Of the last run. */
  readonly date: string;
  readonly machine: { readonly processor: string; readonly cores: number; readonly memoryGB: number };
  /** Programs that wanted a core, on average over the last minutes of the run: more than there are disturbs it. */
  readonly load: number;
  readonly node: string;
  readonly browsers: Readonly<Record<string, string>>;
  /** `quick`: with fewer runs or one browser only, and no figures to keep. */
  readonly sections: Readonly<Record<string, SectionResult & { readonly quick: boolean }>>;
}

const DOCUMENT = new URL('../docs/performance.md', import.meta.url);
const BEGIN = '<!-- figures: written by `npm run bench` -->';
const END = '<!-- end of figures -->';

/** Puts the figures of all full runs into docs/performance.md, between its two marks. */
export async function writeReport(results: Results): Promise<void> {
  const text = await readFile(DOCUMENT, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('bench: docs/performance.md has lost the marks around its figures');
  await writeFile(DOCUMENT, `${text.slice(0, begin + BEGIN.length)}\n\n${figures(results)}\n\n${text.slice(end)}`);
}

function figures({ date, machine, load, node, browsers, sections }: Results): string {
  const { processor, cores, memoryGB } = machine;
  const where = `${date}, ${cores} cores (${processor}), ${memoryGB} GB, load ${load}; ${Object.values(browsers).join(', ')}; Node ${node}.`;
  const full = Object.entries(sections).filter(([, section]) => !section.quick);
  return [where, ...full.map(([name, section]) => `## ${name}\n\n${toMarkdown(section)}`)].join('\n\n');
}
