import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Statement } from '../../../core/pack/schema.ts';
import { untracedFor } from '../../../core/untraced.ts';
import { CORPUS_FOLDER } from '../../../corpus/build.ts';
import { compile } from '../../../corpus/compile.ts';
import { readCorpusFiles } from '../../../corpus/read-files.ts';
import { readUntraced, UNTRACED_SOURCE } from '../../../corpus/untraced.ts';

interface SeedQuotation {
  page: string;
  quoted: string;
  wording: 'recorded' | 'page-words' | 'untraced';
  ids: string[];
}

let quotations: SeedQuotation[];
let statements: ReadonlyMap<string, Statement>;
beforeAll(async () => {
  const fixture = fileURLToPath(new URL('../../fixtures/seeds/quotations.json', import.meta.url));
  quotations = JSON.parse(await readFile(fixture, 'utf8'));
  const { pack } = compile(await readCorpusFiles(CORPUS_FOLDER));
  statements = new Map(pack?.statements.map((statement) => [statement.id, statement]));
});

/** Words alone: neither case nor marks say whether a quotation is on record. */
const wordsOf = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

const wordings = ({ text, before, after, variants, evidence }: Statement) =>
  [text, before ?? '', after ?? '', ...variants.map((v) => v.text), ...evidence.map((e) => e.seen)].map(wordsOf);

describe('what the two seed pages quote', () => {
  test('leads to statements that ship', () => {
    const missing = quotations.flatMap(({ quoted, ids }) =>
      ids.filter((id) => !statements.has(id)).map((id) => `${quoted}: ${id}`),
    );
    expect(quotations.length).toBeGreaterThanOrEqual(20);
    expect(missing).toEqual([]);
  });

  test('stands in one of them as printed', () => {
    const unmatched = quotations.filter(({ wording, quoted, ids }) => {
      if (wording !== 'recorded') return false;
      const known = ids.flatMap((id) => wordings(statements.get(id) as Statement));
      return !quoted.split('…').every((part) => known.some((words) => words.includes(wordsOf(part))));
    });
    expect(unmatched.map(({ quoted }) => quoted)).toEqual([]);
  });

  test('is left without a record only where no author was found', () => {
    expect(quotations.filter(({ ids }) => ids.length === 0).map(({ quoted }) => quoted.slice(0, 43))).toEqual([
      'The statement underscores only the obvious:',
    ]);
  });

  test('is said to be without a source that could be traced where that is so', async () => {
    const untraced = readUntraced(await readFile(`${CORPUS_FOLDER}/${UNTRACED_SOURCE}`, 'utf8'));
    for (const { quoted, wording, ids } of quotations) {
      const pieces = quoted.split('…').filter((piece) => piece.trim() !== '');
      const found = pieces.map((piece) => untracedFor(untraced, piece)?.id ?? null);
      expect(new Set(found).has(null), quoted).toBe(wording !== 'untraced');
      if (wording === 'untraced') expect(ids).toEqual([]);
    }
  });

  test('shows the ministry’s own English beside Newsweek’s where they differ', () => {
    for (const id of [
      '2022-02-28-wang-wenbin-sovereignty-territorial-integrity',
      '2022-02-28-wang-wenbin-sanctions',
      '2022-02-28-wang-wenbin-nuclear-legitimate-demands',
      '2022-02-28-wang-wenbin-restraint',
    ]) {
      const statement = statements.get(id);
      expect(statement?.textStatus, id).toBe('official-translation');
      expect(
        statement?.variants.some(({ by }) => by.startsWith('Newsweek')),
        id,
      ).toBe(true);
    }
  });
});
