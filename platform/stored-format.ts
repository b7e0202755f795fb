import * as v from 'valibot';

/**
 * How one kept item is written: what it is called, how it looks today, and how older ones become today's.
 *
 * Pure, so that every migration can be tested against the saved examples in `tests/fixtures/storage/`.
 */
export interface ItemFormat<T> {
  readonly key: string;
  /** Whole number, raised by one with each change of form. */
  readonly version: number;
  /** Used where nothing is kept yet, and for this run where what is kept cannot be read. */
  readonly fallback: T;
  readonly schema: v.GenericSchema<unknown, T>;
  /** Step `n` turns a value of version `n` into one of `n + 1`. Frozen once released. */
  readonly migrations: Readonly<Record<number, (older: unknown) => unknown>>;
}

/** The form on disk: the value with the version it was written in. */
export interface Envelope {
  version: number;
  value: unknown;
}

export type Reading<T> =
  | { state: 'empty' | 'current' | 'migrated'; value: T }
  /** The fallback serves for this run; what is kept stays as it is. */
  | { state: 'newer' | 'unreadable'; value: T };

const envelope = v.strictObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

/**
 * Reads what was found under an item's key. Never throws and never changes what it was given.
 *
 * @param kept - whatever the storage returned; `undefined` when nothing is there
 */
export function readKept<T>(format: ItemFormat<T>, kept: unknown): Reading<T> {
  if (kept === undefined) return { state: 'empty', value: format.fallback };
  const outer = v.safeParse(envelope, kept);
  if (!outer.success) return { state: 'unreadable', value: format.fallback };
  if (outer.output.version > format.version) return { state: 'newer', value: format.fallback };
  const today = migrate(format, outer.output);
  const parsed = today === FAILED ? null : v.safeParse(format.schema, today);
  if (!parsed?.success) return { state: 'unreadable', value: format.fallback };
  return { state: outer.output.version === format.version ? 'current' : 'migrated', value: parsed.output };
}

const FAILED = Symbol('a migration failed');

function migrate<T>(format: ItemFormat<T>, kept: Envelope): unknown {
  let value = kept.value;
  for (let version = kept.version; version < format.version; version++) {
    const step = format.migrations[version];
    if (!step) throw new Error(`storage: ${format.key} has no step from version ${version}`);
    try {
      value = step(structuredClone(value));
    } catch {
      // A step meets what its author did not foresee: the old value is worth more than a guess at it.
      return FAILED;
    }
  }
  return value;
}
