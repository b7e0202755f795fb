import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportOutcome, ImportProgress } from '../../../core/pack/import-outcome.ts';
import type { Pack } from '../../../core/pack/schema.ts';
import { writePack } from '../../../core/pack/write-pack.ts';
import { closePackDatabase } from '../../../platform/packs/database.ts';
import { exportPack } from '../../../platform/packs/export.ts';
import { importFile } from '../../../platform/packs/import.ts';
import { loadPack } from '../../../platform/packs/store.ts';
import { statement } from '../../fixtures/library.ts';
import { examplePack, exampleStatements } from '../../fixtures/pack.ts';

const BUNDLED = examplePack({ id: 'bundled', statements: [statement({ id: 'theirs', text: 'Words', date: '2020' })] });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closePackDatabase);

function importText(text: BlobPart, options: { signal?: AbortSignal; onProgress?: (at: ImportProgress) => void } = {}) {
  return importFile(new File([text], 'some.json'), {
    bundled: BUNDLED,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...options,
  });
}
const textOf = (pack: Pack) => [...writePack(pack)].join('');
const example = (fields: Partial<Pack> = {}) => textOf(examplePack(fields));
/** The example with one statement that is not as it should be. */
const withStatement = (fields: Record<string, unknown>) =>
  JSON.stringify({
    ...examplePack(),
    statements: [...exampleStatements(1), { ...exampleStatements(2)[1], ...fields }],
  });

describe('importing a file', () => {
  test('says what it added, then that nothing is new', async () => {
    expect(await importText(example())).toMatchObject({
      ok: true,
      isUpdate: false,
      changes: { added: { statements: 3 } },
    });
    expect(await importText(example())).toMatchObject({
      ok: true,
      isUpdate: true,
      changes: { added: { statements: 0 } },
    });
  });

  test('an export imports again to the same', async () => {
    await importText(example());
    const kept = await loadPack('example');
    if (!kept) throw new Error('nothing kept');
    const file = await exportPack(kept);
    expect(file.name).toBe('example-1.0.0.json');
    const again = await importText(await file.content.text());
    expect(again).toMatchObject({ refusedCount: 0, changes: { added: { statements: 0 }, changed: { statements: 0 } } });
  });

  test('records may point to the bundled pack', async () => {
    const pointing = withStatement({ relations: [{ kind: 'repeats', id: 'theirs' }] });
    expect(await importText(pointing)).toMatchObject({ refusedCount: 0 });
  });

  test('a compressed file is unfolded', async () => {
    const packed = new Blob([example()]).stream().pipeThrough(new CompressionStream('gzip'));
    expect(await importText(await new Response(packed).arrayBuffer())).toMatchObject({ ok: true });
  });

  test('tells how far it is, in order', async () => {
    const seen: ImportProgress[] = [];
    await importText(example({ statements: exampleStatements(3000) }), { onProgress: (at) => seen.push(at) });
    const stages = seen.map(({ stage }) => stage).filter((stage, at, all) => stage !== all[at - 1]);
    expect(stages).toEqual(['reading', 'checking', 'keeping']);
    for (const { done, of } of seen) expect(done).toBeLessThanOrEqual(of);
  });

  test.each(['reading', 'checking', 'keeping'] as const)('can be cancelled while %s', async (stage) => {
    await importText(example());
    const before = await loadPack('example');
    const end = new AbortController();
    const outcome = await importText(example({ statements: exampleStatements(3000) }), {
      signal: end.signal,
      onProgress: (at) => at.stage === stage && end.abort(),
    });
    expect(outcome).toEqual({ ok: false, reason: { kind: 'cancelled' } });
    expect(await loadPack('example')).toEqual(before);
  });
});

describe('a file that is no good pack is refused, and what was there stays', () => {
  const cases: [string, BlobPart, object][] = [
    ['empty', '', { kind: 'no-pack', why: { code: 'fileEmpty' } }],
    ['cut off', example().slice(0, -40), { kind: 'no-pack', why: { code: 'fileCutOff' } }],
    ['another type', '[1, 2]', { kind: 'no-pack', why: { code: 'fileNoObject' } }],
    [
      'a newer format',
      example().replace('"format": 1', '"format": 2'),
      { why: { code: 'fileNewer', values: { format: '2' } } },
    ],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), { kind: 'not-text' }],
    ['a broken gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), { kind: 'archive-damaged' }],
    ['a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), { kind: 'archive-damaged' }],
    ['the id of the bundled pack', example({ id: 'bundled' }), { kind: 'bundled' }],
    [
      'nothing good in it',
      JSON.stringify({ ...examplePack(), speakers: [{}], statements: [1, null], phrases: ['x'] }),
      { kind: 'refused' },
    ],
  ];
  test.each(cases)('%s', async (_name, bytes, reason) => {
    await importText(example());
    const before = await loadPack('example');
    expect(await importText(bytes)).toMatchObject({ ok: false, reason });
    expect(await loadPack('example')).toEqual(before);
  });
});

describe('a bad record is named and the others are taken', () => {
  test.each([
    [
      'a script as an address',
      { source: { title: 'A', publisher: 'B', url: 'javascript:alert(1)', kind: 'primary' } },
      'source.url',
    ],
    ['control characters', { text: 'a\u0000b' }, 'text'],
    ['characters that turn the direction', { text: 'a\u202eb' }, 'text'],
    ['an absurd length', { text: 'a'.repeat(20_001) }, 'text'],
    ['an id that is taken', { id: 'said-0000' }, 'id'],
    ['a field that does not exist', { onload: 'alert(1)' }, 'onload'],
    ['a speaker who is not there', { speaker: 'nobody' }, 'speaker'],
    ['a day that does not exist', { date: '2021-02-30' }, 'date'],
    ['no evidence', { evidence: [] }, 'evidence'],
  ])('%s', async (_name, fields, field) => {
    const outcome = await importText(withStatement(fields));
    expect(outcome).toMatchObject({
      ok: true,
      changes: { added: { statements: 1 } },
      refusedCount: 1,
      refused: [{ list: 'statements', field, reason: expect.stringMatching(/\w/) }],
    });
  });

  test('HTML stays text', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    await importText(withStatement({ text }));
    expect((await loadPack('example'))?.statements[1]?.text).toBe(text);
  });

  test('in an update, the record is kept as it was before', async () => {
    await importText(example({ statements: exampleStatements(2) }));
    const outcome = await importText(withStatement({ text: '' }));
    expect(outcome).toMatchObject({ ok: true, refusedCount: 1, changes: { removed: { statements: 0 } } });
    expect((await loadPack('example'))?.statements).toEqual(exampleStatements(2));
  });
});

// Fuzzing takes seconds on a busy machine; the time allowed is no measure of speed.
describe('whatever is in a file', { timeout: 60_000 }, () => {
  const isSound = (outcome: ImportOutcome) => expect(typeof outcome.ok).toBe('boolean');

  test('damage at any place: no fault of ours, and what is kept is a good pack', async () => {
    const text = example();
    await importText(text);
    const damage = fc.record({
      at: fc.nat(text.length),
      length: fc.nat(40),
      instead: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('"', '{', '}', '[', ']', ',', '\\'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, length, instead }) => {
        isSound(await importText(text.slice(0, at) + instead + text.slice(at + length)));
        const kept = await loadPack('example');
        if (!kept) throw new Error('the pack is gone');
        expect(await importText(textOf(kept))).toMatchObject({ ok: true, refusedCount: 0 });
        await importText(text);
      }),
      { numRuns: 40 },
    );
  });

  test('any JSON and any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        isSound(await importText(bytes as BlobPart));
      }),
      { numRuns: 150 },
    );
  });

  test('any values in the fields of a record', async () => {
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(exampleStatements(1)[0] ?? {}), '__proto__'),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fields, async (values) => {
        const outcome = await importText(withStatement(values));
        expect(outcome).toMatchObject({ ok: true });
      }),
      { numRuns: 150 },
    );
  });
});
