/**
 * A stretch of a named text: UTF-16 code units, half-open `[start, end)`.
 * Which text the offsets belong to is said by whoever hands the span out.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
