import { QuickView } from '../../components/QuickView.tsx';
import { useOpenPage } from '../../components/use-open-page.ts';
import { followOpenPage } from '../../platform/open-page.ts';
import { pageUrl } from '../../platform/own-pages.ts';

const libraryHref = (hash: string) => pageUrl('library', hash);

/** The side panel: stays, and follows the tab in front. */
export function SidePanel() {
  const { page, openPage } = useOpenPage(followOpenPage);
  return (
    <QuickView
      page={page}
      onShow={(hit) => void openPage?.show(hit)}
      onRead={() => void openPage?.read()}
      onSite={async (isOn) => (await openPage?.setSite(isOn)) ?? true}
      libraryHref={libraryHref}
      draftHref={pageUrl('draft')}
      optionsHref={pageUrl('options')}
    />
  );
}
