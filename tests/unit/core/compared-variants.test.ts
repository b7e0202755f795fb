import { describe, expect, test } from 'vitest';
import { comparedVariants } from '../../../core/compared-variants.ts';
import { statement } from '../../fixtures/library.ts';

const said = statement({
  id: 'said',
  text: 'The bridge between the two towns has no end',
  date: '2020-01-02',
  original: { lang: 'de', text: 'Die Brücke zwischen den beiden Städten hat kein Ende' },
  variants: [
    { text: 'The bridge between the two towns has no limit', by: 'an agency' },
    { text: 'Die Brücke zwischen den beiden Dörfern hat kein Ende', by: 'a paper', lang: 'de' },
    { text: 'Le pont entre les deux villes est sans fin', by: 'un journal', lang: 'fr' },
    { text: 'Something else was reported from there', by: 'another agency' },
  ],
});

describe('other wordings beside the words of the record', () => {
  const [agency, paper, french, other] = comparedVariants(said);

  test('say which of their words differ, and lose none', () => {
    const marked = agency?.runs.filter(({ difference }) => difference !== null).map(({ text }) => text);
    expect(marked).toEqual(['limit']);
    expect(agency?.runs.map(({ text }) => text).join('')).toBe(said.variants[0]?.text);
    expect(agency?.differences.map(({ page, source }) => [page, source])).toEqual([['limit', 'end']]);
  });

  test('stand beside the original where that is in their language', () => {
    expect(paper?.differences.map(({ source }) => source)).toEqual(['Städten']);
  });

  test('are left alone in a third language, and where little is shared', () => {
    expect([french, other]).toEqual([null, null]);
  });
});
