import { spawn, spawnSync } from 'node:child_process';
import { withProgress } from '../progress.ts';
import type { BrowserName } from './names.ts';

/** A system's package manager that is present on this machine. */
export interface PackageManager {
  /** The line a person would type. */
  byHand(name: BrowserName): string;
  /** Commands that install it without a question, in order; empty when we may not. */
  commands(name: BrowserName): string[][];
}

/** With the fonts that the corpus needs: a picture full of empty boxes helps nobody. */
const FONTS = { debian: ['fonts-noto-cjk', 'fonts-noto-core'], fedora: ['google-noto-sans-cjk-fonts'] };

/** @returns the package managers of this machine that we know, the best first */
export function packageManagers(): PackageManager[] {
  const privilege = becomeRoot();
  const managers: PackageManager[] = [];
  const add = (update: string[] | null, install: string[], packagesOf: (name: BrowserName) => string[]) => {
    managers.push({
      byHand: (name) => ['sudo', ...install.filter((word) => !word.startsWith('-')), ...packagesOf(name)].join(' '),
      commands: (name) => {
        if (privilege === null) return [];
        const steps = [...(update ? [update] : []), [...install, ...packagesOf(name)]];
        return steps.map((step) => [...privilege, ...step]);
      },
    });
  };
  if (isCommand('apt-get')) {
    add(['apt-get', 'update', '-q'], ['apt-get', 'install', '-y', '-q', '--no-install-recommends'], (name) => [
      name === 'chromium' ? 'chromium' : 'firefox-esr',
      ...FONTS.debian,
    ]);
  }
  if (isCommand('dnf')) add(null, ['dnf', 'install', '-y'], (name) => [name, ...FONTS.fedora]);
  return managers;
}

/** @returns whether every command ended well */
export async function installWithProgress(manager: PackageManager, name: BrowserName): Promise<boolean> {
  const commands = manager.commands(name);
  if (commands.length === 0) return false;
  return withProgress(`Installing ${name} (${manager.byHand(name)})`, async () => {
    for (const command of commands) {
      if (!(await succeeds(command))) return false;
    }
    return true;
  });
}

/** @returns what goes before a command that needs root: nothing, a sudo that does not ask, or `null` for “may not” */
function becomeRoot(): string[] | null {
  if (process.getuid?.() === 0) return [];
  const asks = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0;
  return asks ? null : ['sudo', '-n'];
}

function isCommand(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function succeeds([command = '', ...args]: string[]): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', 2, 2], // what a program prints for others stays clean
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
