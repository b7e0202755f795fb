import { beforeAll, describe, expect, it } from 'vitest';
import { alignRuns } from '../../../core/check/aligned.ts';
import { plainText } from '../../../core/check/plain-text.ts';
import { createTextChecker, type TextChecker } from '../../../core/check/text-checker.ts';
import { createLibrary, type Library } from '../../../core/library.ts';
import { compilePhrases } from '../../../core/phrases/compile.ts';
import { openTable } from '../../../core/phrases/table.ts';
import { buildPack } from '../../../corpus/build.ts';

let library: Library;
let check: TextChecker;
beforeAll(async () => {
  const pack = await buildPack();
  library = createLibrary([pack]);
  check = createTextChecker(library, openTable(compilePhrases([pack]).buffer));
});

const ALTERED =
  'China and Russia are not strategic partners of coordination. China-Russia relations are based on non-alliance, non-confrontation and the targeting of third countries.';

function compare(quotation: string) {
  const [found] = check(plainText(`“${quotation}” Wang Wenbin said on February 28.`)).quotations;
  if (!found) throw new Error('no quotation found');
  return found;
}

describe('cutting both sides of a comparison where they differ', () => {
  it('loses no word of either side', () => {
    const found = compare(ALTERED);
    const aligned = alignRuns(found);
    expect(aligned?.printed.map(({ text }) => text).join('')).toBe(found.text);
    const source = [aligned?.before, ...(aligned?.source ?? []).map(({ text }) => text), aligned?.after].join('');
    expect(source).toBe(found.passage);
  });

  it('names the difference of each stretch that differs', () => {
    const found = compare(ALTERED);
    const differing = alignRuns(found)?.printed.filter(({ difference }) => difference !== null) ?? [];
    expect(differing.length).toBeGreaterThan(0);
    for (const { text, difference } of differing) expect(found.differences[difference ?? -1]?.page).toBe(text);
  });

  it('loses no word of any statement quoted without every third word', () => {
    for (const { text, lang } of library.statements.values()) {
      if (lang !== 'en') continue;
      const cut = text
        .replaceAll('”', '')
        .replaceAll('“', '')
        .replaceAll('"', '')
        .split(' ')
        .filter((_, i) => i % 3 !== 2);
      if (cut.length < 8) continue;
      const found = check(plainText(`“${cut.join(' ')}” he said.`)).quotations[0];
      if (!found || found.passage === null) continue;
      expect(
        alignRuns(found)
          ?.printed.map((run) => run.text)
          .join(''),
      ).toBe(found.text);
    }
  });

  it('has nothing to cut where nothing was found', () => {
    expect(alignRuns(compare('The weather in Geneva will be fine for the whole of the week.'))).toBeNull();
  });
});
