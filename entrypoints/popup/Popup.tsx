import { QuickView } from '../../components/QuickView.tsx';
import { useOpenPage } from '../../components/use-open-page.ts';
import { followOpenPage } from '../../platform/open-page.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel.ts';

const libraryHref = (hash: string) => pageUrl('library', hash);

/** The popup: closes when it has led to a place on the page, whose card opens under it. */
export function Popup() {
  const { page, openPage } = useOpenPage(followOpenPage);
  const show = async (hit: number) => {
    if (await openPage?.show(hit)) close();
  };
  return (
    <QuickView
      page={page}
      onShow={(hit) => void show(hit)}
      onRead={() => void openPage?.read()}
      onSite={async (isOn) => (await openPage?.setSite(isOn)) ?? true}
      libraryHref={libraryHref}
      draftHref={pageUrl('draft')}
      optionsHref={pageUrl('options')}
      onPanel={hasSidePanel() ? () => void openSidePanel().then(close) : undefined}
    />
  );
}
