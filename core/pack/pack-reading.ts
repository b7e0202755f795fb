import * as v from 'valibot';
import { issueWords } from './issue-words.ts';
import type { KnownIds } from './links.ts';
import { inEnglish, type Reason, reason } from './reasons.ts';
import { PACK_FORMAT, type Pack, packHead, schemas } from './schema.ts';
import { settleLinksInSteps } from './settle-links.ts';
import { inconsistencies } from './statement-rules.ts';

/**
 * The most that a pack may hold. Lengths of single fields are in the schema; these are the sizes beyond which a file
 * is a mistake or an attack: a hundred thousand long statements are about 250 million characters.
 */
export const PACK_LIMITS = {
  /** UTF-16 code units of the whole file. */
  chars: 400_000_000,
  /** UTF-16 code units of one record. */
  recordChars: 400_000,
  /** Records of one kind. */
  records: 250_000,
  /** Refusals that are kept with their reason; further ones are only counted. */
  refusals: 500,
} as const;

/** A record that was not taken, and why. */
export interface Refusal {
  /** Name of the list that it stood in, such as `statements`; empty for a field outside the lists. */
  readonly list: string;
  /** Its id, or its place in the list (`no. 3`) where it has none. */
  readonly record: string;
  /** Path within the record; empty for the record as a whole. */
  readonly field: string;
  readonly why: Reason;
  /** The same in English. */
  readonly reason: string;
}

/** What reading a pack came to: its good records with a list of the others, or why the whole file was refused. */
export type ReadPack =
  | {
      readonly ok: true;
      /** The records that were taken; every link in it leads somewhere. */
      readonly pack: Pack;
      readonly refused: readonly Refusal[];
      /** All records not taken, those beyond {@link PACK_LIMITS.refusals} too. */
      readonly refusedCount: number;
    }
  | { readonly ok: false; readonly why: Reason; readonly reason: string };

/** A file that is refused as a whole. */
export function refusedFile(why: Reason): Extract<ReadPack, { ok: false }> {
  return { ok: false, why, reason: inEnglish(why) };
}

const SCHEMAS = {
  speakers: schemas.speaker,
  statements: schemas.statement,
  terms: schemas.term,
  companies: schemas.company,
  phrases: schemas.phrase,
} as const;

/** Name of a list of records in a pack file. */
export type List = keyof typeof SCHEMAS;

/** Names of the lists of records in a pack. */
export const LISTS: ReadonlySet<string> = new Set(Object.keys(SCHEMAS));

const HEAD_FIELDS: ReadonlySet<string> = new Set(Object.keys(packHead.entries));

type Checked = { readonly record: { readonly id: string } } | { readonly field: string; readonly why: Reason };

/** Collects the pieces of a pack and judges each by itself; links are judged at the end, when all are there. */
export class PackReading {
  // A map and not an object: a file may name a field `__proto__`.
  readonly #head = new Map<string, unknown>();
  readonly #taken: Pick<Pack, List> = { speakers: [], statements: [], terms: [], companies: [], phrases: [] };
  readonly #ids = {
    speakers: new Set<string>(),
    statements: new Set<string>(),
    terms: new Set<string>(),
    companies: new Set<string>(),
    phrases: new Set<string>(),
  };
  readonly #refused: Refusal[] = [];
  #refusedCount = 0;

  /** Takes a field outside the lists. @returns why the whole file is refused, or `null` */
  addField(key: string, json: string): Reason | null {
    if (LISTS.has(key)) return reason('fileNoList', { field: key });
    if (!HEAD_FIELDS.has(key)) {
      this.#refuse({ list: '', record: '', field: key.slice(0, 100), why: reason('unknownPackField') });
      return null;
    }
    const value = parseJson(json);
    this.#head.set(key, value);
    return key === 'format' && typeof value === 'number' && value > PACK_FORMAT
      ? reason('fileNewer', { format: String(value), newest: String(PACK_FORMAT) })
      : null;
  }

  /** Takes a record or notes why not. @param at - its place in the list, from 0 */
  addRecord(list: List, at: number, json: string): void {
    const value = json.length > PACK_LIMITS.recordChars ? undefined : parseJson(json);
    const checked = value === undefined ? unreadable(json) : this.#check(list, value);
    if ('why' in checked) {
      this.#refuse({ list, record: nameOf(value) ?? `no. ${at + 1}`, ...checked });
      return;
    }
    this.#ids[list].add(checked.record.id);
    // List and schema are picked by the same key; the compiler cannot follow a key that is a union.
    (this.#taken[list] as unknown[]).push(checked.record);
  }

  /** Ends the reading: judges head and links, and yields while it works. @param known - ids that records may point to besides those of the pack */
  *result(known: KnownIds): Generator<void, ReadPack> {
    const head = v.safeParse(packHead, Object.fromEntries(this.#head));
    if (!head.success) {
      const [issue] = issueWords(head.issues);
      return refusedFile(
        reason('fileHead', { field: issue?.field ?? '', expected: issue?.reason ?? reason('missing') }),
      );
    }
    const { kept, refused } = yield* settleLinksInSteps(this.#taken, known);
    for (const { list, id, field, reason: why } of refused) this.#refuse({ list, record: id, field, why });
    return {
      ok: true,
      pack: { ...head.output, ...kept },
      refused: this.#refused,
      refusedCount: this.#refusedCount,
    };
  }

  #check(list: List, value: unknown): Checked {
    const result = v.safeParse(SCHEMAS[list], value);
    if (!result.success) {
      const [issue] = issueWords(result.issues);
      return { field: issue?.field ?? '', why: issue?.reason ?? reason('isRecord') };
    }
    if (this.#ids[list].has(result.output.id)) return { field: 'id', why: reason('onlyOnce') };
    const [wrong] = 'evidence' in result.output ? inconsistencies(result.output) : [];
    return wrong ? { field: wrong.field, why: wrong.reason } : { record: result.output };
  }

  #refuse(refusal: Omit<Refusal, 'reason'>): void {
    this.#refusedCount++;
    if (this.#refused.length < PACK_LIMITS.refusals) this.#refused.push({ ...refusal, reason: inEnglish(refusal.why) });
  }
}

function unreadable(json: string): Checked {
  const isLong = json.length > PACK_LIMITS.recordChars;
  const most = PACK_LIMITS.recordChars.toLocaleString('en');
  return { field: '', why: isLong ? reason('maxRecord', { most }) : reason('isRecord') };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function nameOf(value: unknown): string | null {
  const named = v.safeParse(v.object({ id: v.pipe(v.string(), v.regex(/^[\w./-]{1,120}$/)) }), value);
  return named.success ? named.output.id : null;
}
