import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `node_modules` of `root` holds what `package-lock.json` names.
 *
 * npm writes what it installed to `node_modules/.package-lock.json` as its last act, so an interrupted install counts
 * as none. Packages for other machines (optional ones) may be absent. Files changed by hand are not noticed.
 *
 * @param {string} root - the project's folder
 * @returns {boolean}
 */
export function areInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true; // the project itself
    const found = present[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/** @returns {Record<string, { version?: string; optional?: boolean }> | null} null when there is no readable lock file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null; // missing or cut off: not installed
  }
}
