import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hrefOf, parseRoute, type Route } from '../../../components/route.ts';

describe('addresses within our pages', () => {
  test.each<[string, Route]>([
    ['', { at: 'home' }],
    ['#/', { at: 'home' }],
    ['#/statement/2022-02-04-x', { at: 'statement', id: '2022-02-04-x' }],
    ['#/statement/2022-02-04-x?q=no+limits', { at: 'statement', id: '2022-02-04-x', query: 'no limits' }],
    ['#/phrase/no-limits/2022', { at: 'phrase', id: 'no-limits/2022' }],
    ['#/search?q=no+limits', { at: 'search', query: 'no limits', view: 'list' }],
    ['#/search?q=%22a%22&view=time', { at: 'search', query: '"a"', view: 'time' }],
    ['#/search?q=a&sort=newest', { at: 'search', query: 'a', view: 'list', sort: 'newest' }],
    ['#/search?q=a&sort=relevance', { at: 'search', query: 'a', view: 'list' }],
    ['#/search?view=sideways', { at: 'search', query: '', view: 'list' }],
    ['#/statement', { at: 'home' }],
    ['#/nowhere/at/all', { at: 'home' }],
    ['#/statement/%', { at: 'statement', id: '%' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test('any text in place of an address is one of our views, and a record that is not there at worst', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '#',
        '/',
        '?',
        '&',
        '=',
        '%',
        '%2F',
        '..',
        'search',
        'statement',
        'phrase',
        'q=',
        'javascript:',
        '<img>',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const route = parseRoute(parts.join(''));
        expect(hrefOf(route)).toMatch(/^#\/[^<>"\s]*$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('any query and any id come back from their address', () => {
    const id = fc.stringMatching(/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/);
    const route = fc.oneof(
      fc.record({
        at: fc.constant('search' as const),
        query: fc.string(),
        view: fc.constantFrom('list', 'context', 'time'),
        sort: fc.constantFrom('newest', 'oldest', undefined),
      }),
      fc.record({ at: fc.constantFrom('statement' as const, 'phrase' as const, 'speaker' as const), id }),
    );
    fc.assert(
      fc.property(route, (each) => {
        const kept = each.at === 'search' ? { ...each, query: each.query.toWellFormed() } : each;
        expect(parseRoute(hrefOf(kept as Route))).toEqual(kept);
      }),
    );
  });
});
