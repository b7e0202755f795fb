/** Words as numbers that can be aligned without looking at letters. */
export interface Encoded {
  /** Word numbers; words that the index does not know have negative numbers of their own. */
  readonly words: Int32Array;
  /** Stem numbers, for words that differ only in their ending. */
  readonly stems: Int32Array;
  /** Numbers that synonyms and words of one root share; -1 for a word without. */
  readonly synonyms: Int32Array;
  /** What a word weighs: content words most, small words little. */
  readonly weights: Float32Array;
  /** How telling a word is: 1 for a word of one text, towards 0 for one of every text, 0 for a small or modal word. */
  readonly rarities: Float32Array;
  /** 1 where a marked omission stands before the word: words of the source may be missing there for nothing. */
  readonly cuts: Uint8Array;
}

/** A word of the page, a word of the source, or both; -1 for the missing side. */
export interface Step {
  readonly page: number;
  readonly source: number;
}

/** How the words of a page stand to those of a source. */
export interface Alignment {
  /** Steps from the first to the last word of the page; the source's words outside are not in it. */
  readonly steps: readonly Step[];
  /** Sum of weights of equal words, less what differs: comparable between sources for one page text. */
  readonly score: number;
}

const INFLECTION = 0.6; // of a full match: the same word in another form
const SYNONYM = 0.25; // of a full match: enough to set the two words side by side, not to bend the rest for it
const REPLACED = 0.45; // of the page's word and a little of the source's, as a loss: less than one inserted, one cut
const INSERTED = 0.5;
const CUT_OPEN = 0.12; // opening a gap in the source costs more than widening it, so that one cut stays one cut
const CUT_MORE = 0.08;

const FROM_BOTH = 1;
const FROM_PAGE = 2; // a word only on the page
const FROM_CUT = 3; // the cell is reached by closing a gap in the source

/** Aligns again and again in the same working space. One aligner serves one comparison at a time. */
export interface Aligner {
  /**
   * Aligns all words of a page with the stretch of a source that suits them best.
   *
   * Fitting alignment: what the source has before and after costs nothing, nor what it has at a marked omission; every
   * word of the page counts. Gaps in the source are affine.
   *
   * @see Gotoh, Journal of Molecular Biology 162, 1982: affine gaps in one pass
   */
  align(page: Encoded, source: Encoded): Alignment;
  /** The score of {@link align} alone, at half the price. */
  score(page: Encoded, source: Encoded): number;
}

interface Table {
  /** Best score of the first i words of the page ending at word j of the source, row by row. */
  best: Float32Array;
  /** The same with the last word of the source skipped. */
  gap: Float32Array;
  /** Where `best` came from. */
  origin: Uint8Array;
  /** 1 where `gap` begins, 0 where it widens. */
  gapOpened: Uint8Array;
}

/** Makes an aligner; its working space grows to the largest pair that it has seen. */
export function createAligner(): Aligner {
  let table = createTable(4096);
  const fill = (page: Encoded, source: Encoded): number => {
    const cells = (page.words.length + 1) * (source.words.length + 1);
    if (cells > table.best.length) table = createTable(cells * 2);
    return fillTable(table, page, source);
  };
  return {
    score: fill,
    align(page, source) {
      const score = fill(page, source);
      return { score, steps: walkBack(table, page.words.length, source.words.length) };
    },
  };
}

function createTable(cells: number): Table {
  return {
    best: new Float32Array(cells),
    gap: new Float32Array(cells),
    origin: new Uint8Array(cells),
    gapOpened: new Uint8Array(cells),
  };
}

function fillTable({ best, gap, origin, gapOpened }: Table, page: Encoded, source: Encoded): number {
  const rows = page.words.length;
  const columns = source.words.length;
  const width = columns + 1;
  best.fill(0, 0, width);
  gap.fill(0, 0, width);
  for (let i = 1; i <= rows; i += 1) {
    const word = page.words[i - 1] ?? 0;
    const stem = page.stems[i - 1] ?? 0;
    const synonyms = page.synonyms[i - 1] ?? -1;
    const weight = page.weights[i - 1] ?? 0;
    // After the last word the rest of the source is free, and so it is where the page marks an omission.
    const free = i === rows || page.cuts[i] === 1;
    const open = free ? 0 : CUT_OPEN;
    const more = free ? 0 : CUT_MORE;
    const row = i * width;
    best[row] = (best[row - width] ?? 0) - INSERTED * weight;
    origin[row] = FROM_PAGE;
    gap[row] = Number.NEGATIVE_INFINITY;
    for (let j = 1; j <= columns; j += 1) {
      const at = row + j;
      const theirs = source.weights[j - 1] ?? 0;
      let pairing: number;
      if (source.words[j - 1] === word) pairing = weight;
      else if (source.stems[j - 1] === stem) pairing = weight * INFLECTION;
      else if (synonyms >= 0 && source.synonyms[j - 1] === synonyms) pairing = weight * SYNONYM;
      else pairing = -REPLACED * (0.9 * weight + 0.1 * theirs);
      const both = (best[at - width - 1] ?? 0) + pairing;
      const only = (best[at - width] ?? 0) - INSERTED * weight;
      const opened = (best[at - 1] ?? 0) - open - more * theirs;
      const widened = (gap[at - 1] ?? 0) - more * theirs;
      gapOpened[at] = opened >= widened ? 1 : 0;
      const cut = opened >= widened ? opened : widened;
      gap[at] = cut;
      if (both >= only && both >= cut) {
        best[at] = both;
        origin[at] = FROM_BOTH;
      } else if (only >= cut) {
        best[at] = only;
        origin[at] = FROM_PAGE;
      } else {
        best[at] = cut;
        origin[at] = FROM_CUT;
      }
    }
  }
  return best[rows * width + columns] ?? 0;
}

function walkBack({ origin, gapOpened }: Table, rows: number, columns: number): Step[] {
  const width = columns + 1;
  const steps: Step[] = [];
  let i = rows;
  let j = columns;
  while (i > 0) {
    const at = i * width + j;
    const step = j === 0 ? FROM_PAGE : origin[at];
    if (step === FROM_BOTH) {
      steps.push({ page: i - 1, source: j - 1 });
      i -= 1;
      j -= 1;
    } else if (step === FROM_PAGE) {
      steps.push({ page: i - 1, source: -1 });
      i -= 1;
    } else {
      let opened = gapOpened[i * width + j] === 1;
      if (i < rows) steps.push({ page: -1, source: j - 1 });
      j -= 1;
      while (!opened && j > 0) {
        opened = gapOpened[i * width + j] === 1;
        if (i < rows) steps.push({ page: -1, source: j - 1 });
        j -= 1;
      }
    }
  }
  return steps.reverse();
}
