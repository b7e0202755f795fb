import type { Library } from '../../core/library.ts';
import { addingMissing, buildIndex, fromIndexFile, type IndexFile } from '../../core/search/index-file.ts';
import { createSearch } from '../../core/search/search.ts';
import { bundledFile } from '../../platform/bundled-file.ts';
import { inSlices } from '../../platform/packs/turn.ts';
import type { SearchableLibrary } from './library-handlers.ts';
import { openRecord } from './record.ts';

let opened: { readonly library: Library; readonly searchable: Promise<SearchableLibrary> } | null = null;

/** The record with its index, opened at the first call and anew when the record is another. */
export async function openSearchable(): Promise<SearchableLibrary> {
  const { library } = await openRecord();
  if (opened?.library !== library) opened = { library, searchable: indexed(library) };
  const { searchable } = opened;
  try {
    return await searchable;
  } catch (fault) {
    if (opened?.searchable === searchable) opened = null; // the next question tries again
    throw fault;
  }
}

/**
 * With the index that the build made for the bundled pack, to which the statements of other packs are added. Where
 * the file is of another version a new index is built, which takes longer and finds the same.
 */
async function indexed(library: Library): Promise<SearchableLibrary> {
  const file = await bundledFile<IndexFile>('corpus/search-index.json');
  const index = fromIndexFile(file) ?? buildIndex(library);
  // Ten thousand statements take seconds; pages that ask something else meanwhile get their answers in between.
  await inSlices(addingMissing(index, library));
  return { library, search: createSearch(library, index) };
}
