import * as v from 'valibot';
import { CITATION_STYLES, type CitationStyle } from '../core/cite/styles.ts';
import { defineStored } from './storage.ts';
import type { ItemFormat } from './stored-format.ts';

/** The person's choices, as the options page shows them. */
export interface Settings {
  /** How found phrases are painted; `marks` for screen readers, print and browsers without highlights. */
  painter: 'highlights' | 'marks';
  /** Every occurrence, or only the first of each phrase in an article. */
  occurrences: 'first' | 'all';
  /** Rest of the pointer before the card opens, in milliseconds. */
  hoverDelayMs: number;
  /** Whether quotations on the page are compared with the record. */
  quotations: boolean;
  /** The style in which citations are copied. */
  citationStyle: CitationStyle;
  /** The language of the interface. */
  language: InterfaceLanguage;
}

/** Languages of the interface, named as the folders of the message files are. */
export const LANGUAGES = ['en', 'ru', 'zh_CN'] as const;
/** `browser`: the browser's own, English where there are no texts in it. */
export type InterfaceLanguage = 'browser' | (typeof LANGUAGES)[number];

/** What the reader on a page must know of the person's choices. */
export type ReaderSettings = Pick<Settings, 'painter' | 'occurrences' | 'hoverDelayMs' | 'quotations'>;

/** The slowest and quickest opening of the card that the options page offers, in milliseconds. */
export const HOVER_DELAY_MS = { min: 100, max: 2000, usual: 400 } as const;

const schema = v.strictObject({
  painter: v.picklist(['highlights', 'marks']),
  occurrences: v.picklist(['first', 'all']),
  hoverDelayMs: v.pipe(v.number(), v.integer(), v.minValue(HOVER_DELAY_MS.min), v.maxValue(HOVER_DELAY_MS.max)),
  quotations: v.boolean(),
  citationStyle: v.picklist(CITATION_STYLES),
  language: v.picklist(['browser', ...LANGUAGES]),
});

export const settingsFormat: ItemFormat<Settings> = {
  key: 'settings',
  version: 2,
  fallback: {
    painter: 'highlights',
    occurrences: 'first',
    hoverDelayMs: HOVER_DELAY_MS.usual,
    quotations: false,
    citationStyle: 'chicago',
    language: 'browser',
  },
  schema,
  migrations: {
    // Before, there was no choice of language: it was the browser's.
    1: (older) => ({ ...v.parse(v.looseObject({}), older), language: 'browser' }),
  },
};

export const settings = defineStored(settingsFormat);

/** The part of the settings that a page's script gets to see. */
export function readerSettings(all: Settings): ReaderSettings {
  const { painter, occurrences, hoverDelayMs, quotations } = all;
  return { painter, occurrences, hoverDelayMs, quotations };
}

/** Where we run beyond the bundled list, and where we do not. Host names as `location.hostname` gives them. */
export interface Sites {
  /** Added by the person; each has its host permission too. */
  on: readonly string[];
  /** Switched off by the person; stronger than every list. */
  off: readonly string[];
}

const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s/:?#@]+$/, 'a host name such as news.example'));
const hosts = v.pipe(v.array(host), v.maxLength(10_000));

export const sitesFormat: ItemFormat<Sites> = {
  key: 'sites',
  version: 1,
  fallback: { on: [], off: [] },
  schema: v.strictObject({ on: hosts, off: hosts }),
  migrations: {},
};

export const sites = defineStored(sitesFormat);

/** A search that a person wants to find again. */
export interface SavedSearch {
  name: string;
  query: string;
}

export const savedSearchesFormat: ItemFormat<readonly SavedSearch[]> = {
  key: 'saved-searches',
  version: 1,
  fallback: [],
  schema: v.pipe(
    v.array(
      v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), query: v.pipe(v.string(), v.maxLength(500)) }),
    ),
    v.maxLength(500),
  ),
  migrations: {},
};

export const savedSearches = defineStored(savedSearchesFormat);

/** Every kept item, for the walk through the saved examples and for export and import. */
export const STORED_FORMATS = [settingsFormat, sitesFormat, savedSearchesFormat] as const;
