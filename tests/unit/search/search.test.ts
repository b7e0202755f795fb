import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../../core/search/complete.ts';
import { concordance } from '../../../core/search/concordance.ts';
import { countFacets } from '../../../core/search/facets.ts';
import { findMatches } from '../../../core/search/match.ts';
import type { SearchAnswer } from '../../../core/search/search.ts';
import { buildIndex } from '../../../core/search/statement-index.ts';
import { libraryOf, phrase, statement } from '../../fixtures/library.ts';
import { plainSearch } from '../../fixtures/plain-search.ts';

const library = libraryOf(
  [
    statement({
      id: 'garden',
      text: 'Our garden has no walls, and its gate is open.',
      date: '2021-05-04',
      topics: ['gardens'],
      note: 'Said of the garden, not of the house.',
    }),
    statement({
      id: 'walls',
      text: 'There are walls in every garden.',
      date: '2022',
      speaker: 'boris-muster',
      country: ['BB'],
      body: 'Ministry of Walls',
      source: { title: 'Another', publisher: 'Example Press', kind: 'secondary' },
    }),
    statement({
      id: 'friendship',
      text: 'Friendship without an end.',
      textStatus: 'official-translation',
      original: { lang: 'zh', text: '世代友好没有止境。' },
      date: '2022-01-27',
    }),
    statement({ id: 'long', text: `${'Filler words stand here. '.repeat(40)}The needle is at the end.`, date: '2019' }),
  ],
  [phrase('no-walls', ['garden'], 'a garden without walls')],
);
const index = buildIndex(library);
const search = plainSearch(library, index);
const ask = (query: string): SearchAnswer => search(query, { sort: 'oldest', offset: 0, limit: 10 });
const ids = (query: string) => ask(query).found.map(({ statement: { id } }) => id);

describe('what is found', () => {
  test.each([
    ['words in any order', 'walls garden', ['garden', 'walls']],
    ['words that stand together', '"no walls"', ['garden']],
    ['a word in quotation marks is no beginning', '"wall"', []],
    ['the beginning of the last word', 'friendsh', ['friendship']],
    ['an original in another language', '友好', ['friendship']],
    ['one character of it', '友', ['friendship']],
    ['not characters that stand apart', '世好', []],
    ['a speaker in another script', 'Мустер', ['walls']],
    ['a speaker’s other spelling', '"A. Example" garden', ['garden']],
    ['diacritics aside', 'gärden', ['garden', 'walls']],
    ['a phrase that leads there', 'without walls', ['garden']],
    ['speaker by id', 'speaker:boris-muster', ['walls']],
    ['speaker by name', 'speaker:boris', ['walls']],
    ['speaker in Chinese', 'speaker:艾达 友好', ['friendship']],
    ['body', 'body:"Ministry of W"', ['walls']],
    ['country, any case', 'country:bb', ['walls']],
    ['topic', 'topic:gardens', ['garden']],
    ['language of the original', 'lang:zh', ['friendship']],
    ['kind of source', 'kind:secondary', ['walls']],
    ['kind of text', 'kind:official-translation', ['friendship']],
    ['before a day', 'before:2021-05-04', ['long']],
    ['from a year on', 'after:2022', ['walls', 'friendship']],
    ['a date that is none', 'before:yesterday', []],
    ['without a word', 'garden -gate', ['walls']],
    ['without a country', 'garden -country:BB', ['garden']],
  ])('%s: %s', (_name, query, found) => {
    expect(ids(query)).toEqual(found);
  });

  test('an empty query finds everything', () => {
    expect(ask('').total).toBe(4);
  });

  test('a typing error finds what was meant, and says so', () => {
    expect(ask('freindship')).toMatchObject({ total: 1, isLoose: true });
    expect(ask('friendship')).toMatchObject({ total: 1, isLoose: false });
  });

  test('where nothing is found, a query that finds something is offered', () => {
    expect(ask('garden country:CC').wider).toEqual([{ query: 'garden', total: 2 }]);
  });
});

describe('how it is shown', () => {
  test('words of one language are shown beside the original of another', () => {
    const [hit] = ask('没有止境').found;
    expect(
      hit?.passages.map(({ where, text, marks }) => [where, marks.map((m) => text.slice(m.start, m.end))]),
    ).toEqual([
      ['text', []],
      ['original', ['没有止境']],
    ]);
  });

  test('of a long text the passage with the hit', () => {
    const [passage] = ask('needle').found[0]?.passages ?? [];
    expect(passage?.text).toContain('needle is at the end.');
    expect(passage).toMatchObject({ cutStart: true, cutEnd: false });
  });

  test('facets count all that was found, not one page of it', () => {
    const { facets } = search('garden', { sort: 'relevance', offset: 0, limit: 1 });
    expect(facets.country).toEqual([
      { value: 'AA', label: 'AA', count: 1 },
      { value: 'BB', label: 'BB', count: 1 },
    ]);
  });

  test('keyword in context, by the neighbour on either side', () => {
    const rows = (order: 'left' | 'right') =>
      concordance(library, findMatches(library, index, 'walls', 'oldest'), order).map(
        ({ left, right }) => `${left}|${right}`,
      );
    expect(rows('left')).toEqual(['There are | in every garden.', 'Our garden has no |, and its gate is open.']);
    expect(rows('right')).toEqual(['Our garden has no |, and its gate is open.', 'There are | in every garden.']);
  });

  test('marks lie inside of their passage, in order and apart, whatever is asked', () => {
    const words = fc.constantFrom('garden', 'walls', '"no walls"', '友好', '止', 'the', 'need', 'lang:zh', '-gate');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (parts) => {
        for (const { passages } of ask(parts.join(' ')).found) {
          for (const { text, marks } of passages) {
            let end = 0;
            for (const mark of marks) {
              expect(mark.start).toBeGreaterThanOrEqual(end);
              expect(mark.end).toBeGreaterThan(mark.start);
              end = mark.end;
            }
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});

describe('completion', () => {
  test.each([
    ['an operator', 'walls sp', ['speaker:']],
    ['its values, most frequent first', 'speaker:', ['speaker:ada-example', 'speaker:boris-muster']],
    ['by a name in another script', 'speaker:Бор', ['speaker:boris-muster']],
    ['a value with spaces', 'body:"Ministry of W', ['body:"Ministry of Walls"']],
    ['after a hyphen', '-lang:z', ['-lang:zh']],
    ['nothing for a date', 'before:20', []],
    ['nothing for a word', 'garden', []],
  ])('%s: %s', (_name, query, inserts) => {
    const completions = complete(
      { speakers: library.speakers, facets: () => countFacets(library, library.statements.values()) },
      query,
      query.length,
    );
    expect(completions.map(({ insert }) => insert)).toEqual(inserts);
    for (const { span } of completions) expect(query.slice(span.start, span.end)).not.toMatch(/^\s/u);
  });
});
