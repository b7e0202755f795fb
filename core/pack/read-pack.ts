import { type KnownIds, NOTHING_KNOWN } from './links.ts';
import { LISTS, type List, PACK_LIMITS, PackReading, type ReadPack, refusedFile } from './pack-reading.ts';
import { reason } from './reasons.ts';
import { splitPack } from './split-pack.ts';

export { PACK_LIMITS, type ReadPack, type Refusal } from './pack-reading.ts';

/** How far reading has come. */
export interface ReadProgress {
  /** UTF-16 code units read, and how many there are. */
  readonly chars: number;
  readonly of: number;
  readonly records: number;
}

/** A caller that shows progress or may be cancelled gets the turn at least this often. */
const STEP = { records: 50, chars: 200_000 } as const;

/**
 * Reads a pack that nobody has looked at: record by record, with every refusal named.
 *
 * Yields while it works, so that a caller can show progress, give the page its turn, and stop by not asking again.
 * Never throws for what is in the text. Nothing of a record is run, and HTML in it stays text.
 *
 * @param text - the file, decoded
 * @param known - ids of the packs that are there already: records may point to them too
 */
export function* readPack(text: string, known: KnownIds = NOTHING_KNOWN): Generator<ReadProgress, ReadPack> {
  if (text.length > PACK_LIMITS.chars) {
    return refusedFile(reason('fileTooLarge', { most: PACK_LIMITS.chars.toLocaleString('en') }));
  }
  const reading = new PackReading();
  let records = 0;
  let shown = { records: 0, chars: 0 };
  for (const piece of splitPack(text, LISTS)) {
    if (piece.kind === 'fault') return refusedFile(piece.reason);
    if (piece.kind === 'value') {
      const why = reading.addField(piece.key, piece.json);
      if (why !== null) return refusedFile(why);
      continue;
    }
    if (piece.at >= PACK_LIMITS.records) {
      return refusedFile(reason('fileTooMany', { most: PACK_LIMITS.records.toLocaleString('en'), list: piece.key }));
    }
    reading.addRecord(piece.key as List, piece.at, piece.json);
    records++;
    if (records - shown.records >= STEP.records || piece.end - shown.chars >= STEP.chars) {
      shown = { records, chars: piece.end };
      yield { chars: piece.end, of: text.length, records };
    }
  }
  const settling = reading.result(known);
  for (;;) {
    const step = settling.next();
    if (step.done) return step.value;
    yield { chars: text.length, of: text.length, records };
  }
}

/** Reads a pack in one go, for tests, tools and small packs. See {@link readPack}. */
export function readPackAtOnce(text: string, known: KnownIds = NOTHING_KNOWN): ReadPack {
  const steps = readPack(text, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
