import { untracedQuotations } from '../../platform/bundled-pack.ts';
import type { Handlers } from '../../platform/router.ts';
import { checkHandlers } from './check-handlers.ts';
import { compareHandlers } from './compare.ts';
import { handlers } from './handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { packHandlers } from './packs.ts';
import { phraseNumbers } from './phrase-table.ts';
import { openSearch } from './search-index.ts';
import { presentLookup } from './shelf.ts';

/** Everything that the background answers. */
export const allHandlers: Handlers = {
  ...handlers,
  ...packHandlers,
  ...checkHandlers,
  ...compareHandlers,
  ...libraryHandlers({
    openLookup: presentLookup,
    phraseIds: async () => (await phraseNumbers()).phrases,
    openSearch,
    untracedQuotations,
  }),
};
