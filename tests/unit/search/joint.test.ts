import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../core/library.ts';
import type { Pack, Statement } from '../../../core/pack/schema.ts';
import { createJointSearch, type ShelvedPack } from '../../../core/search/joint.ts';
import { edits } from '../../../core/search/kept/alike.ts';
import { buildPackIndexAtOnce } from '../../../core/search/kept/build.ts';
import { openPack } from '../../../core/search/kept/open.ts';
import { pagesInMemory } from '../../../core/search/kept/pages.ts';
import { buildIndex, FIELD_WEIGHTS } from '../../../core/search/statement-index.ts';
import { ADA, BORIS, phrase, statement } from '../../fixtures/library.ts';
import { examplePack } from '../../fixtures/pack.ts';
import { plainSearch } from '../../fixtures/plain-search.ts';

const NOTHING = createLibrary([]);

const WORDS = ['garden', 'gardens', 'walls', 'no', 'gate', 'friendship', 'the', 'open', 'limit', 'limits', 'house'];
const SENTENCES = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

/** Statements of which no two have one date, so that there is one order in time. */
const statements = fc
  .array(fc.record({ text: SENTENCES, isBoris: fc.boolean(), isChinese: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) =>
    list.map(({ text, isBoris, isChinese }, at) =>
      statement({
        id: `s-${at}`,
        text,
        date: `${2000 + at}`,
        ...(isBoris ? { speaker: BORIS.id, country: ['BB'], topics: ['gardens'] } : {}),
        ...(isChinese ? { original: { lang: 'zh', text: '世代友好没有止境。' } } : {}),
      }),
    ),
  );

const queries = fc
  .array(
    fc.constantFrom(
      ...WORDS,
      ...['"no walls"', '友好', '没有止境', '世好', 'gardn', 'freindship', 'wal', 'speaker:boris', 'lang:zh', '-gate'],
      ...['-country:BB', 'before:2005', 'after:2003', 'topic:gardens', '-"the gate"', 'kind:primary', 'Мустер'],
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(' '));

function packOf(list: Statement[], fields: Partial<Pack> = {}): Pack {
  return examplePack({ speakers: [ADA, BORIS], statements: list, phrases: [], ...fields });
}

function shelved(pack: Pack, before: Library = NOTHING): ShelvedPack {
  const index = buildPackIndexAtOnce(pack);
  const byId = new Map(pack.statements.map((each) => [each.id, each]));
  return {
    index: openPack(index, (id) => before.statements.has(id), pagesInMemory(index)),
    read: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  };
}

describe('a pack that is not in memory', () => {
  test.each(['oldest', 'newest'] as const)('is searched as one that is, %s first', async (sort) => {
    await fc.assert(
      fc.asyncProperty(statements, queries, async (list, query) => {
        const pack = packOf(list, { phrases: [phrase('wall', ['s-0'], 'a label of its own')] });
        const library = createLibrary([pack]);
        const options = { sort, offset: 0, limit: 5 };
        const joint = createJointSearch(NOTHING, buildIndex(NOTHING), [shelved(pack)]);
        expect(await joint.search(query, options)).toEqual(plainSearch(library, buildIndex(library))(query, options));
      }),
    );
  });

  test('ranks by the same measure', async () => {
    await fc.assert(
      fc.asyncProperty(statements, fc.constantFrom(...WORDS), async (list, word) => {
        const library = createLibrary([packOf(list)]);
        const index = buildIndex(library);
        const joint = createJointSearch(NOTHING, buildIndex(NOTHING), [shelved(packOf(list))]);
        const scores = new Map(index.search(word, { boost: FIELD_WEIGHTS }).map(({ id, score }) => [id, score]));
        const { statements: found } = await joint.matches(`"${word}"`, 'relevance', 100);
        expect(found).toHaveLength(scores.size);
        const inOrder = found.map(({ id }) => scores.get(id) ?? 0);
        for (const [at, score] of inOrder.entries()) {
          expect(score).toBeLessThanOrEqual((inOrder[at - 1] ?? Number.POSITIVE_INFINITY) * 1.00001);
        }
      }),
    );
  });

  test('stands beside the library in memory, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(statements, statements, fc.integer({ min: 1, max: 4 }), async (mine, theirs, limit) => {
        const library = createLibrary([packOf(mine)]);
        const pack = packOf(theirs.map((each) => ({ ...each, id: `t-${each.id}` })));
        const joint = createJointSearch(library, buildIndex(library), [shelved(pack, library)]);
        const found: string[] = [];
        for (let offset = 0; offset < mine.length + theirs.length; offset += limit) {
          const page = await joint.search('', { sort: 'oldest', offset, limit });
          expect(page.total).toBe(mine.length + theirs.length);
          found.push(...page.found.map((each) => each.statement.id));
        }
        expect(new Set(found).size).toBe(mine.length + theirs.length);
      }),
    );
  });

  test('knows the statements of a speaker', async () => {
    await fc.assert(
      fc.asyncProperty(statements, statements, async (mine, theirs) => {
        const library = createLibrary([packOf(mine)]);
        const pack = packOf(theirs.map((each, at) => (at % 2 === 0 ? each : { ...each, id: `t-${each.id}` })));
        const joint = createJointSearch(library, buildIndex(library), [shelved(pack, library)]);
        const whole = [...createLibrary([packOf(mine), pack]).statements.values()];
        for (const { id } of [ADA, BORIS]) {
          const expected = whole.filter(({ speaker }) => speaker === id).map((each) => each.id);
          const found = await joint.ofSpeaker(id, 99);
          expect(found.statements.map((each) => each.id).sort()).toEqual(expected.sort());
          expect(found.total).toBe(expected.length);
          expect((await joint.ofSpeaker(id, 1)).total).toBe(expected.length);
        }
      }),
    );
  });

  test('gives way to a statement of the same id in memory', async () => {
    const library = createLibrary([packOf([statement({ id: 'one', text: 'ours', date: '2020' })])]);
    const pack = packOf([statement({ id: 'one', text: 'theirs', date: '2021' })]);
    const joint = createJointSearch(library, buildIndex(library), [shelved(pack, library)]);
    expect((await joint.matches('', 'oldest', 9)).statements.map(({ text }) => text)).toEqual(['ours']);
    expect((await joint.matches('theirs', 'oldest', 9)).total).toBe(0);
  });
});

test.each([
  ['freindship', 'friendship', 2],
  ['wall', 'walls', 1],
  ['', 'no', 2],
  ['garden', 'garden', 0],
  ['limits', 'friend', 3],
])('edits from “%s” to “%s”, no farther than two: %i', (from, to, expected) => {
  expect(edits(from, to, 2)).toBe(expected);
});
