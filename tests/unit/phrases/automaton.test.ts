import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildAutomaton } from '../../../core/phrases/automaton.ts';
import { compilePhrases } from '../../../core/phrases/compile.ts';
import { Wordings } from '../../../core/phrases/wordings.ts';
import { buildFoldTable } from '../../../core/text/fold.ts';
import { buildPack } from '../../../corpus/build.ts';
import { plainAutomaton } from '../../fixtures/plain-automaton.ts';

const asked = vi.hoisted(() => ({ wordings: [] as Wordings[] }));

// Lets see what the compiler hands over.
vi.mock('../../../core/phrases/automaton.ts', async (original) => {
  const real = await original<typeof import('../../../core/phrases/automaton.ts')>();
  const buildAutomaton: typeof real.buildAutomaton = (wordings) => {
    asked.wordings.push(wordings);
    return real.buildAutomaton(wordings);
  };
  return { ...real, buildAutomaton };
});

const fold = buildFoldTable();

/** As numbers without a sign: the table keeps 32 bits of each, whatever array they came in. */
function bitsOf(parts: Readonly<Record<string, number | ArrayLike<number>>>) {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'number' ? part : Array.from(part, (item: number) => item >>> 0),
    ]),
  );
}

function expectPlain(wordings: Wordings) {
  expect(bitsOf(buildAutomaton(wordings))).toEqual(bitsOf(plainAutomaton(wordings)));
}

// Few words, so that wordings begin alike, are part of one another and come again.
const wording = fc.array(fc.constantFrom('no', 'limits', 'of', 'the', 's'), { minLength: 1, maxLength: 6 });
const added = fc.array(fc.tuple(wording, fc.nat(4)), { maxLength: 60 });

test('builds what the plain way builds', () => {
  fc.assert(
    fc.property(added, (list) => {
      const wordings = new Wordings(fold);
      for (const [words, term] of list) wordings.add(words.join(' '), term);
      expectPlain(wordings);
    }),
    { numRuns: 2_000 },
  );
});

test('builds what the plain way builds of the bundled corpus', async () => {
  compilePhrases([await buildPack()]);
  const wordings = asked.wordings.at(-1);
  expect(wordings?.length).toBeGreaterThan(1_000);
  if (wordings) expectPlain(wordings);
});
