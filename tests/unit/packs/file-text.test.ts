import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileFault } from '../../../core/pack/import-outcome.ts';
import { fileText } from '../../../platform/packs/file-text.ts';
import { type ZipEntry, zipFile } from './zip-file.ts';

const read = (file: Blob, limits = { fileBytes: 1_000_000, unfoldedBytes: 100_000 }) =>
  fileText(file, { signal: new AbortController().signal, onBytes: () => {}, limits });
const bytes = (text: string) => new TextEncoder().encode(text);
const gzip = (file: Blob) => new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();

describe('the text of a file', { timeout: 60_000 }, () => {
  test('comes out the same, plain, in gzip and in zip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), async (words, isDeflated) => {
        const text = `{${words}`; // no archive begins with a brace
        const plain = new Blob([text]);
        const expected = { ok: true, text };
        expect(await read(plain)).toEqual(expected);
        expect(await read(await gzip(plain))).toEqual(expected);
        expect(await read(await zipFile([{ name: 'pack.json', bytes: bytes(text), isDeflated }]))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('a pack among the files that a system adds', async () => {
    const archive = await zipFile([
      { name: '__MACOSX/._pack.json', bytes: bytes('x') },
      { name: 'folder/pack.json', bytes: bytes('{}') },
      { name: 'README.txt', bytes: bytes('read me') },
    ]);
    expect(await read(archive)).toEqual({ ok: true, text: '{}' });
  });
});

describe('archives that are refused', { timeout: 60_000 }, () => {
  const json = (entry: Partial<ZipEntry> = {}): ZipEntry => ({ name: 'pack.json', bytes: bytes('{}'), ...entry });
  test.each<[string, ZipEntry[], FileFault]>([
    ['none', [], 'archive-empty'],
    ['no JSON', [json({ name: 'pack.exe' })], 'archive-empty'],
    ['two packs', [json(), json({ name: 'other.json' })], 'archive-several'],
    ['locked', [json({ isLocked: true })], 'archive-locked'],
    ['a bomb', [json({ bytes: new Uint8Array(5_000_000) })], 'unfolds-too-large'],
  ])('%s', async (_name, entries, fault) => {
    expect(await read(await zipFile(entries))).toEqual({ ok: false, fault });
  });

  test('a gzip bomb is left as soon as too much comes out', async () => {
    const bomb = await gzip(new Blob([new Uint8Array(20_000_000)]));
    let most = 0;
    const outcome = await fileText(bomb, {
      signal: new AbortController().signal,
      onBytes: (count) => {
        most = count;
      },
      limits: { fileBytes: 1_000_000, unfoldedBytes: 100_000 },
    });
    expect(outcome).toEqual({ ok: false, fault: 'unfolds-too-large' });
    expect(most).toBeLessThanOrEqual(100_000);
  });

  test('a file over the limit is not opened', async () => {
    expect(await read(new Blob(['12345']), { fileBytes: 4, unfoldedBytes: 100 })).toEqual({
      ok: false,
      fault: 'too-large',
    });
  });

  test('a zip that is damaged or cut off anywhere', async () => {
    const whole = new Uint8Array(await (await zipFile([json()])).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const damaged = isCut ? whole.slice(0, at) : whole.with(at, byte);
        const outcome = await read(new Blob([damaged]));
        expect(typeof outcome.ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
