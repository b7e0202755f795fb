import type { Block, Quotation } from './find.ts';
import { properNames } from './occasions.ts';
import type { SpeakerNames } from './speakers.ts';

/** What stands around the quotations of a text. Worked out when it is asked for, and once for each block. */
export interface Around {
  /**
   * Whom "he" and "the official" stand for, more often than not: the name in the attribution before this quotation,
   * else who is named in the same block or the one before, else the headline.
   *
   * @param quotation - its number in the list
   */
  namedBefore(quotation: number): string | null;
  /** Words with a capital in the headline, in a block and in the one before it, outside quotations. */
  namesNear(block: number): ReadonlySet<string>;
}

// Two words with a capital, or two Chinese characters: perhaps a name that the library does not know.
const NAME = /\p{Lu}\p{L}+ \p{Lu}|\p{Script=Han}{2}/u;

/** Reads what stands around quotations. @param quotations - of these blocks, in their order */
export function readAround(
  names: SpeakerNames,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  title: string | null,
): Around {
  const inBlocks = Map.groupBy(quotations, ({ block }) => block);
  const isName = (words: string): boolean => NAME.test(words) || names.namesSomebody(words);
  // What a quotation says of others is not who says it.
  const outside = once((block) => {
    let words = blocks[block]?.text ?? '';
    for (const { span } of inBlocks.get(block) ?? [])
      words = words.slice(0, span.start) + ' '.repeat(span.end - span.start) + words.slice(span.end);
    return words;
  });
  const namedNear = once((block) => [outside(block), outside(block - 1)].find(isName) ?? title);
  return {
    namedBefore(quotation) {
      for (let i = quotation - 1; i >= 0; i -= 1) {
        const printed = quotations[i]?.attribution?.printed;
        if (printed !== undefined && isName(printed)) return printed;
      }
      return namedNear(quotations[quotation]?.block ?? 0);
    },
    namesNear: once((block) => properNames([title ?? '', outside(block - 1), outside(block)].join('\n'))),
  };
}

function once<T>(make: (number: number) => T): (number: number) => T {
  const made = new Map<number, T>();
  return (number) => {
    if (!made.has(number)) made.set(number, make(number));
    return made.get(number) as T;
  };
}
