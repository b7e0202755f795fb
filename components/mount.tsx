import { type ComponentChildren, render } from 'preact';
import type { AskLibrary } from '../core/questions.ts';
import { AskContext } from './ask-context.ts';
import { createStrings } from './strings.ts';
import { StringsContext } from './strings-context.ts';

/** Tells how texts are looked up, at first and whenever the language changes; see {@link createStrings}. */
export type FollowTexts = (onTexts: (lookup: (key: string) => string) => void) => Promise<void>;

/** Draws a page of ours into its `#root`, with its words and its way to the library, and says in which language. */
export async function mount(view: ComponentChildren, followTexts: FollowTexts, ask: AskLibrary): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('mount: the page has no #root');
  await followTexts((lookup) => {
    const strings = createStrings(lookup, lookup('locale') || 'en');
    document.documentElement.lang = strings.locale;
    render(
      <StringsContext.Provider value={strings}>
        <AskContext.Provider value={ask}>{view}</AskContext.Provider>
      </StringsContext.Provider>,
      root,
    );
  });
}
