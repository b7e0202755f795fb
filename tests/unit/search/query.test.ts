import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFilter, parseQuery, withFilter, withoutPart } from '../../../core/search/query.ts';

describe('what a query asks for', () => {
  test.each([
    ['no limits', ['word no', 'word limits']],
    ['"no limits" now', ['phrase no limits', 'word now']],
    ['„keine Grenzen“', ['phrase keine Grenzen']],
    ['「没有止境」', ['phrase 没有止境']],
    ['"still typing', ['phrase still typing']],
    ['speaker:"Wang Wenbin" before:2023', ['speaker Wang Wenbin', 'before 2023']],
    ['SPEAKER:wang', ['speaker wang']],
    ['-topic:nato -"not allies"', ['not topic nato', 'not phrase not allies']],
    ['speaker:', []],
    ['speaker: wang', ['word wang']],
    ['colour:blue', ['word colour:blue']],
    ['', []],
    ['""', []],
  ])('%s', (text, parts) => {
    expect(
      parseQuery(text).parts.map((part) => {
        const what = part.kind === 'filter' ? `${part.operator} ${part.value}` : `${part.kind} ${part.text}`;
        return part.not ? `not ${what}` : what;
      }),
    ).toEqual(parts);
  });

  test('any text is a query, and its parts stand where they say', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const part of parseQuery(text).parts) {
          const shown = text.slice(part.span.start, part.span.end);
          expect(shown).toContain(part.kind === 'filter' ? part.value : part.text);
        }
      }),
    );
  });
});

test('a filter with spaces is quoted and read back', () => {
  const query = withFilter('no limits', 'body', 'Ministry of Examples');
  expect(query).toBe('no limits body:"Ministry of Examples"');
  expect(parseQuery(query).parts.at(-1)).toMatchObject({ operator: 'body', value: 'Ministry of Examples' });
});

test('a part is taken out of the middle', () => {
  const text = 'no speaker:wang limits';
  const [, filter] = parseQuery(text).parts;
  expect(filter && withoutPart(text, filter)).toBe('no limits');
});

test('a filter that is there is found and not added again', () => {
  const query = 'no limits body:"Ministry of Examples"';
  expect(withFilter(query, 'body', 'Ministry of Examples')).toBe(query);
  expect(findFilter(query, 'body', 'Ministry of Examples')).toMatchObject({ kind: 'filter' });
  expect(findFilter('-topic:walls', 'topic', 'walls')).toBeUndefined();
});
