import { browser } from 'wxt/browser';

/*
 * Pages that a person asked us to read by a click on our button, until the tab leaves the site. Kept in session
 * storage: the background may stop between the click and the reader's question.
 */
const KEY = 'asked-for';

async function all(): Promise<Record<string, string>> {
  const kept: unknown = (await browser.storage.session.get(KEY))[KEY];
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
}

/** Tabs and the host they were on when their person asked for them to be read. */
export const askedFor = {
  async add(tab: number, host: string): Promise<void> {
    await browser.storage.session.set({ [KEY]: { ...(await all()), [tab]: host } });
  },
  async has(tab: number | undefined, host: string): Promise<boolean> {
    return tab !== undefined && (await all())[tab] === host;
  },
  async forget(tab: number): Promise<void> {
    const { [tab]: _, ...others } = await all();
    await browser.storage.session.set({ [KEY]: others });
  },
};
