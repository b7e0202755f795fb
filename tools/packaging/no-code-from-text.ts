import type { PluginOption } from 'vite';

/** Places in packages where text could become markup or code, and what stands there instead. */
const PLACES: readonly { file: RegExp; from: RegExp; to: string }[] = [
  // `dangerouslySetInnerHTML`, which nothing of ours uses: what would be HTML is set as text.
  { file: /\/preact\/dist\/preact\.mjs$/, from: /\.innerHTML\b/g, to: '.textContent' },
  // Underscore's two: a way of old browsers to the global object, and templates, which are not used.
  { file: /\/mammoth\/mammoth\.browser\.js$/, from: /Function\('return this'\)\(\)/g, to: 'globalThis' },
  { file: /\/mammoth\/mammoth\.browser\.js$/, from: /new Function\(argument, '_', source\)/g, to: 'undefined' },
  // No document of a page: a parser's own, whose method the stores' check takes for the one that writes HTML.
  {
    file: /\/mdast-util-from-markdown\/lib\/index\.js$/,
    from: /parse\(options\)\.document\(\)\.write\(/g,
    to: '(({ write }) => write)(parse(options).document())(',
  },
];

/**
 * Takes out of packages what would make markup or code of text, so that no script of the extension can do it, whatever
 * a page, a pack or a draft holds; and the stores' checks have nothing to ask about.
 *
 * @throws {Error} when a package no longer looks as it did: its place has to be found again
 */
export function noCodeFromText(): PluginOption {
  return {
    name: 'no-code-from-text',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      let changed = code;
      for (const { from, to } of PLACES.filter((place) => place.file.test(path))) {
        const before = changed;
        changed = changed.replaceAll(from, to);
        if (changed === before) throw new Error(`${path} holds no ${from.source}: look where it has gone`);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}
