import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { corpusAssets } from './corpus/build.ts';
import { LISTED_PATTERNS } from './platform/news-sites.ts';
import { createLicenceList } from './tools/packaging/licences.ts';
import { noCodeFromText } from './tools/packaging/no-code-from-text.ts';
import { plainStart } from './tools/packaging/plain-start.ts';

/** What our own pages may do: load files of ours, ask our own files; nothing else, and nobody may show them in a frame. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:", // a timeline is drawn into a picture before it is saved
  "connect-src 'self'", // the corpus, from the extension's own files
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Modules that the background may import too: all but what draws; addresses are made there as well. */
const NEEDS_NO_PAGE = /^(?!.*[\\/](?:components[\\/](?!route\.ts)|preact[\\/]|mark\.js[\\/]))/u;
const NAMED_CHARACTERS = join(import.meta.dirname, 'node_modules/decode-named-character-reference/index.js');
const licences = createLicenceList(join(import.meta.dirname, 'node_modules'));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), noCodeFromText(), plainStart(), licences.plugin],
    // Its other form has the browser parse HTML, which our pages' policy refuses.
    resolve: { alias: { 'decode-named-character-reference': NAMED_CHARACTERS } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage', // the person's choices, kept on this machine
      'scripting', // card and inline marks come into a page when they are needed; the reader into pages asked for
      'contextMenus', // on selected words: search the record, add to one's own statements, make a phrase of them
      'activeTab', // "read this page" at a click, on sites that are not on the list
    ],
    // The bundled list of news sites, where phrases are shown without being asked for; and the demo article's host.
    host_permissions: [...LISTED_PATTERNS],
    // A site, or all sites, when a person says so; asked for at a click and given back at another.
    optional_host_permissions: ['*://*/*'],
    // Words after “said” in the address bar are searched in the record.
    omnibox: { keyword: 'said' },
    // Four of them with keys, the most that Chromium gives; N, P and C are its own for tab groups, and a key that is
    // taken is silently left out. In each browser a person can choose others.
    commands: {
      'next-phrase': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'previous-phrase': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open__' },
      compare: { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_command_compare__' },
    },
    // Not while developing, when the page is kept up to date by a server.
    ...(command === 'build' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    // The oldest with all we build on: highlights, base64 of typed arrays, popovers.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-the-record@on-the-record.example',
              strict_min_version: '142.0', // the first that knows the next line on each system
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '140',
          // No page and no other extension may send us anything. Firefox has no such key: there pages never may, and
          // what other extensions send is not listened to.
          externally_connectable: { ids: [] },
          // Messages carry bytes, as they always have in Firefox: the phrase table arrives in a third of the time that
          // JSON takes. Before Chromium 148, which does not know the key, it is sent as text.
          message_serialization: 'structured_clone',
        }),
  }),
  hooks: {
    // The records are compiled at every build: a fault in one of them stops it, with all faults listed.
    'build:publicAssets': async ({ config }, files) => {
      for (const { relativeDest, contents } of await corpusAssets()) {
        if (typeof contents === 'string') files.push({ relativeDest, contents });
        else files.push({ relativeDest, absoluteSrc: await keepBytes(join(config.wxtDir, relativeDest), contents) });
      }
    },
    // Each file that a popup has to open costs it milliseconds before it can be typed into. So what three or more of
    // our entries share goes into two files, in place of one for each set of them that share something: what the
    // background may need as well, and what only pages do.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      config.build ??= {};
      config.build.modulePreload = { polyfill: false }; // both browsers have it; and it would ask for a document at once
      const { output } = config.build.rollupOptions ?? {};
      if (!output || Array.isArray(output)) throw new Error('wxt.config: the pages are not built in one go any more');
      const minShareCount = 3;
      output.codeSplitting = {
        groups: [
          { name: 'base', test: NEEDS_NO_PAGE, minShareCount, priority: 2 },
          { name: 'pages', minShareCount, priority: 1 },
        ],
      };
    },
    'build:done': ({ config }) => licences.write(join(config.outDir, 'THIRD-PARTY-LICENCES.txt')),
    'prepare:publicPaths': (_, paths) => {
      paths.push('corpus/pack.json');
    },
    'build:manifestGenerated': (_, manifest) => {
      // Not through defineContentScript: its context makes itself known to the page by events and messages.
      manifest.content_scripts = [
        { matches: [...LISTED_PATTERNS], js: ['reader.js'], run_at: 'document_idle', all_frames: false },
      ];
      // Nothing of ours can be loaded by a page.
      delete manifest.web_accessible_resources;
    },
  },
});

/** WXT writes text, and copies what is a file already. */
async function keepBytes(file: string, bytes: Uint8Array): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
}
