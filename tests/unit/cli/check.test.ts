import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CHECK = fileURLToPath(new URL('../../../cli/check.ts', import.meta.url));
const QUOTATION =
  'China and Russia are comprehensive strategic partners of coordination. China-Russia relations are based on non-alliance, non-confrontation and non-targeting of third countries';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('check', () => {
  it('goes by the day of publication, of the line or of the command line', () => {
    // Words that are like a statement's, but were printed years before it.
    const text =
      '“China and Russia are strategic partners of coordination, and their ties are based on non-alliance and non-confrontation,” he said.';
    const lines = [
      { id: 1, text, published: '2022-02-28' },
      { id: 2, text },
      { id: 3, text, published: 'soon' },
    ];
    const { stdout } = check(
      ['--jsonl', '--published', '1999-01-01'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).quotations[0].statement !== null);
    expect(found).toEqual([true, false, false]);
  });

  it('answers each line of JSON Lines with one line', () => {
    const lines = [
      { id: 'a', text: `“${QUOTATION},” Wang Wenbin said.` },
      { id: 2, text: 'Rain is expected in Geneva.' },
    ];
    const { status, stdout } = check(['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(status).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: 'a',
      quotations: [{ start: 1, verdict: 'verbatim', statement: '2022-02-28-wang-wenbin-non-alliance' }],
    });
    expect(second).toEqual({ id: 2, phrases: [], quotations: [] });
  });

  it('counts offsets of Markdown in the file itself', () => {
    const source = `# News\n\nHe said: “**China** and Russia are comprehensive strategic partners of coordination. China-Russia relations are based on [non-alliance](https://example.org/a), non-confrontation and non-targeting of third countries.”\n`;
    const { quotations } = JSON.parse(check(['--json', file('a.md', source)]).stdout);
    expect(quotations).toHaveLength(1);
    expect(source.slice(quotations[0].start, quotations[0].end)).toMatch(/^\*\*China\*\* and .*countries\.$/u);
    expect(quotations[0].statement).toBe('2022-02-28-wang-wenbin-non-alliance');
  });

  it('counts offsets of HTML in its visible text, and knows its marks for quotations', () => {
    const source = `<html lang="en"><title>News</title><script>“not this one, it is no text at all”</script><p>He said <q>${QUOTATION}</q>.`;
    const { quotations } = JSON.parse(check(['--json', file('a.html', source)]).stdout);
    expect(quotations).toMatchObject([{ start: 8, text: QUOTATION, verdict: 'verbatim' }]);
  });

  it('names each of several files', () => {
    const { files } = JSON.parse(check(['--json', file('1.txt', 'One.'), file('2.txt', 'Two.')]).stdout);
    expect(files.map((entry: { file: string }) => entry.file.slice(-5))).toEqual(['1.txt', '2.txt']);
  });

  it('writes a report for people', () => {
    const { stdout } = check([], `“${QUOTATION},” Wang Wenbin said.`);
    expect(stdout).toContain('Wang Wenbin, 2022-02-28');
    expect(stdout).toContain('same words as the source');
  });

  it('fails on verdicts that a pipeline names', () => {
    const altered = `“${QUOTATION.replace('are based', 'are not based')},” Wang Wenbin said.`;
    expect(check(['--fail-on', 'altered'], altered).status).toBe(1);
    expect(check(['--fail-on', 'altered'], `“${QUOTATION}”`).status).toBe(0);
  });

  it.each([
    ['an unknown option', ['--nonsense'], ''],
    ['two outputs', ['--json', '--jsonl'], ''],
    ['a day that is none', ['--published', 'yesterday'], ''],
    ['a missing file', ['no-such-file.txt'], ''],
    ['an unknown verdict', ['--fail-on', 'false'], ''],
    ['a broken line', ['--jsonl'], 'not json'],
    ['a line without text', ['--jsonl'], '{"id": 1}'],
  ])('refuses %s with one clear line', (_, args, input) => {
    const { status, stderr } = check(args, input);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^check: /u);
  });
});
