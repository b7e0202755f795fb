import { browser } from 'wxt/browser';

/** The tab in front of the person, as far as the views need it. */
export interface ActiveTab {
  readonly id: number;
}

/** The tab in front in the window that asks; null where there is none, as while a window opens. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id };
}

/** Calls back whenever another tab comes to the front or the one in front has loaded anew. */
export function watchActiveTab(onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onUpdated = (_tab: number, change: { status?: string | undefined }) => {
    if (change.status === 'complete') onChange();
  };
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  const end = () => {
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
  signal.addEventListener('abort', end, { once: true });
}

/** Calls back whenever the reader of a tab reports: more was found, or it is done. Answers nothing. */
export function watchReports(onReport: (tab: number) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (
    message: unknown,
    sender: { id?: string | undefined; tab?: { id?: number | undefined } | undefined },
  ) => {
    const isReport =
      typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'reportPage';
    if (isReport && sender.id === browser.runtime.id && sender.tab?.id !== undefined) onReport(sender.tab.id);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
