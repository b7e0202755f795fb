import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CORPUS_FOLDER } from '../../../corpus/build.ts';
import { compile } from '../../../corpus/compile.ts';
import { faultLine } from '../../../corpus/faults.ts';
import { OFFICES_FILE, type OfficeHolder, officeFaults, readOffices } from '../../../corpus/offices.ts';
import { readCorpusFiles } from '../../../corpus/read-files.ts';
import { corpusOf, example } from './example-corpus.ts';

const seen = 'https://example.org/page';
const minister: OfficeHolder[] = [
  {
    speaker: 'person',
    offices: [
      { words: 'Ambassador', to: '2022-12', seen },
      { words: 'Minister', from: '2022-12-30', to: '2023-07-25', seen },
      { words: 'Minister', from: '2024', seen },
    ],
  },
];

/** The faults of one statement with this role on this day. */
function faultsOf(role: string, date: string, holders = minister) {
  const corpus = example();
  Object.assign(corpus.statements[0] ?? {}, { speaker: 'person', role, date });
  const { pack } = compile(corpusOf(corpus));
  if (!pack) throw new Error('the example has faults');
  return officeFaults(holders, pack).map(faultLine);
}

const line = (words: string) => [`offices.json › 2022-02-04-joint-no-limits › role: ${words}`];

describe('the role of a statement', () => {
  const cases: [string, string, string, string[]][] = [
    ['held that day', 'Minister of Something', '2023-02-01', []],
    ['held on the last day', 'Minister', '2023-07-25', []],
    ['held again', 'Minister', '2024-03-07', []],
    ['two at once at a change', 'Ambassador', '2022-12-31', []],
    ['known by the month only', 'Ambassador', '2022-12', []],
    [
      'not begun',
      'Minister',
      '2022-03-01',
      line('not “Minister”, held from 2022-12-30 until 2023-07-25').concat(line('not “Minister”, held from 2024')),
    ],
    ['over', 'Ambassador', '2023-03-01', line('not “Ambassador”, held until 2022-12')],
    ['none named', 'A person', '2023-03-01', line('what the speaker was on 2023-03-01: “Minister”')],
    [
      'nothing on file',
      'A person',
      '2023-09-01',
      line('what the speaker was on 2023-09-01: no office that is on file'),
    ],
    ['a former one is none', 'Former Ambassador', '2024-03-01', line('what the speaker was on 2024-03-01: “Minister”')],
  ];
  test.each(cases)('%s', (_, role, date, expected) => expect(faultsOf(role, date)).toEqual(expected));

  test('is not looked at for speakers without offices', () => {
    expect(faultsOf('Anything', '2023-03-01', [])).toEqual([]);
  });
});

describe('the file of offices', () => {
  test('names a speaker that the corpus does not know', () => {
    const faults = faultsOf('Minister', '2023-03-01', [{ speaker: 'nobody', offices: [{ words: 'King', seen }] }]);
    expect(faults).toEqual(['offices.json › nobody › speaker: a speaker of the corpus']);
  });

  test('tells where it is not in form', () => {
    const { holders, faults } = readOffices(JSON.stringify([{ speaker: 'person', offices: [{ words: 'King' }] }]));
    expect(holders).toEqual([]);
    expect(faults.map(faultLine)).toEqual(['offices.json › 0.offices.0.seen: a value; the field is missing']);
  });

  test('fits every statement that ships', async () => {
    const { pack } = compile(await readCorpusFiles(CORPUS_FOLDER));
    const { holders, faults } = readOffices(await readFile(join(CORPUS_FOLDER, OFFICES_FILE), 'utf8'));
    expect(faults.map(faultLine)).toEqual([]);
    expect(holders.map(({ speaker }) => speaker)).toContain('wang-yi');
    expect(pack && officeFaults(holders, pack).map(faultLine)).toEqual([]);
  });
});
