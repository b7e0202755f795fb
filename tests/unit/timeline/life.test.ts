import { describe, expect, test } from 'vitest';
import { inTime } from '../../../core/timeline/in-time.ts';
import { lifeOf } from '../../../core/timeline/life.ts';
import { wholeWindow } from '../../../core/timeline/scale.ts';
import { timelineSvg } from '../../../core/timeline/svg.ts';
import { libraryOf, phrase, statement } from '../../fixtures/library.ts';

const open = phrase('open', ['third', 'first', 'second']);
const library = libraryOf(
  [
    statement({ id: 'first', text: 'The gate is open.', date: '2019' }),
    statement({
      id: 'second',
      text: 'The gate stays open.',
      date: '2021-03-01',
      relations: [{ kind: 'repeats', id: 'first' }],
    }),
    statement({ id: 'third', text: 'Open it is.', date: '2022-05-06' }),
    statement({
      id: 'against',
      text: 'The gate is <shut> & "locked".',
      date: '2023',
      relations: [{ kind: 'rejects', id: 'third' }],
    }),
    statement({ id: 'apart', text: 'A wall.', date: '2020' }),
  ],
  [open, phrase('wall', ['apart'])],
);

describe('the life of a phrase', () => {
  test('runs from its first use to its last, with what was said against it', () => {
    expect(lifeOf(library, open).map(({ id, part, relation }) => [id, part, relation])).toEqual([
      ['first', 'first', null],
      ['second', null, 'repeats'],
      ['third', 'last', null],
      ['against', null, 'rejects'],
    ]);
  });

  test('of a phrase used once', () => {
    expect(lifeOf(library, phrase('wall', ['apart'])).map(({ part }) => part)).toEqual(['only']);
  });
});

describe('one before and one after', () => {
  test.each([
    ['first', null, 'second'],
    ['second', 'first', 'third'],
    ['third', 'second', 'against'],
    ['against', 'third', null],
    ['apart', null, null],
    ['unknown', null, null],
  ])('%s', (id, before, after) => {
    const { before: earlier, after: later } = inTime(library, id);
    expect([earlier?.id ?? null, later?.id ?? null]).toEqual([before, after]);
  });

  test('a recorded relation is named', () => {
    expect(inTime(library, 'second').before?.relation).toBe('repeats');
    expect(inTime(library, 'second').after?.relation).toBeNull();
  });
});

test('the exported picture escapes the words of the record', () => {
  const life = lifeOf(library, open);
  const style = { widthPx: 800, ink: '#000', line: '#ccc', accent: '#175', paper: '#fff', locale: 'en' };
  const svg = timelineSvg('“Open” & <shut>', life, wholeWindow(life.map(({ date }) => date)), style);
  expect(svg).toContain('&#60;shut&#62; &#38; &#34;locked&#34;');
  expect(svg.match(/<circle /gu)).toHaveLength(4);
  expect(svg).not.toMatch(/NaN|undefined/u);
});
