import type { CardModel } from '../../core/card.ts';
import type { QuotationModel } from '../../core/check/quotation-model.ts';
import type { Block } from './block.ts';
import type { CardOpener } from './card-opener.ts';
import type { Find } from './find.ts';
import type { Painter, PainterHost } from './painter.ts';
import type { Point } from './pointer.ts';

/** What a card is about. A quotation without a model stands on a page that we do not compare. */
export type CardContent =
  | { readonly kind: 'phrase'; readonly model: CardModel }
  | { readonly kind: 'quotation'; readonly model: QuotationModel | null };

/** A card to be shown at some words of the page. */
export interface CardOpening {
  /** The words as printed. */
  readonly printed: string;
  /** Language of the page where they stand; empty when it does not say. */
  readonly lang: string;
  readonly content: CardContent;
  /**
   * `hover`: stays as long as the pointer · `click`: stays · `key`: stays and takes the focus · `touch`: a sheet.
   */
  readonly by: 'hover' | 'click' | 'key' | 'touch';
  /** Where the pointer is, if one opened the card. */
  readonly at: Point | null;
  /** Which of how many, for the announcement; from 1. */
  readonly place: { readonly number: number; readonly of: number };
  /** Where the words stand now, line by line; empty when they are gone. */
  lines(): DOMRect[];
  /** Puts the focus at the words, where nothing else had it before. */
  focusWords(): void;
  /** The person does not want to see this one on this page. */
  dismiss(): void;
  leaveSite(): void;
  onClosed(): void;
}

/** The card's script, as the reader sees it. */
export interface CardPort {
  readonly isOpen: boolean;
  open(opening: CardOpening): void;
  /** The pointer has moved: a card that it has left closes after a time of grace. */
  pointerMoved(point: Point): void;
  /** @param returnFocus - whether the focus goes back to where it was */
  close(returnFocus: boolean): void;
}

/** The quotations of a page, as far as the record has been asked about them. */
export interface Quotations {
  /** Those known in these blocks; about the others the record is asked, and the reader told when it has answered. */
  of(blocks: readonly Block[]): readonly Find[];
}

/** The script that compares quotations, as the reader sees it. */
export interface QuotationsPort {
  createQuotations(onAnswer: () => void, signal: AbortSignal): Quotations;
  /** Sets the selected words beside the record, in a card at the selection. */
  compareSelection(opener: CardOpener): Promise<void>;
}

/** Where the scripts of ours that run in one page meet. Only they can see it: pages have globals of their own. */
export interface Meeting {
  /** Ends the reader that runs here. */
  stop(): void;
  /** Asks the reader that runs here to ask again whether and how to read. */
  refresh(): void;
  card?: CardPort;
  quotations?: QuotationsPort;
  createMarkPainter?: (host: PainterHost) => Painter;
}

const PLACE = 'onTheRecord';
type World = { [PLACE]?: Meeting };

/** The meeting that is under way in this page, if any. */
export function currentMeeting(): Meeting | undefined {
  return (globalThis as World)[PLACE];
}

export function openMeeting(meeting: Meeting, signal: AbortSignal) {
  (globalThis as World)[PLACE] = meeting;
  signal.addEventListener('abort', () => {
    if ((globalThis as World)[PLACE] === meeting) delete (globalThis as World)[PLACE];
  });
}
