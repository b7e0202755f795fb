import type { SeenRequest } from '../../tools/page-server.ts';

/** What browsers fetch for themselves whatever the flags and preferences say; nothing of ours knows these hosts. */
const OWN_OF_BROWSERS = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'redirector.gvt1.com',
  'www.google.com',
  'mozilla.com',
  'mozilla.net',
  'mozilla.org',
];

/**
 * The requests that neither a page nor the browser itself can have made.
 *
 * A page's own files come with their purpose (`document`, `style`, …); `fetch`, beacons and sockets come as `empty` or
 * with none, and the test pages use none of these. Whatever an extension sends bears its origin or goes elsewhere.
 *
 * @param hosts - that serve the test pages
 */
export function foreignRequests(requests: readonly SeenRequest[], hosts: readonly string[]): SeenRequest[] {
  return requests.filter(({ host, purpose, origin }) => {
    if (origin.includes('-extension:')) return true;
    if (hosts.includes(host)) return purpose === '' || purpose === 'empty';
    const name = host.replace(/:\d+$/, '');
    return !OWN_OF_BROWSERS.some((own) => name === own || name.endsWith(`.${own}`));
  });
}
