/** What the packs page shows, as its address says after the `#`. */
export type PacksRoute =
  | { readonly at: 'packs' | 'statements' | 'phrases' }
  | {
      readonly at: 'statement' | 'phrase';
      /** `null` for a new one. */
      readonly id: string | null;
      /** Selection that a new one begins with. */
      readonly draft: string | null;
    };

/** Reads the part of an address from `#` on. What it does not know is the list of packs. */
export function parsePacksRoute(hash: string): PacksRoute {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [at = '', ...rest] = path.split('/');
  if (at !== 'statements' && at !== 'phrases') return { at: 'packs' };
  const id = rest.join('/');
  if (id === '') return { at };
  return {
    at: at === 'statements' ? 'statement' : 'phrase',
    id: id === 'new' ? null : id,
    draft: new URLSearchParams(search).get('draft'),
  };
}

/** The address of a form after `#/`, by which what was filled in is kept. */
export function formId(part: 'statements' | 'phrases', id: string | null, draft: string | null): string {
  return `${part}/${id ?? 'new'}${draft === null ? '' : `?draft=${draft}`}`;
}
