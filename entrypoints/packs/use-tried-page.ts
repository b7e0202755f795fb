import { useEffect, useState } from 'preact/hooks';
import type { PageToTry } from '../../components/packs/PageChoice.tsx';
import type { PageSelection } from '../../core/own/selection.ts';
import { openTabs, readTabPage } from '../../platform/open-tabs.ts';

interface TriedPage {
  readonly pages: readonly PageToTry[];
  /** Place of the page that is tried; -1 for none. */
  readonly chosen: number;
  /** What it holds; `null` where there is none, or where it cannot be read any more. */
  readonly page: PageSelection | null;
  choose(at: number): void;
  /** Looks for open pages and reads the chosen one anew. */
  again(): void;
}

/**
 * The page that a phrase is tried on: the one that the form was opened from, otherwise the open page that was looked at
 * last; another one by choice.
 *
 * @param from - the page that the form was opened from
 */
export function useTriedPage(from: PageSelection | null): TriedPage {
  const [state, setState] = useState<Omit<TriedPage, 'choose' | 'again'>>({ pages: [], chosen: -1, page: from });

  const tryPage = async (pages: readonly PageToTry[], at: number) => {
    const tab = pages[at]?.tab ?? null;
    const page = tab === null ? from : await readTabPage(tab);
    setState({ pages, chosen: pages.length === 0 ? -1 : at, page });
  };
  const look = async (chosen: PageToTry | undefined) => {
    const tabs = (await openTabs()).map(({ id, title }): PageToTry => ({ tab: id, title }));
    const own: PageToTry[] = from && from.blocks.length > 0 ? [{ tab: null, title: from.title }] : [];
    const pages = [...own, ...tabs];
    await tryPage(pages, Math.max(0, chosen ? pages.findIndex(({ tab }) => tab === chosen.tab) : 0));
  };

  useEffect(() => void look(undefined), [from]);

  return {
    ...state,
    choose: (at) => void tryPage(state.pages, at),
    again: () => void look(state.pages[state.chosen]),
  };
}
