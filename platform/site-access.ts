import type { TabAccess } from './messages.ts';
import { isNeverRead } from './never-sites.ts';
import { hostsAbove, isListed } from './news-sites.ts';
import type { Sites } from './settings.ts';

/**
 * May a page be read by itself? Switched off is stronger than every list, and mail, banks and the like are never read.
 *
 * @param address - of the page
 * @param everywhere - whether the person has given permission for all sites
 */
export function accessTo(address: string, sites: Sites, everywhere: boolean): TabAccess {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { host: '', access: 'unreadable' };
  const host = hostOf(url);
  const names = hostsAbove(host);
  if (names.some((name) => sites.off.includes(name))) return { host, access: 'off' };
  if (isNeverRead(host)) return { host, access: 'never' };
  if (names.some((name) => sites.on.includes(name)) || isListed(host)) return { host, access: 'on' };
  return { host, access: everywhere ? 'on' : 'click' };
}

/** The host of a page as our lists spell it: the dot that may end a name is left out. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/\.$/u, '');
}

/** The lists with one site switched on or off. On the bundled list "on" needs no entry of its own. */
export function withSite(sites: Sites, host: string, isOn: boolean): Sites {
  const names = new Set(hostsAbove(host));
  if (isOn) {
    // A switch above this host would keep it off: switching on must have an effect that can be seen.
    const off = sites.off.filter((name) => !names.has(name));
    return { on: isListed(host) || sites.on.includes(host) ? sites.on : [...sites.on, host], off };
  }
  const on = sites.on.filter((name) => name !== host);
  return { on, off: sites.off.includes(host) ? sites.off : [...sites.off, host] };
}
