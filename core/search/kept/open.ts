import type { Speaker } from '../../pack/schema.ts';
import { lettersOf } from './alike.ts';
import type { IndexHead } from './pack-index.ts';
import { createPagedNumbers, type PagedList, type PagedNumbers, type ReadPages } from './pages.ts';

/** A pack's index, ready to be asked. */
export interface OpenPack extends Omit<IndexHead, 'ids' | 'words' | 'speakers'> {
  /** By number of the statement. */
  readonly ids: readonly string[];
  /** In order of their code units; a word's number is its place plus one. */
  readonly words: readonly string[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** One for each statement that another pack before this one defines: it is found there. */
  readonly isHidden: Uint8Array;
  readonly postings: PagedNumbers;
  readonly scores: PagedNumbers;
  readonly tokens: PagedNumbers;
  /** By place of the word: which letters it has, see `lettersOf`. Worked out when it is first asked for. */
  readonly letters: Uint32Array;
  /** Room for one search at a time, by number of the statement; all zero between two searches. */
  readonly scratch: { readonly holding: Uint16Array; readonly sums: Float32Array; readonly touched: Uint32Array };
}

/**
 * @param isElsewhere - whether a statement of this id comes from a pack that goes first
 * @param readPages - of this index
 */
export function openPack(head: IndexHead, isElsewhere: (id: string) => boolean, readPages: ReadPages): OpenPack {
  const ids = lines(head.ids);
  const words = lines(head.words);
  const paged = (list: PagedList) => createPagedNumbers((pages) => readPages(list, pages));
  const isHidden = new Uint8Array(ids.length);
  for (let number = 0; number < ids.length; number++) if (isElsewhere(ids[number] ?? '')) isHidden[number] = 1;
  let letters: Uint32Array | null = null;
  return {
    ...head,
    ids,
    words,
    speakers: new Map(head.speakers.map((speaker) => [speaker.id, speaker])),
    isHidden,
    postings: paged('postings'),
    scores: paged('scores'),
    tokens: paged('tokens'),
    get letters() {
      letters ??= Uint32Array.from(words, lettersOf);
      return letters;
    },
    scratch: {
      holding: new Uint16Array(ids.length),
      sums: new Float32Array(ids.length),
      touched: new Uint32Array(ids.length),
    },
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
