import type { Handlers } from '../../platform/router.ts';
import { checkHandlers } from './check-handlers.ts';
import { compareHandlers } from './compare.ts';
import { handlers } from './handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { packHandlers } from './packs.ts';
import { openRecord, phraseIds } from './record.ts';
import { openSearch } from './search-index.ts';
import { libraryAround } from './shelf.ts';

/** Everything that the background answers. */
export const allHandlers: Handlers = {
  ...handlers,
  ...packHandlers,
  ...checkHandlers,
  ...compareHandlers,
  ...libraryHandlers({
    openLibrary: async () => (await openRecord()).library,
    libraryAround,
    phraseIds,
    openSearch,
  }),
};
