import { cardFor } from '../../core/card.ts';
import type { PageOrder, PageState, TabAccess } from '../../platform/messages.ts';
import { mayReadEverywhere, mayReadHost } from '../../platform/permissions.ts';
import { type Handlers, parseNothing, Refused } from '../../platform/router.ts';
import { readerSettings, settings, sites } from '../../platform/settings.ts';
import { accessTo, hostOf, withSite } from '../../platform/site-access.ts';
import { askedFor } from './asked-for.ts';
import { showCount, showSwitch } from './badge.ts';
import { bringStyles, takeStyles } from './page-styles.ts';
import { openPhraseTable, phraseNumbers } from './phrase-table.ts';
import { warmSearch } from './search-index.ts';
import { libraryAround } from './shelf.ts';
import { addressOf, bringCard, bringScript, readTab, refreshTabs } from './tabs.ts';

/** The background's answers. Each says who may ask; what a page's script may reach ends here. */
export const handlers: Handlers = {
  openPage: {
    from: 'page',
    parse: (question) => {
      const { bytes } = fields(question);
      return { bytes };
    },
    answer: async ({ bytes }, { url, tab }) => pageOrder(url, tab, ArrayBuffer.isView(bytes)),
  },
  getCard: {
    from: 'any',
    parse: (question) => {
      const { phrase, tableVersion } = fields(question);
      return typeof phrase === 'number' && typeof tableVersion === 'string' ? { phrase, tableVersion } : null;
    },
    async answer({ phrase, tableVersion }) {
      const present = await phraseNumbers();
      const id = present.phrases[phrase];
      if (id === undefined || tableVersion !== present.tableVersion) return new Refused('gone');
      const library = await libraryAround({ phrases: [id] });
      const found = library.phrases.find((each) => each.id === id);
      return found ? cardFor(library, found) : new Refused('gone');
    },
  },
  needCard: {
    from: 'page',
    parse: parseNothing,
    async answer(_, { tab, frame }) {
      if (import.meta.env.FIREFOX) await bringStyles('card', tab, frame);
      return bringCard(tab, frame);
    },
  },
  needLines: {
    from: 'page',
    parse: parseNothing,
    answer: (_, { tab, frame }) => bringStyles('lines', tab, frame),
  },
  needMarks: {
    from: 'page',
    parse: parseNothing,
    async answer(_, { tab, frame }) {
      if (import.meta.env.FIREFOX) await bringStyles('marks', tab, frame);
      return bringScript('/marks.js', tab, frame);
    },
  },
  needQuotations: {
    from: 'page',
    parse: parseNothing,
    answer: (_, { tab, frame }) => bringScript('/quotations.js', tab, frame),
  },
  reportPage: {
    from: 'page',
    parse: parseState,
    async answer(state, { tab, frame }) {
      if (import.meta.env.FIREFOX && state.status === 'stopped') await takeStyles(tab, frame);
      return showCount(state, tab);
    },
  },
  leaveSite: {
    from: 'page',
    parse: parseNothing,
    answer: async (_, { url }) => switchSite(hostOf(new URL(url)), false),
  },
  getTab: {
    from: 'own',
    parse: (question) => {
      const { tab } = fields(question);
      return typeof tab === 'number' ? { tab } : null;
    },
    async answer({ tab }) {
      warmSearch(); // popup and side panel ask this first, and a person who opens them may begin to type
      return access(await addressOf(tab));
    },
  },
  readTab: {
    from: 'own',
    parse: (question) => {
      const { tab } = fields(question);
      return typeof tab === 'number' ? { tab } : null;
    },
    answer: ({ tab }) => readTab(tab),
  },
  setSite: {
    from: 'own',
    parse: (question) => {
      const { host, isOn } = fields(question);
      return typeof host === 'string' && typeof isOn === 'boolean' ? { host, isOn } : null;
    },
    answer: ({ host, isOn }) => switchSite(host, isOn),
  },
};

/** What can be asked at once is: a page cannot be read before it has its table. */
async function pageOrder(url: string, tab: number | undefined, takesBytes: boolean): Promise<PageOrder> {
  const [{ host, access: allowed }, kept] = await Promise.all([access(url), settings.read()]);
  setTimeout(() => void showSwitch(allowed === 'off', tab)); // after the answer: drawing an icon takes milliseconds
  if (allowed === 'off') return { run: false, why: 'site-off' };
  if (allowed !== 'on' && !(await askedFor.has(tab, host))) return { run: false, why: 'not-listed' };
  const { bytes, tableVersion } = await openPhraseTable();
  const table = takesBytes ? bytes : new Uint8Array(bytes).toBase64();
  return { run: true, table, tableVersion, settings: readerSettings(kept) };
}

async function access(url: string): Promise<TabAccess> {
  const [lists, everywhere] = await Promise.all([sites.read(), mayReadEverywhere()]);
  const wanted = accessTo(url, lists, everywhere);
  // Our lists say what the person chose; whether it may be done is the browser's to say, and can change at any time.
  return wanted.access === 'on' && !(await mayReadHost(wanted.host)) ? { ...wanted, access: 'click' } : wanted;
}

async function switchSite(host: string, isOn: boolean): Promise<null | Refused> {
  try {
    await sites.update((lists) => withSite(lists, host, isOn));
  } catch {
    return new Refused('failed'); // the storage is full or does not work: whoever asked says so to the person
  }
  await refreshTabs(host);
  return null;
}

function parseState(question: unknown): PageState | null {
  const { status, hits } = fields(question);
  if (typeof hits !== 'number' || !Number.isSafeInteger(hits) || hits < 0) return null;
  if (status !== 'reading' && status !== 'done' && status !== 'paused' && status !== 'stopped') return null;
  return { status, hits };
}

/** Of whatever arrived, as an object with unknown fields. */
function fields(question: unknown): Record<string, unknown> {
  return typeof question === 'object' && question !== null ? { ...question } : {};
}
