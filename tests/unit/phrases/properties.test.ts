import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases, type PhraseRecords } from '../../../core/phrases/compile.ts';
import { findHits, type ScannedBlock } from '../../../core/phrases/find.ts';
import { findInText } from '../../../core/phrases/find-in-text.ts';
import { END_UNIT, END_WORD, firstEnding } from '../../../core/phrases/occurrences.ts';
import { createScanner } from '../../../core/phrases/scan.ts';
import { OCCURRENCE, openTable } from '../../../core/phrases/table.ts';
import { splitWords } from '../../../core/phrases/words.ts';
import { buildFoldTable } from '../../../core/text/fold.ts';

const phrase = (id: string, forms: PhraseRecords['phrases'][number]['forms'], company?: string) => ({
  id,
  label: id,
  kind: 'verbatim' as const,
  forms,
  ...(company ? { company } : {}),
  statements: ['s'],
  matches: [],
  mustNotMatch: [],
});

const records: PhraseRecords = {
  terms: [
    { id: 'limitless', words: { en: ['no limit(s)', 'boundless'], zh: ['没有止境'], ru: ['без границ'] } },
    { id: 'bond', words: { en: ['partnership(s)', 'amitié'], zh: ['友好'], ru: ['дружб(а|ы|ой)'] } },
    { id: 'russia', words: { en: ['Russia'], zh: ['俄'], ru: ['Россия'] } },
  ],
  companies: [{ id: 'with-russia', needs: [[{ any: ['russia'], within: 'near' }]], unless: [] }],
  phrases: [
    phrase(
      'no-limits',
      {
        en: ['{limitless} ~2 {bond}', '{bond} ~3 {limitless}'],
        zh: ['{bond} ~2 {limitless}'],
        ru: ['{bond} {limitless}'],
      },
      'with-russia',
    ),
    phrase('rock-solid', { en: ['solid as [a] rock', 'ﬁrm'], zh: ['坚如磐石'], ru: ['ёлка', 'мой'] }),
    phrase('quoted', { en: [{ form: 'special operation', quoted: true }] }),
  ],
};
const table = openTable(compilePhrases([records]).buffer);

const PIECES = [
  ...['no', 'limits', 'limit', 'boundless', 'partnership', 'amitié', 'Russia', 'solid', 'as', 'a', 'rock', 'ﬁrm'],
  ...['special', 'operation', 'без', 'границ', 'дружба', 'дружбой', 'Россия', 'ёлка', 'мой', 's', 'ＲＯＣＫ'],
  ...['没有止境', '友好', '俄', '坚如磐石', '𠮷', '😀', '\u0301', '\u00ad', '\u200b', '\u2060'],
  ...[' ', ' ', ' ', '-', '‑', '\u00a0', '’', "'", '“', '”', '«', '»', ', ', '. ', '。', '\n', '? '],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));
/** Words with spaces between: dense in phrases. */
const sentence = fc.array(fc.constantFrom(...PIECES.slice(0, 27)), { maxLength: 20 }).map((words) => words.join(' '));
const anyText = fc.oneof(text, sentence);

const hitsOf = (source: string) => findInText(table, source);
const wordsOf = (source: string) => hitsOf(source).map((hit) => [hit.phrase, source.slice(hit.start, hit.end)]);

describe('words', () => {
  // Each word of the alphabet is a phrase of its own, so that the scanner tells of every word that it sees.
  const fold = buildFoldTable();
  const alphabet = [
    ...new Set(PIECES.flatMap((piece) => splitWords(piece, fold).map(({ start, end }) => piece.slice(start, end)))),
  ];
  const known = new Set(alphabet.flatMap((word) => splitWords(word, fold).map(({ hash }) => hash)));
  const everyWord = openTable(
    compilePhrases([{ terms: [], companies: [], phrases: alphabet.map((word, i) => phrase(`w${i}`, { en: [word] })) }])
      .buffer,
  );

  it('are the same to the scanner and to splitWords', () => {
    const scanner = createScanner(everyWord);
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), (source) => {
        scanner.begin();
        scanner.piece(source);
        const { occurrences } = scanner.end();
        const seen = new Set<string>();
        for (let at = 0; at < occurrences.length; at += OCCURRENCE) {
          if ((occurrences[at + 2] as number) - (occurrences[at + 1] as number) > 1) continue;
          seen.add(`${occurrences[at + 1]}: ${occurrences[at + 3]}–${occurrences[at + 4]}`);
        }
        for (const end of [END_WORD, END_UNIT] as const) {
          const ends = [...occurrences].filter((_, i) => i % OCCURRENCE === end);
          expect(ends).toEqual(ends.toSorted((a, b) => a - b));
          for (const place of ends) {
            const first = ends.findIndex((each) => each >= place);
            expect(firstEnding(occurrences, place, end)).toBe(first * OCCURRENCE);
            expect(firstEnding(occurrences, place + 0.5, end)).toBe(
              ends.filter((each) => each <= place).length * OCCURRENCE,
            );
          }
        }
        const expected = splitWords(source, everyWord.fold).flatMap(({ start, end, hash }, i) =>
          known.has(hash) ? [`${i}: ${start}–${end}`] : [],
        );
        expect([...seen].sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });
});

describe('hits', () => {
  it('map back to raw spans whose own words are the phrase’s', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const { phrase: found, start, end } of hitsOf(source)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(source.length);
          const alone = findInText(table, `${source.slice(start, end)}`, 'Russia').filter(
            (hit) => hit.phrase === found,
          );
          if (records.phrases[found]?.id !== 'quoted') expect(alone.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('never begin or end inside a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const { start, end } of hitsOf(source)) {
          for (const at of [start, end]) {
            expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(Math.max(0, at - 1), at + 1))).toBe(false);
          }
        }
      }),
    );
  });

  it('are the same in NFC and in NFD', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const composed = wordsOf(source.normalize('NFC')).map(([id, words]) => [id, String(words).normalize('NFC')]);
        const decomposed = wordsOf(source.normalize('NFD')).map(([id, words]) => [id, String(words).normalize('NFC')]);
        expect(decomposed).toEqual(composed);
      }),
    );
  });

  it('do not depend on how a block is cut into pieces', () => {
    const scanner = createScanner(table);
    const scan = (pieces: readonly string[]): ScannedBlock => {
      scanner.begin();
      for (const piece of pieces) scanner.piece(piece);
      return { scan: scanner.end(), text: () => pieces.join('') };
    };
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(120)), (source, cuts) => {
        const places = [0, ...cuts.filter((cut) => cut < source.length).sort((a, b) => a - b), source.length];
        const pieces = places.slice(1).map((place, i) => source.slice(places[i], place));
        expect(findHits(table, [scan(pieces)], 0, [])).toEqual(findHits(table, [scan([source])], 0, []));
      }),
    );
  });

  it('change nothing but their offsets when soft hyphens and zero-width characters come in', () => {
    const invisible = /[\u00ad\u200b\u2060\u200d]/gu;
    const inserted = fc.array(fc.tuple(fc.nat(160), fc.constantFrom('\u00ad', '\u200b', '\u2060', '\u200d')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyText, inserted, (raw, places) => {
        const source = raw.replace(invisible, '');
        let changed = source;
        for (const [place, char] of places) {
          const at = Math.min(place, changed.length);
          if (/[\ud800-\udbff]$/u.test(changed.slice(0, at))) continue; // not into a surrogate pair
          changed = changed.slice(0, at) + char + changed.slice(at);
        }
        expect(wordsOf(changed).map(([id, words]) => [id, String(words).replace(invisible, '')])).toEqual(
          wordsOf(source),
        );
      }),
    );
  });

  it('never reach from one block into the next', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (blocks) => {
        const source = blocks.join('\n\n');
        for (const { start, end } of hitsOf(source)) expect(source.slice(start, end)).not.toMatch(/\n[^\S\n]*\n/u);
      }),
    );
  });
});
