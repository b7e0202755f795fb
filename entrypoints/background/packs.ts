import { browser } from 'wxt/browser';
import { reportFault } from '../../platform/errors.ts';
import { cleanUp } from '../../platform/packs/store.ts';
import { dropTable } from '../../platform/packs/table-cache.ts';
import { type Handlers, parseNothing } from '../../platform/router.ts';
import { forgetPhraseTable } from './phrase-table.ts';
import { forgetRecord } from './record.ts';
import { forgetSearch } from './search-index.ts';
import { forgetShelf } from './shelf.ts';

/** What the background does about packs: it reads them. Importing and changing is done by our pages themselves. */
export const packHandlers: Pick<Handlers, 'packsChanged'> = {
  packsChanged: {
    from: 'own',
    parse: parseNothing,
    answer() {
      forgetPhraseTable();
      forgetRecord();
      forgetSearch();
      forgetShelf();
      return null;
    },
  },
};

/** Clears away at each start what a crash left, and what was removed so long ago that nobody brings it back. */
export function tidyPacks() {
  const told = (fault: unknown) => reportFault(fault, 'background: tidying packs');
  browser.runtime.onStartup.addListener(() => void cleanUp().catch(told));
  browser.runtime.onInstalled.addListener(
    () =>
      void dropTable()
        .then(() => cleanUp())
        .catch(told),
  );
}
