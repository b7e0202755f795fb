import { folderSite } from './folder-site.ts';
import { type PageServer, servePages } from './page-server.ts';
import { inProject } from './steps.ts';

/** Below `on-the-record.localhost`, which stands on the bundled list of sites for this purpose alone. */
const DEMO_HOST = 'demo.on-the-record.localhost';
/** Not on the list, so nothing is read there before a click. */
const ELSEWHERE_HOST = '127.0.0.1';

/** The demo pages on this machine; browsers resolve names below `localhost` themselves. */
export async function demoServer(): Promise<PageServer & { demoUrl: string; elsewhereUrl: string }> {
  const server = await servePages({
    [DEMO_HOST]: folderSite(inProject('demo/news')),
    [ELSEWHERE_HOST]: folderSite(inProject('demo/elsewhere')),
  });
  return { ...server, demoUrl: server.url(DEMO_HOST, '/'), elsewhereUrl: server.url(ELSEWHERE_HOST, '/') };
}
