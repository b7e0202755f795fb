import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Site } from './page-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A site that answers with the files of a folder; `/` is `index.html`. Nothing outside the folder, nothing else. */
export function folderSite(folder: string): Site {
  const root = resolve(folder) + sep;
  return async (path) => {
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const type = TYPES[extname(file)];
    if (!file.startsWith(root) || type === undefined) return null;
    try {
      return { body: await readFile(file), type };
    } catch {
      return null; // no such file
    }
  };
}
