import { useEffect, useState } from 'preact/hooks';
import type { PageView } from '../../core/page-view.ts';
import { followOpenPage, type OpenPage } from '../../platform/open-page.ts';

/** The page in front and what can be done with it, for as long as the view is there. */
export function useOpenPage(): { page: PageView; openPage: OpenPage | null } {
  const [page, setPage] = useState<PageView>({ state: 'waiting' });
  const [openPage, setOpenPage] = useState<OpenPage | null>(null);
  useEffect(() => {
    const end = new AbortController();
    setOpenPage(followOpenPage(setPage, end.signal));
    return () => end.abort();
  }, []);
  return { page, openPage };
}
