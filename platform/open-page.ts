import type { StatementWithSpeaker } from '../core/card.ts';
import type { OpenPage, PageView } from '../core/page-view.ts';
import { activeTab, watchActiveTab, watchReports } from './active-tab.ts';
import { ask, askTab } from './ask.ts';
import type { PageHits } from './messages.ts';
import { askForSite } from './permissions.ts';

/**
 * Follows the page in front: which it is, whether we read it, what was found.
 *
 * @param onView - called at each change, with the newest state only: an answer that comes late is dropped
 */
export function followOpenPage(onView: (view: PageView) => void, signal: AbortSignal): OpenPage {
  let tab: number | null = null;
  let host = '';
  let isAtClickOnly = false;
  let turn = 0;

  const look = async () => {
    const mine = ++turn;
    const isCurrent = () => mine === turn && !signal.aborted;
    const found = await activeTab();
    if (!isCurrent()) return;
    tab = found?.id ?? null;
    const view = await viewOf(tab);
    if (!isCurrent()) return;
    host = 'host' in view ? view.host : '';
    isAtClickOnly = view.state === 'click';
    onView(view);
  };

  watchActiveTab(() => void look(), signal);
  watchReports((reporting) => {
    if (reporting === tab) void look();
  }, signal);
  void look();

  return {
    show: async (hit) => tab !== null && (await askTab(tab, 'showHit', { hit })).ok,
    read: async () => {
      if (tab !== null) await ask('readTab', { tab });
      await look();
    },
    setSite: async (isOn) => {
      if (isOn && !(await askForSite(host, isAtClickOnly))) return true;
      const { ok } = await ask('setSite', { host, isOn });
      await look();
      return ok;
    },
  };
}

/** Whole, with the statements behind the rows: rows that grew later would move what a person is about to click. */
async function viewOf(tab: number | null): Promise<PageView> {
  const access = tab === null ? null : await ask('getTab', { tab });
  if (tab === null || access === null || (access.ok && access.value.access === 'unreadable')) {
    return { state: 'unreadable' };
  }
  // The background does not answer, or cannot read what is kept: that says nothing about the page.
  if (!access.ok) return { state: 'failed', host: '' };
  const { host, access: state } = access.value;
  const hits = await askTab(tab, 'listHits', {});
  if (hits.ok && hits.value.status !== 'stopped') return readView(host, hits.value, await saidBehind(hits.value));
  return state === 'on' ? { state: 'failed', host } : { state, host };
}

function readView(host: string, { hits, status }: PageHits, said: SaidBehind): PageView {
  const rows = hits.map(({ hit, phrase, printed, quotation }) => ({
    hit,
    printed,
    verdict: quotation?.verdict ?? null,
    said: said.get(quotation ? quotation.statement : phrase) ?? null,
  }));
  return status === 'paused'
    ? { state: 'paused', host, rows }
    : { state: 'read', host, isDone: status === 'done', rows };
}

/** The statement behind a phrase, by its number, and behind a quotation, by the statement's id. */
type SaidBehind = ReadonlyMap<number | string | null, StatementWithSpeaker>;

async function saidBehind({ hits }: PageHits): Promise<SaidBehind> {
  const numbers = [...new Set(hits.flatMap(({ phrase, quotation }) => (quotation ? [] : [phrase])))];
  const ids = [...new Set(hits.flatMap(({ quotation }) => quotation?.statement ?? []))];
  const [phrases, statements] = await Promise.all([
    numbers.length > 0 ? ask('listPhrases', { numbers }) : null,
    ids.length > 0 ? ask('getStatements', { ids }) : null,
  ]);
  const lines = phrases?.ok ? phrases.value : [];
  const said = statements?.ok ? statements.value : [];
  return new Map<number | string | null, StatementWithSpeaker>([
    ...numbers.flatMap((number, index) => (lines[index] ? [[number, lines[index].first] as const] : [])),
    ...said.map((each) => [each.statement.id, each] as const),
  ]);
}
