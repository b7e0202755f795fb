/** What the reader on a page must know of the person's choices. */
export interface ReaderSettings {
  painter: 'highlights' | 'marks';
  /** Every occurrence, or only the first of each phrase in an article. */
  occurrences: 'first' | 'all';
  hoverDelayMs: number;
  quotations: boolean;
}
