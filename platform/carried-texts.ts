import { type Lookup, lookupIn, type Texts } from './strings.ts';

/*
 * Texts of a chosen language on their way to the card. A script in a page may not read files of ours without making
 * them readable for the page, so the background lays the texts down in the isolated world, which no page can see.
 */
const PLACE = 'onTheRecordTexts';
type World = { [PLACE]?: Texts };

/** Runs in the page, sent as text: it sees nothing of this file. Its name for the place is {@link PLACE}. */
export function layDown(texts: Texts): void {
  (globalThis as { onTheRecordTexts?: Texts }).onTheRecordTexts = texts;
}

/** Looks a text up among those laid down here, or in the browser's language where there are none. */
export const carriedText: Lookup = (key) => lookupIn((globalThis as World)[PLACE])(key);
