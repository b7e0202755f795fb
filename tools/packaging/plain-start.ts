import type { PluginOption } from 'vite';

const WRAPPER = 'virtual:wxt-unlisted-script-entrypoint';

/**
 * Starts our scripts in pages without WXT's wrapper, which says on the console that a script failed and then throws all
 * the same: 350 bytes in each of them, of the 30 KB that the reader may weigh. Each reports its faults itself.
 *
 * @throws {Error} when the wrapper no longer begins as it did: then look what it does now
 */
export function plainStart(): PluginOption {
  return {
    name: 'plain-start',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes(WRAPPER)) return null;
      const [imported] = /^import definition from ".+";$/m.exec(code) ?? [];
      if (!imported) throw new Error(`${WRAPPER} imports no definition any more`);
      return { code: `${imported}\nexport default definition.main();`, map: null };
    },
  };
}
