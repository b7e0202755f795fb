import { build } from 'vite';

/** One file of page code as a minified script, built as the extension's own scripts are. */
export async function bundle(file: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      lib: { entry: new URL(file, import.meta.url).pathname, formats: ['iife'], name: 'bench' },
    },
  });
  const [bundled] = Array.isArray(output) ? output : [output];
  if (!bundled || !('output' in bundled)) throw new Error(`bench: nothing was built from ${file}`);
  return bundled.output[0].code;
}
