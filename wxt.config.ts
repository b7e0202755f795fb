import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { corpusAssets } from './corpus/build.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    // The records are compiled at every build: a fault in one of them stops it, with all faults listed.
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await corpusAssets()));
    },
  },
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
  },
});
