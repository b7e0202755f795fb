import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardFor } from '../../../core/card.ts';
import { phraseDetail, statementDetail } from '../../../core/detail.ts';
import { createLibrary } from '../../../core/library.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { memorySource } from '../../../core/lookup/record-source.ts';
import type { Pack } from '../../../core/pack/schema.ts';
import { ADA, BORIS, phrase, statement } from '../../fixtures/library.ts';
import { examplePack } from '../../fixtures/pack.ts';

const COUNT = 8;
const IDS = Array.from({ length: COUNT }, (_, at) => `s-${at}`);
const someIds = fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 });

/** Two packs that name each other's statements; of some ids both have one. */
const packs = fc
  .record({
    relations: fc.array(someIds, { minLength: COUNT, maxLength: COUNT }),
    phrases: fc.array(fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
    border: fc.integer({ min: 0, max: COUNT }),
    shared: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ relations, phrases, border, shared }): [Pack, Pack] => {
    const all = (text: string) =>
      IDS.map((id, at) =>
        statement({
          id,
          text,
          date: `${2000 + at}`,
          speaker: at % 2 === 0 ? ADA.id : BORIS.id,
          relations: (relations[at] ?? [])
            .filter((other) => other !== id)
            .map((other) => ({ kind: 'answers', id: other })),
        }),
      );
    const made = phrases.map((ids, at) => phrase(`p-${at}`, ids));
    return [
      examplePack({ id: 'a', speakers: [ADA, BORIS], statements: all('first').slice(0, border + shared), phrases: [] }),
      examplePack({ id: 'b', speakers: [ADA], statements: all('second').slice(border), phrases: made }),
    ];
  });

test('around a record stands all that is shown of it, as in the whole library', async () => {
  await fc.assert(
    fc.asyncProperty(packs, async (both) => {
      const whole = createLibrary(both);
      const { libraryAround } = createLookup(both.map(memorySource));
      for (const each of whole.phrases) {
        const part = await libraryAround({ phrases: [each.id] });
        const [found] = part.phrases;
        expect(found && cardFor(part, found)).toEqual(cardFor(whole, each));
        expect(phraseDetail(part, each.id)).toEqual(phraseDetail(whole, each.id));
      }
      for (const id of IDS) {
        expect(sorted(statementDetail(await libraryAround({ statements: [id] }), id))).toEqual(
          sorted(statementDetail(whole, id)),
        );
      }
    }),
  );
});

/** Phrases of a statement come in no order that means anything. */
function sorted(detail: ReturnType<typeof statementDetail>) {
  return detail && { ...detail, phrases: detail.phrases.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

test('what leads nowhere is left out, and an id that is not there finds nothing', async () => {
  const { libraryAround } = createLookup([
    memorySource(
      examplePack({
        speakers: [ADA],
        statements: [statement({ id: 'a', text: 'a', date: '2020' })],
        phrases: [phrase('p', ['gone', 'a'])],
      }),
    ),
  ]);
  expect((await libraryAround({ phrases: ['p'] })).phrases.map(({ statements }) => statements)).toEqual([['a']]);
  expect((await libraryAround({ statements: ['nowhere'], phrases: ['nowhere'] })).statements.size).toBe(0);
});
