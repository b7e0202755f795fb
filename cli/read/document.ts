import type { TextBlock } from '../../core/phrases/find-in-text.ts';

/** A text to check, whatever it was written in. */
export interface TextDocument {
  /** What offsets count in, in UTF-16 code units: the text as read, or the visible text of HTML. */
  readonly text: string;
  /** The parts that are searched; no phrase or quotation crosses from one to the next unless it says so. */
  readonly blocks: readonly TextBlock[];
  readonly title: string;
}
