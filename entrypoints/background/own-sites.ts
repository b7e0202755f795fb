import { browser } from 'wxt/browser';
import { reportFault } from '../../platform/errors.ts';
import { NEVER_PATTERNS } from '../../platform/never-sites.ts';
import { LISTED_PATTERNS, patternsOf } from '../../platform/news-sites.ts';
import { grantedPatterns } from '../../platform/permissions.ts';
import { sites } from '../../platform/settings.ts';
import { READER_SCRIPT, refreshReaders } from './tabs.ts';

const SCRIPT_ID = 'own-sites';

/**
 * Keeps the reader registered for exactly the sites that the person has given permission for. Where a permission is
 * taken back, the readers of open pages ask again and leave.
 */
export function followPermissions() {
  const told = (fault: unknown) => reportFault(fault, 'background: own sites');
  const again = () => void register().catch(told);
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    again();
    if (origins.length > 0) void refreshReaders().catch(told);
  });
  browser.runtime.onInstalled.addListener(again);
  browser.runtime.onStartup.addListener(again);
  sites.watch(again, new AbortController().signal); // as long as the background runs
}

async function register(): Promise<void> {
  const matches = await grantedPatterns();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    // Those of the list have it from the manifest; in the others nothing of ours is to run.
    excludeMatches: [...LISTED_PATTERNS, ...NEVER_PATTERNS, ...(await sites.read()).off.flatMap(patternsOf)],
    js: [READER_SCRIPT],
    runAt: 'document_idle' as const,
    allFrames: false,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
