import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Scripts of the packages, relative to {@link ROOT}; started with our own Node they need no shell and no PATH. */
export const TSC = 'node_modules/typescript/bin/tsc';
export const WXT = 'node_modules/wxt/bin/wxt.mjs';
export const BIOME = 'node_modules/@biomejs/biome/bin/biome';
export const VITEST = 'node_modules/vitest/vitest.mjs';

/** How a step of a longer job ended. */
export interface StepResult {
  code: number;
  /** What it wrote to stdout and stderr, as far as it was kept. */
  output: string;
}

/**
 * Runs a script with this Node in the project's folder and waits for its end.
 *
 * @param args - script, relative to the project, and its arguments
 * @param options.quiet - keep the output for the result instead of showing it
 * @param options.env - variables added to our own
 */
export function tryNode(
  args: readonly string[],
  options: { quiet?: boolean; env?: Record<string, string> } = {},
): Promise<StepResult> {
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As {@link tryNode}, but ends this process with the step's code, after its output, when it fails. */
export async function runNode(...step: Parameters<typeof tryNode>): Promise<void> {
  const { code, output } = await tryNode(...step);
  if (code === 0) return;
  process.stderr.write(output);
  process.exit(code);
}

/** A path of the project. */
export function inProject(...parts: string[]): string {
  return join(ROOT, ...parts);
}
