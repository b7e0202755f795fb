import Mark from 'mark.js';
import { compilePhrases } from '../../core/phrases/compile.ts';
import { phraseRecords } from '../phrases.ts';
import { spread } from '../statistics.ts';
import { AUTOMATA, type Matcher } from './automata.ts';
import { EXPRESSIONS } from './expressions.ts';
import { open, scan } from './scan.ts';
import { time } from './warm.ts';

/** Milliseconds to prepare the phrases, and to go through the page for them. */
export interface PeerTimes {
  readonly build: number;
  /** The first time in this page. */
  readonly scan: number;
  /** Once it has run some times; `null` where that would take minutes. */
  readonly warm: number | null;
  /** What was found, to see that the work was done. */
  readonly found: number;
}

const PARAGRAPHS = 'p, li, h2, figcaption';

function countInParagraphs(count: Matcher): number {
  let found = 0;
  for (const paragraph of document.querySelectorAll(PARAGRAPHS)) found += count(paragraph.textContent ?? '');
  return found;
}

const WARM_UP_RUNS = 4;
const WARM_RUNS = 5;
/** A search that takes longer at first is repeated no more than need be: its code is compiled by then. */
const LONG_MS = 400;

/** Times a search: the first run, and the median of later ones. */
function timeBoth(search: () => number): Pick<PeerTimes, 'scan' | 'warm' | 'found'> {
  let found = 0;
  const run = () => {
    found = search();
  };
  const scan = time(run, 1);
  const isLong = scan > LONG_MS;
  for (let left = isLong ? 0 : WARM_UP_RUNS; left > 0; left--) run();
  const warm = Array.from({ length: isLong ? 1 : WARM_RUNS }, () => time(run, 1));
  return { scan, warm: spread(warm).median, found };
}

type Ways = Readonly<Record<string, (wordings: string[]) => Matcher>>;

function prepare(ways: Ways, name: string, wordings: string[]): { build: number; matcher: Matcher } {
  const create = ways[name];
  if (!create) throw new Error(`bench: no way named ${name}`);
  let matcher: Matcher = () => 0;
  const build = time(() => {
    matcher = create(wordings);
  }, 1);
  return { build, matcher };
}

/** What the bench calls in a page to measure us and others there; each call is meant for a page of its own. */
const calls = {
  /** Ours, the table made beforehand as the reader gets it. */
  ours(base64: string): PeerTimes {
    const opened = open(base64);
    return { build: 0, ...timeBoth(() => scan(opened)) };
  },
  /** Ours, with the making of the table. */
  oursWithBuild(wordings: readonly string[]): PeerTimes {
    let table = new ArrayBuffer(0);
    const build = time(() => {
      table = compilePhrases([{ terms: [], companies: [], phrases: phraseRecords(wordings) }]).buffer;
    }, 1);
    const opened = open(new Uint8Array(table).toBase64());
    return { build, ...timeBoth(() => scan(opened)) };
  },
  /** The search of mark.js by itself, at its fastest: within elements, and every match refused so that none is wrapped. */
  markJs(wordings: string[]): PeerTimes {
    let found = 0;
    const mark = new Mark(document.body);
    const ms = time(
      () =>
        mark.mark(wordings, {
          separateWordSearch: false,
          filter() {
            found++;
            return false;
          },
        }),
      1,
    );
    return { build: 0, scan: ms, warm: null, found };
  },
  /** One regular expression of all wordings, over the text of each paragraph. */
  regularExpression(name: string, wordings: string[]): PeerTimes {
    const { build, matcher } = prepare(EXPRESSIONS, name, wordings);
    return { build, ...timeBoth(() => countInParagraphs(matcher)) };
  },
  /** A package's automaton, over the text of each paragraph in small letters. */
  automaton(name: string, wordings: string[]): PeerTimes {
    const { build, matcher } = prepare(AUTOMATA, name, wordings);
    return { build, ...timeBoth(() => countInParagraphs((text) => matcher(text.toLowerCase()))) };
  },
};

export type PeersBench = typeof calls;
Object.assign(globalThis, { peersBench: calls });
