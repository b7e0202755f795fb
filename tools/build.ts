import type { BrowserName } from './browsers/names.ts';
import { withProgress } from './progress.ts';
import { inProject, runNode, WXT } from './steps.ts';

/** What WXT is told for each browser, and the folder it writes. */
export const BUILDS: Readonly<Record<BrowserName, { args: string[]; folder: string }>> = {
  chromium: { args: [], folder: '.output/chrome-mv3' },
  firefox: { args: ['-b', 'firefox', '--mv3'], folder: '.output/firefox-mv3' },
};

/** The folder of the built extension, built or not. */
export function builtExtension(name: BrowserName): string {
  return inProject(BUILDS[name].folder);
}

/** Builds the extension and gives its folder; ends the process, with the builder's words, when it cannot be built. */
export async function buildExtension(name: BrowserName): Promise<string> {
  await withProgress(`Building for ${name}`, () => runNode([WXT, 'build', ...BUILDS[name].args], { quiet: true }));
  return builtExtension(name);
}
