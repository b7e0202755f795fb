import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusedFile } from '../../../core/pack/pack-reading.ts';
import { PACK_LIMITS, readPack, readPackAtOnce } from '../../../core/pack/read-pack.ts';
import { reason } from '../../../core/pack/reasons.ts';
import { example, statement } from '../corpus/example-corpus.ts';

type RawPack = Record<string, unknown> & { statements: Record<string, unknown>[]; phrases: Record<string, unknown>[] };

function examplePack(): RawPack {
  const { head, ...lists } = example();
  return { ...head, ...lists };
}

const textOf = (pack: object) => JSON.stringify(pack);

function refusalsOf(text: string): string[] {
  const read = readPackAtOnce(text);
  return read.ok ? read.refused.map((r) => [r.list, r.record, r.field, r.reason].join(' | ')) : [read.reason];
}

describe('a good pack', () => {
  test('is taken whole', () => {
    const pack = examplePack();
    expect(readPackAtOnce(textOf(pack))).toEqual({ ok: true, pack, refused: [], refusedCount: 0 });
  });

  test('is taken whole with white space, a byte order mark and its fields in another order', () => {
    const pack = examplePack();
    const turned = Object.fromEntries(Object.entries(pack).reverse());
    expect(readPackAtOnce(`\uFEFF${JSON.stringify(turned, null, '\t')}\n`)).toMatchObject({ ok: true, pack });
  });

  test('may leave lists out', () => {
    const { head } = example();
    expect(readPackAtOnce(textOf(head))).toMatchObject({ ok: true, pack: { statements: [], phrases: [] } });
  });

  test('may lead to records that are there already', () => {
    const { head, phrases } = example();
    const none = new Set<string>();
    const text = textOf({ ...head, phrases });
    expect(readPackAtOnce(text)).toMatchObject({ ok: true, pack: { phrases: [] }, refusedCount: 1 });
    const known = {
      speakers: none,
      terms: none,
      statements: new Set(['2022-02-04-joint-no-limits']),
      companies: new Set(['china-russia']),
    };
    expect(readPackAtOnce(text, known)).toMatchObject({ ok: true, pack: { phrases }, refusedCount: 0 });
  });

  test('keeps what leads to a record that it spoils, when a good one of that id is there already', () => {
    const pack = examplePack();
    Object.assign(pack.statements[0] ?? {}, { speaker: 'nobody' });
    const none = new Set<string>();
    const known = { speakers: none, terms: none, companies: none, statements: new Set(['2022-02-04-joint-no-limits']) };
    const read = readPackAtOnce(textOf(pack), known);
    expect(read).toMatchObject({ ok: true, refusedCount: 1, pack: { phrases: [{ id: 'no-limits' }] } });
  });

  test('keeps markup and scripts in its words as text', () => {
    const pack = examplePack();
    Object.assign(pack.statements[0] ?? {}, { text: '<img src=x onerror=alert(1)> & <script>' });
    expect(readPackAtOnce(textOf(pack))).toMatchObject({ ok: true, refusedCount: 0, pack });
  });
});

describe('a file that is refused as a whole says why', () => {
  const cases: [string, string, RegExp][] = [
    ['nothing', '', /^The file is empty\.$/],
    ['a page', '<!DOCTYPE html><html>', /^The file is no pack: it begins with “<!DOCTYPE html><html>”/],
    ['a list', '[1, 2]', /^The file is no pack: it begins with “\[1, 2\]”/],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\n', /^The file is no pack: it begins with “PNG”/],
    ['another object', '{"name": "x"}', /^The file is no pack: it needs the field “format” as a value/],
    ['a newer format', '{"format": 2, "future": {}}', /^The pack has format 2; this version reads formats up to 1\./],
    ['a format before all formats', textOf({ ...examplePack(), format: 0 }), /needs the field “format”/],
    ['a pack cut off', textOf(examplePack()).slice(0, -200), /^The file is cut off/],
    ['a pack cut off after a record', '{"statements": [{"id": "a"}', /^The file is cut off/],
    ['a pack cut off in a string', '{"title": "a', /^The file is cut off/],
    ['a damaged file', '{"format": 1,, "id": "x"}', /^The file is damaged: .* at character 13/],
    [
      'a field of another type',
      '{"format": 1, "statements": {}}',
      /^The field “statements” is not a list of records\.$/,
    ],
    ['one field twice', '{"format": 1, "format": 1}', /^The field “format” stands twice in the file\.$/],
    ['something after the end', `${textOf(examplePack())} {}`, /^Something follows after the end of the pack\.$/],
    ['brackets without end', `{"statements": ${'['.repeat(100_000)}`, /^The file is damaged/],
  ];
  test.each(cases)('%s', (_name, text, reason) => {
    const read = readPackAtOnce(text);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });

  test('too many characters', () => {
    const huge = { length: PACK_LIMITS.chars + 1 } as string;
    expect(readPackAtOnce(huge)).toMatchObject({
      ok: false,
      why: { code: 'fileTooLarge', values: { most: '400,000,000' } },
      reason: 'The file is too large: a pack has at most 400,000,000 characters.',
    });
  });

  test('too many records', () => {
    const text = `{"format": 1, "phrases": [${'0,'.repeat(PACK_LIMITS.records)}0]}`;
    expect(readPackAtOnce(text)).toMatchObject({ ok: false, reason: 'The pack has more than 250,000 phrases.' });
  });
});

describe('a record that is refused is named with list, record, field and reason', () => {
  const cases: [string, (pack: RawPack) => void, string[]][] = [
    [
      'no evidence',
      (p) => Object.assign(p.statements[1] ?? {}, { evidence: [] }),
      ['statements | 2001-07-16-a-treaty | evidence | a statement without evidence does not ship'],
    ],
    [
      'a script as an address',
      (p) =>
        Object.assign(p.statements[1] ?? {}, {
          source: { title: 't', publisher: 'p', kind: 'primary', url: 'javascript:alert(1)' },
        }),
      ['statements | 2001-07-16-a-treaty | source.url | an http or https address'],
    ],
    [
      'control characters and marks that turn the reading direction',
      (p) => Object.assign(p.statements[1] ?? {}, { text: 'no\u202Elimits' }),
      ['statements | 2001-07-16-a-treaty | text | no control characters'],
    ],
    [
      'words without end',
      (p) => Object.assign(p.statements[1] ?? {}, { text: 'a'.repeat(20_001) }),
      ['statements | 2001-07-16-a-treaty | text | at most 20000 characters'],
    ],
    [
      'a day outside the calendar',
      (p) => Object.assign(p.statements[1] ?? {}, { date: '2001-02-31' }),
      ['statements | 2001-07-16-a-treaty | date | a day that is in the calendar'],
    ],
    [
      'an id that stands twice: the first one stays',
      (p) => p.statements.push({ ...p.statements[1], text: 'Other words' }),
      ['statements | 2001-07-16-a-treaty | id | an id that stands only once in the pack'],
    ],
    [
      'no id',
      (p) => p.statements.push({}),
      [expect.stringMatching(/^statements \| no\. 3 \| \w+ \| a value; the field is missing$/)],
    ],
    [
      'no record at all',
      (p) => p.statements.push(null as never),
      [expect.stringMatching(/^statements \| no\. 3 \| {2}\| an object/)],
    ],
    [
      'a field that no pack has',
      (p) => Object.assign(p, { script: 'alert(1)' }),
      [' |  | script | no such field in a pack'],
    ],
    [
      'more than a record may hold',
      (p) => p.statements.push({ id: 'x', text: 'a'.repeat(PACK_LIMITS.recordChars) }),
      ['statements | no. 3 |  | at most 400,000 characters in one record'],
    ],
    [
      'what points to a refused record goes with it',
      (p) => Object.assign(p.statements[0] ?? {}, { lang: '?' }),
      [
        'statements | 2022-02-04-joint-no-limits | lang | a BCP 47 tag such as “en” or “zh-Hant”',
        'phrases | no-limits | statements.0 | the id of a statement that exists; there is none called “2022-02-04-joint-no-limits”',
      ],
    ],
  ];
  test.each(cases)('%s', (_name, spoil, expected) => {
    const pack = examplePack();
    spoil(pack);
    expect(refusalsOf(textOf(pack))).toEqual(expected);
  });

  test('a key such as __proto__ reaches nothing', () => {
    const text = textOf(examplePack()).replace('"speaker":', '"__proto__":{"polluted":true},"speaker":');
    const read = readPackAtOnce(text);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    for (const record of read.ok ? read.pack.statements : []) expect(Object.hasOwn(record, '__proto__')).toBe(false);
    expect(readPackAtOnce('{"__proto__": {"format": 1}}')).toMatchObject({ ok: false });
  });

  test('refusals beyond the number that is kept are counted', () => {
    const read = readPackAtOnce(textOf({ ...example().head, phrases: Array.from({ length: 700 }, () => ({})) }));
    expect(read).toMatchObject({ ok: true, refusedCount: 700 });
    expect(read.ok && read.refused.length).toBe(PACK_LIMITS.refusals);
  });
});

test('a long chain of records that lean on a bad one falls as a whole, in time that grows with its length', () => {
  const statements = Array.from({ length: 4000 }, (_, at) => ({
    ...statement({ id: `s-${at}`, text: 'words', date: '2022-02-04' }),
    speaker: at === 0 ? 'nobody' : 'person',
    relations: at === 0 ? [] : [{ kind: 'repeats', id: `s-${at - 1}` }],
  }));
  const read = readPackAtOnce(textOf({ ...examplePack(), statements, phrases: [] }));
  expect(read).toMatchObject({ ok: true, refusedCount: 4000, pack: { statements: [] } });
});

test('reading gives its caller the turn and stops when it is not asked again', () => {
  const statements = Array.from({ length: 1000 }, (_, at) => statement({ id: `s-${at}`, text: 'words', date: '2022' }));
  const text = textOf({ ...examplePack(), statements, phrases: [] });
  const turns = [...readPack(text)];
  expect(turns.length).toBeGreaterThanOrEqual(20);
  expect(turns.every(({ chars, of }, at) => of === text.length && chars >= (turns[at - 1]?.chars ?? 0))).toBe(true);
  const steps = readPack(text);
  steps.next();
  expect(steps.return(refusedFile(reason('fileEmpty'))).done).toBe(true);
});

describe('whatever the file holds', () => {
  test('reading neither throws nor hangs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readPackAtOnce(text)));
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => void readPackAtOnce(text)),
      { numRuns: 50 },
    );
  });

  test('a good pack cut off anywhere is refused as cut off', () => {
    const text = textOf(examplePack());
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        const read = readPackAtOnce(text.slice(0, length));
        expect(read).toMatchObject({ ok: false, reason: 'The file is cut off: it ends in the middle of the pack.' });
      }),
    );
  });

  test('one character changed leaves a pack that holds to the format, or a reason in words', () => {
    const text = textOf(examplePack());
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ unit: 'grapheme', maxLength: 3 }), (at, put) => {
        const read = readPackAtOnce(text.slice(0, at) + put + text.slice(at + 1));
        if (read.ok) expect(readPackAtOnce(textOf(read.pack))).toMatchObject({ ok: true, refusedCount: 0 });
        else expect(read.reason).not.toBe('');
      }),
    );
  });

  test('any JSON in place of any record is taken or refused, and the rest stays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('speakers', 'statements', 'terms', 'companies', 'phrases'),
        fc.jsonValue(),
        (list, value) => {
          const pack = examplePack();
          (pack[list] as unknown[]).push(value);
          expect(readPackAtOnce(textOf(pack))).toMatchObject({ ok: true, refusedCount: 1, pack: examplePack() });
        },
      ),
    );
  });
});
