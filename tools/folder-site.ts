import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Site } from './page-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

/**
 * A site that answers with the files of a folder; `/` is `index.html`. Nothing outside the folder, nothing else.
 *
 * A page says itself in which encoding it is written: saved ones are not all in UTF-8.
 */
export function folderSite(folder: string): Site {
  const root = resolve(folder) + sep;
  return async (path) => {
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const type = TYPES[extname(file).toLowerCase()];
    if (!file.startsWith(root) || type === undefined) return null;
    try {
      return { body: await readFile(file), type };
    } catch {
      return null; // no such file
    }
  };
}
