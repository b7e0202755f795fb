import { defineBackground } from 'wxt/utils/define-background';
import { reportFault } from '../../platform/errors.ts';
import { answerMessages } from '../../platform/router.ts';
import { checkHandlers } from './check-handlers.ts';
import { forwardCommands } from './commands.ts';
import { compareHandlers, offerComparing } from './compare.ts';
import { handlers } from './handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { offerOwnRecords } from './own-menu.ts';
import { followPermissions } from './own-sites.ts';
import { packHandlers, tidyPacks } from './packs.ts';
import { openRecord, phraseIds } from './record.ts';
import { offerSearch } from './search-entries.ts';
import { openSearch } from './search-index.ts';
import { libraryAround } from './shelf.ts';
import { readOpenTabs } from './tabs.ts';
import { welcomeOnce } from './welcome.ts';

/** Listeners only, all at once: the browser may stop this script at any time and starts it again for an event. */
export default defineBackground({
  type: 'module',
  main() {
    const all = {
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
    answerMessages(all, (fault, kind) => reportFault(fault, `background: ${kind}`));
    forwardCommands();
    followPermissions();
    readOpenTabs();
    offerSearch();
    offerComparing();
    welcomeOnce();
    tidyPacks();
    offerOwnRecords();
  },
});
