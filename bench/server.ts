import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves generated pages on loopback. */
export interface PageServer {
  /**
   * Address of a page on a site that no page came from before, so that the browser starts a new process for it: the
   * code is neither compiled nor optimised there.
   */
  freshUrl(path: string): string;
  /** Address of a page on a site of this name, which must lie below `localhost`. */
  url(host: string, path: string): string;
  close(): void;
}

/** @param pages - HTML by path */
export async function servePages(pages: ReadonlyMap<string, string>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // Cross-origin isolated: the clock counts in microseconds.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let sites = 0;
  return {
    freshUrl: (path) => `http://site${++sites}.localhost:${port}${path}`,
    url: (host, path) => `http://${host}:${port}${path}`,
    close: () => server.close(),
  };
}
