import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserName, NoBrowserError } from './names.ts';
import { installWithProgress, type PackageManager, packageManagers } from './packages.ts';

/** Where a browser is looked for, in this order; the variable wins over everything. */
const PLACES: Readonly<Record<BrowserName, { variable: string; commands: string[]; files: string[] }>> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/**
 * The executable of a browser of this machine.
 *
 * @returns its path, or `null` when there is none
 * @throws {NoBrowserError} when the variable names a file that cannot be run: better than silently taking another one
 */
function findBrowser(name: BrowserName): string | null {
  const { variable, commands, files } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new NoBrowserError(`${variable} is “${chosen}”, which cannot be run`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...files];
  return candidates.find(isExecutable) ?? null;
}

/**
 * As {@link findBrowser}; a missing browser is installed by the system's package manager where that may be done
 * without asking anybody (as root, or by a `sudo` that needs no password).
 *
 * @throws {NoBrowserError} saying in one line what to install
 */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name);
  if (found !== null) return found;
  for (const manager of packageManagers()) {
    if (await installWithProgress(manager, name)) {
      const installed = findBrowser(name);
      if (installed !== null) return installed;
    }
  }
  throw new NoBrowserError(whatToInstall(name, packageManagers()[0]));
}

function whatToInstall(name: BrowserName, manager: PackageManager | undefined): string {
  const { variable } = PLACES[name];
  const how = manager ? `run “${manager.byHand(name)}”` : `install ${name === 'chromium' ? 'Chromium' : 'Firefox'}`;
  return `No ${name} on this machine: ${how}, or set ${variable} to its executable.`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run
  }
}

/** The version line of a browser, as in “Chromium 150.0.1”; empty when it says none. */
export function browserVersion(executable: string): string {
  return spawnSync(executable, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
