import { browser } from 'wxt/browser';

// Two browsers, two names for the same: neither has the other's.
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const { sidePanel, sidebarAction }: Panels = browser as unknown as Panels;

/** Whether the browser has a panel beside the page; on a phone there is none. */
export function hasSidePanel(): boolean {
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/** Opens our panel beside the page. Must follow a click at once: browsers refuse it otherwise. */
export async function openSidePanel(): Promise<void> {
  if (sidebarAction) return sidebarAction.open();
  // The constant stands for the window that the click was in; asking for its id would lose the gesture.
  return sidePanel?.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
}
