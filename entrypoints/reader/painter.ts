import type { Find } from './find.ts';

/** Shows finds on the page. The page's own nodes, attributes and text are the same during and after. */
export interface Painter {
  /** Shows exactly these, in place of what was shown before. */
  paint(finds: readonly Find[]): void;
  /** Makes one find stand out, or none. */
  setActive(find: Find | null): void;
  /** Takes everything back. */
  clear(): void;
}

/** What a painter that adds nodes of its own asks of the reader. */
export interface PainterHost {
  /** Runs a change of the page that is no change to be followed. */
  change(run: () => void): void;
  /** The words of finds stand in other nodes now: the page has to be read again. */
  onChanged(): void;
  /** Whether the page is being read, or is to be: what is shown is then not all that will be found. */
  isReading(): boolean;
}
