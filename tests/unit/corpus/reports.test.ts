import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { barTable } from '../../../cli/corpus/bars.ts';
import { checkLinks, type LinkResult } from '../../../cli/corpus/link-check.ts';
import { picture } from '../../../cli/corpus/picture.ts';
import { statistics } from '../../../cli/corpus/statistics.ts';
import { verificationPage } from '../../../cli/corpus/verification-page.ts';
import type { Pack } from '../../../core/pack/schema.ts';
import { CORPUS_FOLDER } from '../../../corpus/build.ts';
import { compile } from '../../../corpus/compile.ts';
import { faultLine } from '../../../corpus/faults.ts';
import { readCorpusFiles } from '../../../corpus/read-files.ts';
import { readVerification, type VerificationEntry, verificationFaults } from '../../../corpus/verification.ts';
import { corpusOf, example } from './example-corpus.ts';

let bundled: Pack;
let log: VerificationEntry[];
beforeAll(async () => {
  const { pack } = compile(await readCorpusFiles(CORPUS_FOLDER));
  if (!pack) throw new Error('the corpus has faults: see bundled.test.ts');
  bundled = pack;
  log = readVerification(await readFile(join(CORPUS_FOLDER, 'verification.json'), 'utf8')).entries;
});

describe('the verification log', () => {
  test('has every record that ships once, and a reason for every dropped one', () => {
    expect(verificationFaults(log, bundled).map(faultLine)).toEqual([]);
  });

  test('the page in docs says what the log says', async () => {
    const page = await readFile(join(CORPUS_FOLDER, '../docs/corpus/verification.md'), 'utf8');
    expect(page).toBe(verificationPage(log, bundled.statements));
  });

  const entry = (id: string, result: VerificationEntry['result'], note?: string) => ({
    id,
    result,
    ...(note && { note }),
  });
  const cases: [string, VerificationEntry[], string[]][] = [
    ['nothing wrong', [entry('2001-07-16-a-treaty', 'new'), entry('2022-02-04-joint-no-limits', 'confirmed')], []],
    [
      'a record that is not in the log',
      [entry('2001-07-16-a-treaty', 'new')],
      ['2022-02-04-joint-no-limits: an entry for this record'],
    ],
    [
      'a dropped record that ships, without a reason',
      [entry('2001-07-16-a-treaty', 'dropped'), entry('2022-02-04-joint-no-limits', 'new')],
      ['2001-07-16-a-treaty: a dropped record not to ship', '2001-07-16-a-treaty: the reason why it was dropped'],
    ],
    [
      'a record twice and one that is not there',
      [
        entry('2001-07-16-a-treaty', 'new'),
        entry('2001-07-16-a-treaty', 'new'),
        entry('2022-02-04-joint-no-limits', 'new'),
        entry('1900', 'confirmed'),
      ],
      ['2001-07-16-a-treaty: one entry for each record', '1900: a record that ships, or the result “dropped”'],
    ],
  ];
  test.each(cases)('%s', (_name, entries, expected) => {
    const { pack } = compile(corpusOf(example()));
    const faults = verificationFaults(entries, pack ?? { statements: [] });
    expect(faults.map(faultLine)).toEqual(expected.map((line) => `verification.json › ${line}`));
  });

  test('an entry of another shape is a fault', () => {
    const { faults } = readVerification('[{"id": "a", "result": "perhaps"}]');
    expect(faults.map(faultLine)).toEqual([expect.stringContaining('verification.json › 0.result: ')]);
  });

  test('a correction of a published record is on the page', () => {
    const corpus = example();
    Object.assign(corpus.statements[0] ?? {}, { history: [{ date: '2027-01-02', change: 'Speaker corrected' }] });
    const { pack } = compile(corpusOf(corpus));
    expect(verificationPage([], pack?.statements ?? [])).toContain(
      '| 2027-01-02 | `2022-02-04-joint-no-limits` | Speaker corrected |',
    );
  });

  test('words of a page cannot break the table', () => {
    const page = verificationPage(
      [{ id: '2022-a', result: 'new', where: 'https://a.example/x|y', seen: 'a | <b>\n*c*' }],
      [],
    );
    expect(page).toContain('| `2022-a` | added | [a.example](<https://a.example/x%7Cy>) | a \\| \\<b\\> \\*c\\* |  |');
  });
});

describe('statistics', () => {
  test('count years in order, and each statement once in each table but topics', () => {
    const tallies = statistics(bundled);
    expect(tallies.map(({ title }) => title)).toEqual([
      'By year',
      'By speaker',
      'By topic',
      'By language of the words',
      'By kind of text',
      'By best kind of evidence',
    ]);
    for (const { title, rows } of tallies.filter(({ title }) => title !== 'By topic')) {
      expect(
        rows.reduce((sum, { count }) => sum + count, 0),
        title,
      ).toBe(bundled.statements.length);
    }
    const years = tallies[0]?.rows.map(({ label }) => label) ?? [];
    expect(years).toEqual([...years].sort());
  });

  test('a table of text has bars in proportion and says how many rows it leaves out', () => {
    const rows = [
      { label: 'a', count: 40 },
      { label: 'b', count: 10 },
      { label: 'c', count: 1 },
    ];
    const lines = barTable({ title: 'T', rows }, 2).split('\n');
    expect(lines.map((line) => line.split('█').length - 1)).toEqual([0, 40, 10, 0]);
    expect(lines.at(-1)).toBe('  and 1 more');
  });

  test('the picture is SVG whose words are text', () => {
    const svg = picture([{ title: 'T', rows: [{ label: '<script>&"', count: 1 }] }]);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;&#38;&#34;');
  });
});

test('the link check reports what each address answers and does not fail on dead ones', async () => {
  const answers: Record<string, () => Promise<Response>> = {
    'https://a.example/': async () => new Response('', { status: 200 }),
    'https://b.example/': async () => new Response('', { status: 404 }),
    'https://c.example/': async () => Promise.reject(new Error('no such host')),
  };
  const reported: LinkResult[] = [];
  const urls = [...Object.keys(answers), 'https://a.example/'];
  const request = ((url: string) => answers[url]?.()) as typeof fetch;
  await checkLinks(urls, (result) => reported.push(result), request);
  expect(reported.sort((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
    { url: 'https://a.example/', answer: '200', isAlive: true },
    { url: 'https://b.example/', answer: '404', isAlive: false },
    { url: 'https://c.example/', answer: 'no such host', isAlive: false },
  ]);
});
