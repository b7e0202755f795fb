import { collectLinks, type Links } from '../../core/lookup/links.ts';
import type { Pack, Speaker } from '../../core/pack/schema.ts';
import { buildPackIndex } from '../../core/search/kept/build.ts';
import { type IndexHead, PACK_INDEX_VERSION } from '../../core/search/kept/pack-index.ts';
import { NO_PAGE, type Page, type PagedList, pagesIn } from '../../core/search/kept/pages.ts';
import { readRecords } from './chunks.ts';
import { packDatabase } from './database.ts';
import { inSlices } from './turn.ts';

/** Raised with every change of {@link Links}. */
const LINKS_VERSION = 2;

/** Pages written in one transaction, 4 MB. */
const PAGES_AT_ONCE = 32;

type Indexed = Pick<Pack, 'speakers' | 'statements' | 'phrases'>;

/** What building an index needs to know and to tell. */
export interface IndexOptions {
  /** Speakers of the bundled pack, to whom the pack may point. */
  readonly speakers: readonly Speaker[];
  readonly signal?: AbortSignal;
  /** Told how many of the pack's statements are done. */
  readonly onIndexed?: (statements: number) => void;
}

/**
 * Builds the index of a generation and keeps it with the generation's links, in slices.
 *
 * @throws the signal's reason when it ends the work; {@link DOMException} when the disk refuses
 */
export async function writePackIndex(generation: number, pack: Indexed, options: IndexOptions): Promise<IndexHead> {
  const { speakers, signal, onIndexed } = options;
  const index = await inSlices(buildPackIndex(pack, speakers), {
    ...(signal ? { signal } : {}),
    ...(onIndexed ? { onStep: onIndexed } : {}),
  });
  const { postings, scores, tokens, ...head } = index;
  const database = await packDatabase();
  for (const [list, numbers] of [
    ['postings', postings],
    ['scores', scores],
    ['tokens', tokens],
  ] as const) {
    await writePages(generation, list, pagesIn<Page>(numbers));
    signal?.throwIfAborted();
  }
  await database.put('indexes', { generation, index: head });
  await database.put('links', { generation, version: LINKS_VERSION, ...collectLinks(pack.statements, pack.phrases) });
  return head;
}

async function writePages(generation: number, list: PagedList, pages: readonly Page[]): Promise<void> {
  const database = await packDatabase();
  for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
    const change = database.transaction('pages', 'readwrite');
    const part = pages.slice(at, at + PAGES_AT_ONCE);
    // A view would be kept with all that it is a view of, hence the copies.
    const rows = part.map((numbers, place) => ({ generation, list, page: at + place, numbers: numbers.slice() }));
    await Promise.all([...rows.map((row) => change.store.put(row)), change.done]);
  }
}

/**
 * The index of a generation, as it was kept, without its pages. One that another version of the extension made, or none,
 * is made anew from the records: that takes as long as an import, once.
 */
export async function readIndexHead(generation: number, speakers: readonly Speaker[]): Promise<IndexHead> {
  const kept = await (await packDatabase()).get('indexes', generation);
  if (kept?.index.version === PACK_INDEX_VERSION) return kept.index;
  return writePackIndex(generation, await readRecords(generation), { speakers });
}

/** Pages of the index of a generation. A page that is not there, because the pack has gone meanwhile, is empty. */
export async function readIndexPages(generation: number, list: PagedList, pages: readonly number[]): Promise<Page[]> {
  const store = (await packDatabase()).transaction('pages').store;
  const rows = await Promise.all(pages.map((page) => store.get([generation, list, page])));
  return rows.map((row) => row?.numbers ?? NO_PAGE);
}

/** The links of a generation, as they were kept, or made anew as {@link readPackIndex} does. */
export async function readPackLinks(generation: number): Promise<Links> {
  const database = await packDatabase();
  const kept = await database.get('links', generation);
  if (kept?.version === LINKS_VERSION) return kept;
  const { statements, phrases } = await readRecords(generation);
  const links = collectLinks(statements, phrases);
  await database.put('links', { generation, version: LINKS_VERSION, ...links });
  return links;
}
