import { dirname, join, normalize } from 'node:path/posix';

/** A file of the project: its path from the root, with slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** An import that points the wrong way. */
export interface ForbiddenImport {
  path: string;
  /** As it stands in the file. */
  specifier: string;
  /** One sentence for the person who wrote it. */
  reason: string;
}

/** Which top-level folders a folder may import from; a folder that is not named may import from all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  corpus: ['corpus', 'core'],
  platform: ['platform', 'core'],
  components: ['components', 'core'],
  entrypoints: ['entrypoints', 'components', 'platform', 'corpus', 'core'],
  cli: ['cli', 'corpus', 'core'],
  tools: ['tools', 'cli', 'corpus', 'core'],
};

/** What a folder must not take from packages: the shipped code runs in a browser, `core` even without one. */
const NO_PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(node:|wxt(\/|$)|preact(\/|$)|webextension-polyfill)/,
  components: /^(node:|wxt(\/|$)|webextension-polyfill)/,
  platform: /^(node:|preact(\/|$))/,
  entrypoints: /^node:/,
};

/** Static, side-effect and dynamic imports, and re-exports. Also matches one quoted in a comment; that is rare. */
const IMPORT = /\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** @returns every import that points against the direction of docs/architecture.md, in the order of the files */
export function findForbiddenImports(files: readonly SourceFile[]): ForbiddenImport[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(IMPORT)].flatMap(([, specifier = '']) => {
      const reason = whyForbidden(path, specifier);
      return reason === null ? [] : [{ path, specifier, reason }];
    }),
  );
}

function whyForbidden(path: string, specifier: string): string | null {
  const from = topFolder(path);
  if (!specifier.startsWith('.')) {
    return NO_PACKAGES[from]?.test(specifier) ? `${from}/ must run without ${specifier}` : null;
  }
  const to = topFolder(normalize(join(dirname(path), specifier)));
  const allowed = MAY_IMPORT[from];
  if (allowed === undefined || allowed.includes(to)) return null;
  return `${from}/ may import from ${allowed.map((folder) => `${folder}/`).join(', ')} only`;
}

function topFolder(path: string): string {
  return path.split('/', 1)[0] ?? '';
}
