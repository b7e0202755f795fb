import { useEffect, useState } from 'preact/hooks';
import type { OpenPage, PageView } from '../core/page-view.ts';

/**
 * The page in front and what can be done with it, for as long as the view is there.
 *
 * @param follow - the same function at each drawing
 */
export function useOpenPage(follow: (onView: (view: PageView) => void, signal: AbortSignal) => OpenPage): {
  page: PageView;
  openPage: OpenPage | null;
} {
  const [page, setPage] = useState<PageView>({ state: 'waiting' });
  const [openPage, setOpenPage] = useState<OpenPage | null>(null);
  useEffect(() => {
    const end = new AbortController();
    setOpenPage(follow(setPage, end.signal));
    return () => end.abort();
  }, [follow]);
  return { page, openPage };
}
