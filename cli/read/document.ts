import type { Block } from '../../core/quotations/find.ts';

/** A text to check, whatever it was written in. */
export interface TextDocument {
  /** What offsets count in, in UTF-16 code units: the text as read, or the visible text of HTML. */
  readonly text: string;
  /** The parts that are searched, with what the markup says is a quotation. */
  readonly blocks: readonly DocumentBlock[];
  readonly title: string;
  /** Language that the document names itself, as in `<html lang>`. */
  readonly lang?: string;
}

export interface DocumentBlock extends Block {
  readonly start: number;
}
