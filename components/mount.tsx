import { type ComponentChildren, render } from 'preact';
import type { AskLibrary } from '../core/questions.ts';
import { AskContext } from './ask-context.ts';
import { createStrings } from './strings.ts';
import { StringsContext } from './strings-context.ts';

/**
 * Draws a page of ours into its `#root`, with its words and its way to the library, and says in which language.
 *
 * @param lookup - text of a key, as {@link createStrings} takes it
 */
export function mount(view: ComponentChildren, lookup: (key: string) => string, ask: AskLibrary): void {
  const strings = createStrings(lookup, lookup('locale') || 'en');
  document.documentElement.lang = strings.locale;
  const root = document.getElementById('root');
  if (!root) throw new Error('mount: the page has no #root');
  render(
    <StringsContext.Provider value={strings}>
      <AskContext.Provider value={ask}>{view}</AskContext.Provider>
    </StringsContext.Provider>,
    root,
  );
}
