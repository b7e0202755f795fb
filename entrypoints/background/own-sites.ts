import { browser } from 'wxt/browser';
import { reportFault } from '../../platform/errors.ts';
import { LISTED_PATTERNS } from '../../platform/news-sites.ts';
import { grantedPatterns } from '../../platform/permissions.ts';
import { READER_SCRIPT } from './tabs.ts';

const SCRIPT_ID = 'own-sites';

/** Keeps the reader registered for exactly the sites that the person has given permission for. */
export function followPermissions() {
  const again = () => void register().catch((fault: unknown) => reportFault(fault, 'background: own sites'));
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  browser.runtime.onInstalled.addListener(again);
  browser.runtime.onStartup.addListener(again);
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
    excludeMatches: [...LISTED_PATTERNS], // those have it from the manifest
    js: [READER_SCRIPT],
    runAt: 'document_idle' as const,
    allFrames: false,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
