import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Found, parseLabelled, type Score, scorePhrases } from './eval/phrases.ts';

const CHECK = fileURLToPath(new URL('check.ts', import.meta.url));
const MOST_OUTPUT_BYTES = 512 * 1024 * 1024; // ten thousand long lines with their quotations

/**
 * Scores the matcher on a labelled set through the command line, so that what is scored is what ships.
 *
 * @param file - JSON Lines in the format of `tests/eval/phrases-dev.jsonl`
 */
export async function evaluatePhrases(file: string): Promise<Score> {
  const lines = parseLabelled(await readFile(file, 'utf8'));
  const { stdout } = await promisify(execFile)(process.execPath, [CHECK, '--jsonl', file], {
    maxBuffer: MOST_OUTPUT_BYTES,
  });
  const found = new Map<string, readonly Found[]>();
  for (const output of stdout.split('\n')) {
    if (output === '') continue;
    const { id, phrases } = JSON.parse(output) as { id: string; phrases: Found[] };
    found.set(id, phrases);
  }
  return scorePhrases(lines, found);
}
