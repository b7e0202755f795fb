import { browser } from 'wxt/browser';
import { isListed, patternsOf } from './news-sites.ts';

const EVERYWHERE = { origins: ['*://*/*'] };

/** Whether the person lets us read all sites. */
export function mayReadEverywhere(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Whether the browser lets us read a host's pages unasked; a person may take that back, of the bundled list too. */
export function mayReadHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${host}/*`] });
}

/** Asks for all sites; to be called while a click is answered, as browsers ask on gestures only. */
export function askForEverywhere(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/**
 * Asks for one site, where that needs asking; to be called while a click is answered.
 *
 * @param isMissing - we know that we may not read it: a person can take back what the manifest was given, too
 */
export async function askForSite(host: string, isMissing = false): Promise<boolean> {
  // The manifest has those of the list: Firefox would want a gesture even to say so.
  return (isListed(host) && !isMissing) || browser.permissions.request({ origins: patternsOf(host) });
}

/** Gives the permission for a site back. One of the bundled list cannot be given back. @returns whether it was given back */
export function giveBackSite(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: patternsOf(host) });
}

/** Gives the permission for all sites back; sites allowed one by one stay. @returns whether it was given back */
export function giveBackEverywhere(): Promise<boolean> {
  return browser.permissions.remove(EVERYWHERE);
}

/** Hosts that the person has given permission for, as match patterns, beyond what the manifest asks for. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const fixed = new Set(browser.runtime.getManifest().host_permissions);
  return origins.filter((origin) => !fixed.has(origin));
}
