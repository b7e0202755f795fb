import { foldHigh, IGNORED, isIdeograph, SEPARATOR, TABLE_SIZE } from '../text/fold.ts';

/**
 * Where the words of a block begin and end. Hardly any word is part of a phrase, so places are worked out for those
 * that are asked for, by looking back into the pieces of the block.
 *
 * A word is named by its stop, as `Cutter` has it; all places are UTF-16 code units of the block.
 */
export interface Places {
  begin(): void;
  /** @returns the place where the piece begins */
  add(piece: string): number;
  /** Code units of the block so far. */
  length(): number;
  start(stop: number): number;
  end(stop: number): number;
}

/** @param fold - table of `buildFoldTable` */
export function createPlaces(fold: Uint16Array): Places {
  // Written over from block to block: emptied, they would have to grow again each time.
  const pieces: string[] = [];
  const starts: number[] = [];
  let count = 0;
  let length = 0;

  /** The code unit at a place; NaN before the block. */
  function unitAt(place: number): number {
    let piece = count - 1;
    while (piece > 0 && (starts[piece] as number) > place) piece--;
    return (pieces[piece] ?? '').charCodeAt(place - (starts[piece] ?? 0));
  }

  function letterAt(place: number): number {
    const unit = unitAt(place);
    if (!(unit >= 0)) return SEPARATOR;
    return unit < TABLE_SIZE ? (fold[unit] as number) : foldHigh(unit);
  }

  /** Goes back over what counts for nothing. */
  function skipBack(place: number): number {
    let at = place;
    while (letterAt(at - 1) === IGNORED) at--;
    return at;
  }

  function start(stop: number): number {
    let first = skipBack(stop) - 1;
    if (isIdeograph(unitAt(first))) return first;
    for (let at = first - 1; ; at--) {
      const letter = letterAt(at);
      if (letter === SEPARATOR || isIdeograph(unitAt(at))) return first;
      if (letter !== IGNORED) first = at;
    }
  }

  return {
    begin() {
      count = length = 0;
    },
    add(piece) {
      const start = length;
      pieces[count] = piece;
      starts[count] = start;
      count++;
      length = start + piece.length;
      return start;
    },
    length: () => length,
    start,
    end: skipBack,
  };
}
