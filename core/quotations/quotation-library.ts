import type { Library } from '../library.ts';
import type { Speaker, Statement } from '../pack/schema.ts';
import { type Aligner, createAligner } from './align.ts';
import { createIndexEncoder, type IndexEncoder } from './encode.ts';
import { createIndexBuilder, type WordIndex } from './index-build.ts';
import { createSearchableIndex, type SearchableIndex } from './index-search.ts';
import { createSpeakerNames, type SpeakerNames } from './speakers.ts';
import { type Wording, wordingsOf } from './wordings.ts';
import { splitWords, type Words } from './words.ts';

/** What a comparison needs of a library. */
export type QuotationRecords = Pick<Library, 'statements' | 'speakers'>;

/** A library made ready for comparing quotations. */
export interface QuotationLibrary {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** In the order of the index: text number n is wording n. */
  readonly wordings: readonly Wording[];
  /** The words of wording n. */
  readonly wordsOf: (wording: number) => Words;
  readonly search: SearchableIndex;
  readonly encoder: IndexEncoder;
  readonly aligner: Aligner;
  readonly names: SpeakerNames;
}

/** Lists the wordings of all statements in the order in which they are indexed. */
export function listWordings(records: QuotationRecords): Wording[] {
  const wordings: Wording[] = [];
  for (const statement of records.statements.values()) wordings.push(...wordingsOf(statement));
  return wordings;
}

/** Indexes the wordings of a library. The work is linear in the text: about a quarter of a second for 10,000 statements. */
export function indexWordings(wordings: readonly Wording[]): WordIndex {
  const steps = indexingWordings(wordings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link indexWordings}, in steps, for a caller that gives others their turn between them. */
export function* indexingWordings(wordings: readonly Wording[]): Generator<void, WordIndex> {
  const builder = createIndexBuilder();
  for (const wording of wordings) {
    builder.add(wording.passage);
    yield;
  }
  return yield* builder.building();
}

/**
 * Makes a library ready for comparing quotations.
 *
 * @param index - an index stored earlier for exactly these records, as `readIndex` gave it back; without it, one is built
 * @throws {Error} when the index is of another number of wordings: it belongs to other records
 */
export function createQuotationLibrary(records: QuotationRecords, index?: WordIndex): QuotationLibrary {
  const wordings = listWordings(records);
  const known = index ?? indexWordings(wordings);
  if (known.textStart.length !== wordings.length + 1)
    throw new Error(`quotations: index of ${known.textStart.length - 1} texts for ${wordings.length} wordings`);
  const search = createSearchableIndex(known);
  return {
    statements: records.statements,
    speakers: records.speakers,
    wordings,
    wordsOf: rememberWords(wordings),
    search,
    encoder: createIndexEncoder(search),
    aligner: createAligner(),
    names: createSpeakerNames(records.speakers),
  };
}

// A text quotes from few occasions, and formulas are compared with the same wordings again and again: splitting them
// was a third of the time of a comparison. Some hundred kilobytes when full.
const REMEMBERED = 256;

function rememberWords(wordings: readonly Wording[]): (wording: number) => Words {
  const known = new Map<number, Words>();
  return (wording) => {
    const words = known.get(wording) ?? splitWords(wordings[wording]?.passage ?? '');
    if (known.size >= REMEMBERED) known.clear();
    known.set(wording, words);
    return words;
  };
}
