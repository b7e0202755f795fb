import { parseArgs } from 'node:util';
import { BadInput, DAY } from './lines.ts';

const FAILURES = ['altered', 'close', 'not-found'] as const;
export type Failure = (typeof FAILURES)[number];

export interface CheckOptions {
  readonly output: 'report' | 'markdown' | 'json' | 'jsonl';
  readonly lang: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly published: string | undefined;
  /** Verdicts that make the exit code 1. */
  readonly failOn: readonly Failure[];
  /** `-` is standard input. */
  readonly files: readonly string[];
}

export const USAGE = `Usage: npm run --silent check -- [OPTION…] [FILE… | -]
Finds the phrases and quotations of a text that stand in the corpus. A FILE is text, Markdown (.md) or HTML (.html);
“-” or nothing is text from standard input.

  --json        one JSON object in place of the report; with several files {"files": […]}
  --jsonl       each line of input is {"id", "text", "lang"?, "title"?, "published"?}, of output {"id", "phrases",
                "quotations"}
  --markdown    the report as Markdown
  --lang LL     language of the text, as in “en”
  --published D day of publication, as in 2022-02-28; of HTML, the page's own otherwise
  --fail-on V   exit with 1 when a quotation is judged V: altered, close or not-found; several with commas

Exit code: 0, also when nothing is found; 1 by --fail-on; 2 with one line for bad input.
`;

/**
 * Reads the command line.
 *
 * @returns `null` when help was asked for
 * @throws {BadInput} naming what is wrong
 */
export function readOptions(args: readonly string[]): CheckOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const outputs = (['json', 'jsonl', 'markdown'] as const).filter((name) => values[name]);
  if (outputs.length > 1) throw new BadInput(`--${outputs[0]} and --${outputs[1]} cannot be used together`);
  const output = outputs[0] ?? 'report';
  if (output === 'jsonl' && positionals.length > 1) throw new BadInput('--jsonl reads one FILE');
  return {
    output,
    lang: values.lang,
    published: day(values.published),
    failOn: (values['fail-on'] ?? '').split(',').filter(Boolean).map(failure),
    files: positionals.length > 0 ? positionals : ['-'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        markdown: { type: 'boolean' },
        lang: { type: 'string' },
        published: { type: 'string' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
}

function day(text: string | undefined): string | undefined {
  if (text !== undefined && !DAY.test(text))
    throw new BadInput(`--published takes a day such as 2022-02-28, not “${text}”`);
  return text;
}

function failure(name: string): Failure {
  const known = FAILURES.find((one) => one === name);
  if (!known) throw new BadInput(`--fail-on takes ${FAILURES.join(', ')}, not “${name}”`);
  return known;
}
