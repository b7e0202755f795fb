/** What we may cost a page. Each number has its unit in its name and is held by a test or a bench. */

/** Longest stretch of our work before the page gets its turn. */
export const SLICE_MS = 6;
/** Nodes walked between two looks at the clock: a look costs about as much as ten nodes. */
export const NODES_PER_LOOK = 50;
/** A text node longer than this is scanned in parts, so that one giant node cannot hold the page. */
export const PIECE_UNITS = 30_000;
/** Quiet after a change of the page before it is read again. */
export const SETTLE_MS = 120;
/** A page that never falls quiet is read all the same after so long. */
export const SETTLE_AT_MOST_MS = 1_000;
/** After a reading we rest this many times as long as it took: at most a tenth of the page's time is ours. */
export const REST_FACTOR = 10;
/** Text read of one page; beyond it we stop and say so. About two hundred long articles. */
export const PAGE_UNITS = 12_000_000;
/** Phrases painted on one page. */
export const PAGE_HITS = 2_000;
/** Time of ours in one tab's busiest minute; above it we pause and offer to leave the site alone. */
export const BUSY_MS_PER_MINUTE = 3_000;
/** How long we pause then. */
export const PAUSE_MS = 60_000;
/** How often a painted page asks whether its extension is still there. */
export const ALIVE_CHECK_MS = 2_000;
/** Script of the reader before anything is found, minified. */
export const READER_SCRIPT_BYTES = 30 * 1024;
