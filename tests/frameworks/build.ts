import preact from '@preact/preset-vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build, type PluginOption } from 'vite';
import { STORY } from './story.ts';

const APPS = ['react', 'react-hydrated', 'preact', 'vue', 'svelte', 'lit', 'htmx', 'router', 'virtual-list'] as const;

export type App = (typeof APPS)[number];
export { APPS };

const ENTRY: { readonly [app in App]: string } = {
  react: 'react.tsx',
  'react-hydrated': 'react-hydrated.tsx',
  preact: 'preact.tsx',
  vue: 'vue.ts',
  svelte: 'svelte.ts',
  lit: 'lit.ts',
  htmx: 'htmx.ts',
  router: 'router.ts',
  'virtual-list': 'virtual-list.ts',
};

/** Builds one fixture page from the real library, as a whole HTML document. */
export async function buildPage(app: App): Promise<string> {
  const inside = app === 'react-hydrated' ? await renderedOnServer() : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${app}</title></head>
<body><div id="stage">${inside}</div><script>${await bundle(app)}</script></body></html>`;
}

async function bundle(app: App): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: pluginsOf(app),
    define: { 'process.env.NODE_ENV': '"production"' },
    // As shipped: a test runner's own mode would ask for React's development runtime, which a production React lacks.
    oxc: { jsx: { development: false } },
    build: {
      write: false,
      lib: { entry: new URL(`apps/${ENTRY[app]}`, import.meta.url).pathname, formats: ['iife'], name: 'fixture' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error(`fixture ${app}: nothing was built`);
  return first.output[0].code.replaceAll('</script', '<\\/script');
}

function pluginsOf(app: App): PluginOption[] {
  if (app === 'svelte') return [svelte({ configFile: false })];
  return app === 'preact' ? [preact()] : [];
}

async function renderedOnServer(): Promise<string> {
  const { paragraphs, heading } = STORY;
  // As the client renders it: react-article.tsx needs a build step for its JSX, these elements do not.
  return renderToString(
    createElement(
      'article',
      null,
      createElement('h1', null, heading),
      paragraphs.map(({ id, before, phrase, after }) =>
        createElement('p', { key: id }, before, createElement('a', { href: '#more' }, phrase), after),
      ),
    ),
  );
}
