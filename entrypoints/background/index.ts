import { defineBackground } from 'wxt/utils/define-background';
import { reportFault } from '../../platform/errors.ts';
import { answerMessages } from '../../platform/router.ts';
import { allHandlers } from './all-handlers.ts';
import { forwardCommands } from './commands.ts';
import { offerComparing } from './compare.ts';
import { offerOwnRecords } from './own-menu.ts';
import { followPermissions } from './own-sites.ts';
import { tidyPacks } from './packs.ts';
import { offerSearch } from './search-entries.ts';
import { readOpenTabs } from './tabs.ts';
import { welcomeOnce } from './welcome.ts';

/** Listeners only, all at once: the browser may stop this script at any time and starts it again for an event. */
export default defineBackground({
  type: 'module',
  main() {
    answerMessages(allHandlers, (fault, kind) => reportFault(fault, `background: ${kind}`));
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
