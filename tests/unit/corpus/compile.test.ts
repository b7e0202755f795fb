import { describe, expect, test } from 'vitest';
import { compile, serialisePack } from '../../../corpus/compile.ts';
import { faultLine } from '../../../corpus/faults.ts';
import { corpusOf, example } from './example-corpus.ts';

const faultsOf = (files: Parameters<typeof compile>[0], options?: Parameters<typeof compile>[1]) =>
  compile(files, options).faults.map(faultLine);

const dropField = (record: Record<string, unknown> | undefined, field: string) => {
  if (record) delete record[field];
};

describe('a corpus without faults', () => {
  test('becomes a pack with its records sorted by id', () => {
    const { pack, faults } = compile(corpusOf(example()));
    expect(faults).toEqual([]);
    expect(pack?.statements.map(({ id }) => id)).toEqual(['2001-07-16-a-treaty', '2022-02-04-joint-no-limits']);
    expect(pack?.phrases.map(({ id }) => id)).toEqual(['no-limits']);
  });

  test('gives the same bytes whatever the order of files, records and keys', () => {
    const plain = example();
    const turned = example();
    turned.statements.reverse();
    turned.statements[0] = Object.fromEntries(Object.entries(turned.statements[0] ?? {}).reverse());
    const bytes = [corpusOf(plain), corpusOf(turned).reverse()].map((files) => {
      const { pack } = compile(files);
      return pack && serialisePack(pack);
    });
    expect(bytes[0]).not.toBeNull();
    expect(bytes[1]).toBe(bytes[0]);
  });

  test('needs no terms, company rules or phrases', () => {
    const { pack } = compile(corpusOf(example()).filter(({ name }) => !/terms|companies|phrases/.test(name)));
    expect(pack).toMatchObject({ terms: [], companies: [], phrases: [] });
  });
});

describe('a fault is named with file, record, field and expectation', () => {
  const cases: [string, (corpus: ReturnType<typeof example>) => void, string][] = [
    [
      'missing evidence',
      (c) => Object.assign(c.statements[0] ?? {}, { evidence: [] }),
      'statements/2022.json › 2022-02-04-joint-no-limits › evidence: a statement without evidence does not ship',
    ],
    [
      'a field that is missing',
      (c) => dropField(c.statements[0], 'role'),
      'statements/2022.json › 2022-02-04-joint-no-limits › role: a value; the field is missing',
    ],
    [
      'a field that the format does not know',
      (c) => Object.assign(c.statements[0] ?? {}, { verdict: 'true' }),
      'statements/2022.json › 2022-02-04-joint-no-limits › verdict: no such field in this format',
    ],
    [
      'an address that is none',
      (c) =>
        Object.assign(c.statements[0] ?? {}, {
          source: { title: 't', publisher: 'p', kind: 'primary', url: 'javascript:alert(1)' },
        }),
      'statements/2022.json › 2022-02-04-joint-no-limits › source.url: an http or https address',
    ],
    [
      'a date outside the calendar',
      (c) => Object.assign(c.statements[0] ?? {}, { date: '2022-02-30' }),
      'statements/2022.json › 2022-02-04-joint-no-limits › date: a day that is in the calendar',
    ],
    [
      'a media translation of nobody',
      (c) => Object.assign(c.statements[0] ?? {}, { textStatus: 'media-translation' }),
      'statements/2022.json › 2022-02-04-joint-no-limits › translatedBy: whose translation it is, since textStatus is media-translation',
    ],
    [
      'a translator of an original',
      (c) => Object.assign(c.statements[0] ?? {}, { translatedBy: 'Reuters' }),
      'statements/2022.json › 2022-02-04-joint-no-limits › translatedBy: nothing, since textStatus is not media-translation',
    ],
    [
      'a rendering of ours without the original words',
      (c) => Object.assign(c.statements[0] ?? {}, { textStatus: 'our-rendering' }),
      'statements/2022.json › 2022-02-04-joint-no-limits › original: the words that we rendered',
    ],
    [
      'an unknown speaker',
      (c) => Object.assign(c.statements[0] ?? {}, { speaker: 'nobody' }),
      'statements/2022.json › 2022-02-04-joint-no-limits › speaker: the id of a speaker that exists; there is none called “nobody”',
    ],
    [
      'a relation to nothing',
      (c) => Object.assign(c.statements[0] ?? {}, { relations: [{ kind: 'repeats', id: '1900-nothing' }] }),
      'statements/2022.json › 2022-02-04-joint-no-limits › relations.0.id: the id of a statement that exists; there is none called “1900-nothing”',
    ],
    [
      'a relation to itself',
      (c) =>
        Object.assign(c.statements[0] ?? {}, { relations: [{ kind: 'repeats', id: '2022-02-04-joint-no-limits' }] }),
      'statements/2022.json › 2022-02-04-joint-no-limits › relations.0.id: the id of another record, not of this record itself',
    ],
    [
      'a note that names a record by its id',
      (c) => Object.assign(c.statements[0] ?? {}, { note: 'See 2022-02-04-joint-no-limits.' }),
      'statements/2022.json › 2022-02-04-joint-no-limits › note: words for a reader instead of the id “2022-02-04-joint-no-limits”',
    ],
    [
      'a statement disowned by nothing',
      (c) => Object.assign(c.statements[0] ?? {}, { status: { kind: 'disowned', by: '1900-nothing' } }),
      'statements/2022.json › 2022-02-04-joint-no-limits › status.by: the id of a statement that exists; there is none called “1900-nothing”',
    ],
    [
      'an unknown member',
      (c) => Object.assign(c.speakers[0] ?? {}, { members: ['nobody'] }),
      'speakers.json › joint › members.0: the id of a speaker that exists; there is none called “nobody”',
    ],
    [
      'two statements of one id',
      (c) => c.statements.push({ ...c.statements[0] }),
      'statements/2022.json › 2022-02-04-joint-no-limits › id: an id of its own; statements/2022.json has it already',
    ],
    [
      'a phrase pointing nowhere',
      (c) => Object.assign(c.phrases[0] ?? {}, { statements: ['1900-nothing'] }),
      'phrases/no-limits.json › no-limits › statements.0: the id of a statement that exists; there is none called “1900-nothing”',
    ],
    [
      'a phrase without a statement',
      (c) => Object.assign(c.phrases[0] ?? {}, { statements: [] }),
      'phrases/no-limits.json › no-limits › statements: a phrase must lead to a statement',
    ],
    [
      'an unknown company rule',
      (c) => Object.assign(c.phrases[0] ?? {}, { company: 'nowhere' }),
      'phrases/no-limits.json › no-limits › company: the id of a company rule that exists; there is none called “nowhere”',
    ],
    [
      'an unknown company rule of one form',
      (c) => Object.assign(c.phrases[0] ?? {}, { forms: { en: [{ form: 'no limits', company: 'nowhere' }] } }),
      'phrases/no-limits.json › no-limits › forms.en.0.company: the id of a company rule that exists; there is none called “nowhere”',
    ],
    [
      'an unknown term needed by a company rule',
      (c) => Object.assign(c.companies[0] ?? {}, { needs: [[{ any: ['nothing'], within: 'near' }]] }),
      'companies.json › china-russia › needs.0.0.any.0: the id of a term that exists; there is none called “nothing”',
    ],
    [
      'an unknown term ruled out by a company rule',
      (c) => Object.assign(c.companies[0] ?? {}, { unless: [{ any: ['nothing'], within: 'near' }] }),
      'companies.json › china-russia › unless.0.any.0: the id of a term that exists; there is none called “nothing”',
    ],
  ];

  test.each(cases)('%s', (_name, spoil, line) => {
    const corpus = example();
    spoil(corpus);
    expect(faultsOf(corpusOf(corpus))).toEqual([line]);
  });

  test('a form that needs no company is no fault', () => {
    const corpus = example();
    Object.assign(corpus.phrases[0] ?? {}, { forms: { en: [{ form: 'no limits', company: 'none' }] } });
    expect(faultsOf(corpusOf(corpus))).toEqual([]);
  });

  test('a record without an id is named by its place', () => {
    const corpus = example();
    dropField(corpus.speakers[1], 'id');
    expect(faultsOf(corpusOf(corpus))).toContain('speakers.json › no. 2 › id: a value; the field is missing');
  });

  test('a file that is cut off, one of an unknown name, one that is no list', () => {
    const faults = faultsOf([
      ...corpusOf(example()),
      { name: 'statements/2023.json', text: '[{"id": "2023' },
      { name: 'statments/2024.json', text: '[]' },
      { name: 'statements/2025.json', text: '{}' },
    ]);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatch(/^statements\/2023\.json: JSON \(/);
    expect(faults[1]).toBe('statements/2025.json: a list of records');
    expect(faults[2]).toBe('statments/2024.json: a file name that the corpus knows');
  });

  test('a head that is missing or of another shape', () => {
    const files = corpusOf(example()).filter(({ name }) => name !== 'pack.json');
    expect(faultsOf(files)).toEqual(['pack.json: a file with the head of the pack; it is missing']);
    expect(faultsOf([...files, { name: 'pack.json', text: '{"format":1}' }])).toContain(
      'pack.json › version: a value; the field is missing',
    );
  });

  test('all faults of all files come at once', () => {
    const corpus = example();
    Object.assign(corpus.statements[0] ?? {}, { speaker: 'nobody', relations: [{ kind: 'repeats', id: 'nothing' }] });
    Object.assign(corpus.statements[1] ?? {}, { date: 'yesterday', evidence: [] });
    Object.assign(corpus.companies[0] ?? {}, { unless: [{ any: ['nothing'], within: 'near' }] });
    const { pack, faults } = compile(corpusOf(corpus));
    expect(pack).toBeNull();
    expect(faults.map(({ record, field }) => `${record} ${field}`)).toEqual([
      '2001-07-16-a-treaty date',
      '2001-07-16-a-treaty evidence',
      '2022-02-04-joint-no-limits speaker',
      '2022-02-04-joint-no-limits relations.0.id',
      'china-russia unless.0.any.0',
    ]);
  });
});

describe('the examples of a phrase are its tests', () => {
  const finding = (words: string) => () => ({
    faults: [],
    find: (text: string) => (text.includes(words) ? ['no-limits'] : []),
  });

  test('run on the matcher that the caller hands in', () => {
    expect(faultsOf(corpusOf(example()), { matcherFor: finding('no limits') })).toEqual([]);
  });

  test('a wording that is not found is a fault', () => {
    expect(faultsOf(corpusOf(example()), { matcherFor: finding('something else') })).toEqual([
      'phrases/no-limits.json › no-limits › matches.0: to be found in “a “no limits” partnership”',
    ]);
  });

  test('a look-alike that is found is a fault', () => {
    expect(faultsOf(corpusOf(example()), { matcherFor: finding('no ') })).toEqual([
      'phrases/no-limits.json › no-limits › mustNotMatch.0: not to be found in “no overdraft on this card”',
    ]);
  });

  test('a form that cannot be compiled is a fault of its file', () => {
    const faults = [{ record: 'china', field: 'words.en.0', message: '“()” has an empty alternative' }];
    const matcherFor = () => ({ faults, find: (text: string) => (text.includes('no limits') ? ['no-limits'] : []) });
    expect(faultsOf(corpusOf(example()), { matcherFor })).toEqual([
      'terms.json › china › words.en.0: “()” has an empty alternative',
    ]);
  });

  test('title and language reach the matcher', () => {
    const seen: unknown[] = [];
    const find = (_text: string, context: unknown) => {
      seen.push(context);
      return ['no-limits'];
    };
    compile(corpusOf(example()), { matcherFor: () => ({ faults: [], find }) });
    expect(seen[0]).toEqual({ title: 'Beijing and Moscow', lang: 'en' });
  });
});

test('evidence that shares no word with the statement is a warning and stops nothing', () => {
  const corpus = example();
  const evidence = [{ url: 'https://example.org/a', kind: 'wire', seen: 'Зовсім інше' }];
  Object.assign(corpus.statements[0] ?? {}, { evidence });
  const { pack, warnings } = compile(corpusOf(corpus));
  expect(pack).not.toBeNull();
  expect(warnings.map(faultLine)).toEqual([
    'statements/2022.json › 2022-02-04-joint-no-limits › evidence.0.seen: at least one word of the text, its original or a variant',
  ]);
});

test('a remark that says what the page shows settles the warning', () => {
  const corpus = example();
  const evidence = [
    { url: 'https://example.org/a', kind: 'wire', seen: 'Зовсім інше', remark: 'date and occasion only' },
  ];
  Object.assign(corpus.statements[0] ?? {}, { evidence });
  expect(compile(corpusOf(corpus)).warnings).toEqual([]);
});

test('evidence in Chinese is compared by pairs of characters', () => {
  const corpus = example();
  const evidence = [{ url: 'https://example.org/a', kind: 'wire', seen: '中俄友好没有止境' }];
  Object.assign(corpus.statements[0] ?? {}, { evidence, original: { lang: 'zh', text: '两国友好没有止境' } });
  expect(compile(corpusOf(corpus)).warnings).toEqual([]);
});
