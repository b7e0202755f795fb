import type { Speaker } from '../../pack/schema.ts';
import type { PackIndex } from './pack-index.ts';

/** A pack's index, ready to be asked. */
export interface OpenPack extends Omit<PackIndex, 'ids' | 'words' | 'speakers'> {
  /** By number of the statement. */
  readonly ids: readonly string[];
  /** In order of their code units; a word's number is its place plus one. */
  readonly words: readonly string[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** One for each statement that another pack before this one defines: it is found there. */
  readonly isHidden: Uint8Array;
}

/** @param isElsewhere - whether a statement of this id comes from a pack that goes first */
export function openPack(index: PackIndex, isElsewhere: (id: string) => boolean): OpenPack {
  const ids = lines(index.ids);
  return {
    ...index,
    ids,
    words: lines(index.words),
    speakers: new Map(index.speakers.map((speaker) => [speaker.id, speaker])),
    isHidden: Uint8Array.from(ids, (id) => (isElsewhere(id) ? 1 : 0)),
  };
}

/** A stretch of word numbers, `last` excluded. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** The number of a word; 0 for one that stands nowhere. */
export function wordNumber({ words }: OpenPack, word: string): number {
  const at = lowerBound(words, word);
  return words[at] === word ? at + 1 : 0;
}

/** All words that begin so. */
export function wordsBeginning({ words }: OpenPack, beginning: string): WordRange {
  // Words are letters and numbers, all of which sort before the last code unit there is.
  return { first: lowerBound(words, beginning) + 1, last: lowerBound(words, `${beginning}\uffff`) + 1 };
}

function lowerBound(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
