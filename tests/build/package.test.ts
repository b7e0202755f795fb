import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { READER_SCRIPT_BYTES } from '../../entrypoints/reader/budget.ts';
import { LISTED_PATTERNS } from '../../platform/news-sites.ts';
import { BROWSER_NAMES, type BrowserName } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { inProject, tryNode } from '../../tools/steps.ts';

interface Manifest {
  manifest_version: number;
  version: string;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; all_frames: boolean; world?: string }[];
  content_security_policy: { extension_pages: string };
  commands: Record<string, { suggested_key?: { default: string }; description: string }>;
  icons: Record<string, string>;
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: unknown };
  };
}

/** Kilobytes of the uncompressed files; a package that outgrows one is to be looked at before the number is raised. */
const BUDGET_KB = { 'card.js': 80, 'marks.js': 30, 'background.js': 160, 'corpus/pack.json': 2000, all: 4200 };

/** Each file and each kilobyte is time before the popup can be typed into. */
const POPUP = { files: 6, gzipKb: 60 };

/** Keys that a manifest may hold: a new one is a decision, and is made here too. */
const KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'externally_connectable',
  'host_permissions',
  'icons',
  'manifest_version',
  'message_serialization',
  'minimum_chrome_version',
  'name',
  'omnibox',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'side_panel',
  'sidebar_action',
  'version',
];

/** Ways to make markup or code of text. */
const FROM_TEXT =
  /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write\b|\bFunction\(['"`]|new Function\(|\beval\(/g;
/** Ways to the network other than `fetch`, which the pages' policy keeps to our own files. */
const TO_OUTSIDE = /importScripts|new WebSocket|sendBeacon|new EventSource|RTCPeerConnection/g;

describe.each(BROWSER_NAMES)('the extension built for %s', (name) => {
  const folder = builtExtension(name);
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const sizeOf = (file: string) => statSync(join(folder, file)).size;

  test('asks for the permissions that the page on privacy explains, and for no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(explainedPermissions(name));
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.host_permissions).toEqual(LISTED_PATTERNS);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('has no manifest key that was not decided on', () => {
    expect(Object.keys(manifest).filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toBe(JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version);
  });

  test('lets no page load a file of it or send it a message', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toEqual(name === 'chromium' ? { ids: [] } : undefined);
  });

  test('runs one script in the listed pages, in a world apart from theirs', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: LISTED_PATTERNS, js: ['reader.js'], run_at: 'document_idle', all_frames: false },
    ]);
  });

  test('gives its own pages the strictest policy that they can live with', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split(';').map((directive) => {
        const [key = '', ...values] = directive.trim().split(/\s+/);
        return [key, values.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    for (const key of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy.get(key)).toBe("'none'");
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe|https?:|\*/);
  });

  test('names the oldest browser that it runs in, and collects nothing', () => {
    if (name === 'chromium') {
      expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(140);
      return;
    }
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(gecko?.id).toMatch(/@/);
    expect(Number.parseInt(gecko?.strict_min_version ?? '', 10)).toBeGreaterThanOrEqual(142);
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  });

  test('has its icons and says in words what each key does', () => {
    for (const size of ['16', '32', '48', '128'])
      expect(existsSync(join(folder, manifest.icons[size] ?? ''))).toBe(true);
    const commands = Object.values(manifest.commands);
    expect(commands.length).toBeGreaterThan(0);
    // Chromium takes four keys at most.
    expect(commands.filter(({ suggested_key }) => suggested_key).length).toBeLessThanOrEqual(4);
    for (const { description } of commands) expect(description).toMatch(/^__MSG_\w+__$/);
  });

  test('keeps to its sizes', () => {
    expect(sizeOf('reader.js')).toBeLessThanOrEqual(READER_SCRIPT_BYTES);
    const { all, ...each } = BUDGET_KB;
    for (const [file, limitKb] of Object.entries(each)) {
      expect(sizeOf(file) / 1024, `${file}, in KB`).toBeLessThanOrEqual(limitKb);
    }
    expect(files.reduce((sum, file) => sum + sizeOf(file), 0) / 1024, 'all files, in KB').toBeLessThanOrEqual(all);
  });

  test('the popup opens few files, and its script is small', () => {
    const html = readFileSync(join(folder, 'popup.html'), 'utf8');
    const scripts = [...html.matchAll(/\/(chunks\/[^"]+\.js)"/gu)].map(([, file = '']) => file);
    expect(scripts.length, scripts.join(', ')).toBeLessThanOrEqual(POPUP.files);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(bytes / 1024, 'KB of script, compressed').toBeLessThanOrEqual(POPUP.gzipKb);
  });

  test('holds no address that code could be loaded from, and no code that writes HTML', () => {
    const scripts = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    expect(
      scripts.flatMap(([file, code = '']) => (code.match(FROM_TEXT) ?? []).map((each) => `${file}: ${each}`)),
    ).toEqual([]);
    expect(
      scripts.flatMap(([file, code = '']) => (code.match(TO_OUTSIDE) ?? []).map((each) => `${file}: ${each}`)),
    ).toEqual([]);
    for (const file of files.filter((each) => each.endsWith('.html'))) {
      const page = readFileSync(join(folder, file), 'utf8');
      expect(page, file).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//);
      expect(page, file).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style/);
    }
  });

  test('names the licence of every package in it', () => {
    const licences = readFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const name of ['preact', 'mark.js', 'minisearch', 'valibot', 'idb', 'webextension-polyfill']) {
      expect(licences).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d+\\.\\d+\\.\\d+: \\S+$`, 'm'));
    }
  });
});

describe('the stores’ own check', () => {
  test('finds nothing in the package for Firefox', async () => {
    const linter = 'node_modules/addons-linter/bin/addons-linter';
    const { output } = await tryNode([linter, '--output', 'json', builtExtension('firefox')], { quiet: true });
    const { errors, warnings, notices } = JSON.parse(output);
    expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
  });
});

/** The permissions in the table of `docs/privacy.md`, as far as they are of this browser. */
function explainedPermissions(browser: BrowserName): string[] {
  const page = readFileSync(inProject('docs/privacy.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)`(?: \((\w+)\))? \|/gm)];
  return rows
    .filter(([, , only]) => only === undefined || only.toLowerCase() === browser)
    .map(([, permission = '']) => permission)
    .sort();
}
