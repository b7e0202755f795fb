#!/usr/bin/env node
/**
 * Runs a script of this project with the project's own Node: `node tools/run.mjs FILE [ARGUMENT…]`.
 *
 * Plain JavaScript without dependencies, because it is the first thing that runs on a fresh clone, with whatever Node
 * (18 or later) the machine has. It installs the packages when they are missing or differ from package-lock.json, and
 * is silent otherwise, so that `npm run --silent check` prints nothing but its own output.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areInstalled } from './installed.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ownNode = join(root, 'node_modules/node/bin/node');
const generatedTypes = join(root, '.wxt/tsconfig.json'); // tsconfig.json extends it
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PROGRESS_EVERY_MS = 10_000;

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node tools/run.mjs FILE [ARGUMENT…]');
  process.exit(2);
}
if (!areInstalled(root)) await install();
if (!existsSync(ownNode)) await fetchNode();
if (!existsSync(generatedTypes)) await prepareTypes();
process.exit(await run(ownNode, [resolve(root, file), ...rest], { stdio: 'inherit', cwd: process.cwd() }));

/** Installs exactly what package-lock.json names. */
async function install() {
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await withProgress('Installing packages (npm ci)', () => npm(['ci', ...flags]));
}

/**
 * The package `node` fetches the binary in an install script. Where such scripts are refused (`ignore-scripts`, or a
 * newer npm that asks first), run that one script here: without it nothing else of the project can run.
 */
async function fetchNode() {
  const folder = join(root, 'node_modules/node');
  await withProgress('Fetching Node', () =>
    run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: ['ignore', 2, 2] }),
  );
  if (!existsSync(ownNode)) stop(`node_modules/node holds no binary for ${process.platform} ${process.arch}`, 1);
}

/** TypeScript, Vite and Vitest all read tsconfig.json, so none of them starts without the file that WXT writes. */
async function prepareTypes() {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  await withProgress('Writing the types of messages and settings (wxt prepare)', () =>
    run(ownNode, [wxt, 'prepare'], { cwd: root, stdio: 'ignore' }),
  );
}

/** npm as it was started, so that version and settings are the person's own; output goes to stderr. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const isNpm = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  const [command, ...before] = isNpm ? [process.execPath, cli] : ['npm'];
  return run(command, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
}

async function withProgress(what, step) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  console.error(`${what} …`);
  const ticker = setInterval(() => console.error(`${what} … ${seconds()}`), PROGRESS_EVERY_MS);
  const code = await step();
  clearInterval(ticker);
  if (code !== 0) stop(`${what} failed with code ${code}`, code);
  console.error(`${what}: done in ${seconds()}`);
}

/** @returns the exit code; for a child ended by a signal 128 + its number, as shells have it */
function run(command, args, options) {
  const path = [dirname(ownNode), process.env.PATH].join(delimiter);
  const child = spawn(command, args, { ...options, env: { ...process.env, PATH: path } });
  const forward = (signal) => child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  return new Promise((done) => {
    child.on('error', (error) => stop(`cannot start ${command}: ${error.message}`, 127));
    child.on('exit', (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward);
      done(code ?? 128 + constants.signals[signal]);
    });
  });
}

function stop(message, code) {
  console.error(`set-up: ${message}`);
  process.exit(code);
}
