import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one host answers. */
export interface Answer {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` unless told. */
  type?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Answers a path, which begins with a slash and has no query; `null` is “not found”. */
export type Site = (path: string) => Answer | null | Promise<Answer | null>;

/** One request as it arrived. */
export interface SeenRequest {
  method: string;
  host: string;
  path: string;
  /** The browser's own word for what it is fetched for: `document`, `image`; `empty` is `fetch` and its like. */
  purpose: string;
  /** Page or extension that asked, where the browser says so. */
  origin: string;
}

/** A running server on this machine alone. */
export interface PageServer {
  /** `127.0.0.1:PORT`, also the address of the proxy. */
  readonly address: string;
  /** Everything that was asked, in order. */
  readonly requests: readonly SeenRequest[];
  /** Address of a page: `url('demo.on-the-record.localhost', '/')`. */
  url(host: string, path: string): string;
  close(): Promise<void>;
}

/**
 * Serves pages on loopback by host name, and as a proxy.
 *
 * As a browser's proxy it sees every request of every part of that browser, also those of an extension's background:
 * hosts of `sites` are answered, all others are noted and refused. Names below `localhost` need no proxy.
 *
 * @param sites - what each host answers, without port
 * @param port - 0 takes any free one
 */
export async function servePages(sites: Readonly<Record<string, Site>>, port = 0): Promise<PageServer> {
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push({ ...whoAsks(request), host: url.hostname, path: url.pathname });
    respond(sites[url.hostname], decodeURIComponent(url.pathname), response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.on('connect', (request, socket) => {
    requests.push({ ...whoAsks(request), host: request.url ?? '', path: '' });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const address = `127.0.0.1:${await listen(server, port)}`;
  return {
    address,
    requests,
    url: (host, path) => `http://${host}:${address.split(':')[1]}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(site: Site | undefined, path: string, response: ServerResponse) {
  const answer = (await site?.(path)) ?? null;
  if (answer === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, {
    'content-type': answer.type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(answer.body);
}

function whoAsks(request: IncomingMessage) {
  const header = (name: string) => String(request.headers[name] ?? '');
  return { method: request.method ?? '', purpose: header('sec-fetch-dest'), origin: header('origin') };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
