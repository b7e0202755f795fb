import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorName, withInitials } from '../../../core/cite/author-name.ts';
import { citationFor, citationsFor } from '../../../core/cite/citation.ts';
import { cslItem } from '../../../core/cite/csl.ts';
import { CITATION_STYLES } from '../../../core/cite/styles.ts';
import type { Statement } from '../../../core/pack/schema.ts';
import { ADA, BORIS, speaker, statement } from '../../fixtures/library.ts';

const ACCESSED = '2026-11-22';

const plain = statement({ id: 'plain', text: 'The gate is open.', date: '2022-02-28' });
const report = statement({
  id: 'report',
  text: 'The gate is open.',
  date: '2022-02-28',
  source: { title: 'A report', publisher: 'Example Press', url: 'https://example.org/r-1', kind: 'secondary' },
});
const yearOnly = statement({ id: 'year-only', text: 'A wall.', date: '2017', speaker: 'boris-muster' });
const month = statement({ id: 'month', text: 'A wall?', date: '2017-09' });

const cited = [
  { statement: plain, speaker: ADA },
  { statement: report, speaker: ADA },
  { statement: yearOnly, speaker: BORIS },
  { statement: month, speaker: ADA },
];

describe('as the style guides have it', () => {
  test.each([
    [
      'chicago',
      plain,
      'Ada Example (Spokesperson), “A page,” Example Press, February 28, 2022, https://example.org/page.',
    ],
    [
      'chicago',
      report,
      'Ada Example (Spokesperson), February 28, 2022, quoted in “A report,” Example Press, accessed November 22, 2026, https://example.org/r-1.',
    ],
    ['apa', plain, 'Example, A. (2022, February 28). A page. Example Press. https://example.org/page'],
    [
      'apa',
      report,
      'A report [Quoting Ada Example, February 28, 2022]. (n.d.). Example Press. Retrieved November 22, 2026, from https://example.org/r-1',
    ],
    ['mla', plain, 'Example, Ada. “A page.” Example Press, 28 Feb. 2022, example.org/page. Accessed 22 Nov. 2026.'],
    ['mla', month, 'Example, Ada. “A page.” Example Press, Sept. 2017, example.org/page. Accessed 22 Nov. 2026.'],
    [
      'wikipedia',
      plain,
      '{{cite web |url=https://example.org/page |title=A page |author=Ada Example |website=Example Press |date=2022-02-28 |access-date=2026-11-22 |quote=The gate is open.}}',
    ],
  ] as const)('%s', (style, said, expected) => {
    expect(citationFor(said, ADA, style, ACCESSED)).toBe(expected);
  });
});

describe('checked against a citation library', () => {
  const library = (each: (typeof cited)[number]) =>
    new Cite(cslItem(each, ACCESSED)).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();

  test.each(cited.map((each) => [each.statement.id, each] as const))('APA of %s', (_id, each) => {
    const ours = citationFor(each.statement, each.speaker, 'apa', ACCESSED);
    // The library's item has no place for whom a report quotes.
    expect(ours.replace(/ \[Quoting [^\]]*\]/u, '')).toBe(library(each));
  });

  test.each(cited.map((each) => [each.statement.id, each] as const))('BibTeX of %s reads back', (_id, each) => {
    const item = cslItem(each, ACCESSED);
    const [read] = new Cite(citationFor(each.statement, each.speaker, 'bibtex', ACCESSED)).data;
    expect(read).toMatchObject({ title: item.title, URL: item.URL, ...(item.author && { author: item.author }) });
    expect(read?.['issued']).toEqual(item.issued);
  });

  test.each(cited.map((each) => [each.statement.id, each] as const))('RIS of %s reads back', (_id, each) => {
    const item = cslItem(each, ACCESSED);
    const [read] = new Cite(`${citationFor(each.statement, each.speaker, 'ris', ACCESSED)}\r\n`).data;
    expect(read).toMatchObject({ title: item.title, URL: item.URL, ...(item.author && { author: item.author }) });
  });

  test('CSL-JSON of several is read as several', () => {
    const { data } = new Cite(JSON.parse(citationsFor(cited, 'csl-json', ACCESSED)));
    expect(data.map(({ id }) => id)).toEqual(['plain', 'report', 'year-only', 'month']);
  });

  test('any words survive the way through BibTeX and RIS', () => {
    const words = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }).filter((text) => /\w/.test(text));
    fc.assert(
      fc.property(words, (title) => {
        const said: Statement = { ...plain, source: { ...plain.source, title } };
        const read = (style: 'bibtex' | 'ris') =>
          new Cite(`${citationFor(said, ADA, style, ACCESSED)}\r\n`).data[0]?.['title'];
        const spaces = (text: unknown) => String(text).replace(/\s+/gu, ' ').trim();
        expect(spaces(read('ris'))).toBe(spaces(title));
        expect(spaces(read('bibtex')).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('names', () => {
  const named = (en: string, country: string[]) => authorName(speaker('x', { en }), { ...plain, country });
  test.each([
    ['Wang Wenbin', ['CN'], 'Wang, W.'],
    ['Vladimir Putin', ['RU'], 'Putin, V.'],
    ['Ursula von der Leyen', ['EU'], 'von der Leyen, U.'],
    ['Liang-Yu Sergei Ivanov', ['RU'], 'Ivanov, L. Y. S.'],
    ['Kremlin', ['RU'], 'Kremlin'],
    ['Xi Jinping and Vladimir Putin', ['CN', 'RU'], 'Xi Jinping and Vladimir Putin'],
  ])('%s', (name, country, sorted) => {
    expect(withInitials(named(name, country))).toBe(sorted);
  });

  test('documents stay whole', () => {
    const document = { ...speaker('joint', { en: 'Joint Statement 2022' }), kind: 'document' as const };
    expect(authorName(document, plain)).toEqual({ literal: 'Joint Statement 2022' });
  });
});

describe('data', () => {
  test('a web annotation points to the words', () => {
    const said = { ...plain, before: 'Come in.', after: 'Welcome.' };
    expect(JSON.parse(citationFor(said, ADA, 'web-annotation', ACCESSED))).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      target: {
        source: 'https://example.org/page',
        selector: { type: 'TextQuoteSelector', exact: 'The gate is open.', prefix: 'Come in. ', suffix: ' Welcome.' },
      },
    });
  });

  test('a quotation names its creator, its language and what it translates', () => {
    const said: Statement = { ...plain, original: { lang: 'zh', text: '门开着。' } };
    expect(JSON.parse(citationFor(said, ADA, 'quotation', ACCESSED))).toMatchObject({
      '@type': 'Quotation',
      creator: { '@type': 'Person', name: 'Ada Example', alternateName: ['艾达'] },
      dateCreated: '2022-02-28',
      translationOfWork: { text: '门开着。', inLanguage: 'zh' },
    });
  });

  test('template signs in a title end no template', () => {
    const said = { ...plain, source: { ...plain.source, title: 'A | B }} [[C]]' } };
    expect(citationFor(said, ADA, 'wikipedia', ACCESSED)).toContain(
      '|title=A {{!}} B &#125;&#125; &#91;&#91;C&#93;&#93; |author',
    );
  });

  test('every style says something of every statement that has an address', () => {
    for (const style of CITATION_STYLES) {
      for (const each of cited) expect(citationFor(each.statement, each.speaker, style, ACCESSED)).toContain('example');
      expect(citationsFor(cited, style, ACCESSED).length).toBeGreaterThan(100);
    }
  });
});
