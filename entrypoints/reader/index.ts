import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reportFault } from '../../platform/errors.ts';
import { askFromPage as ask, isConnected } from '../../platform/page-link.ts';
import { ALIVE_CHECK_MS } from './budget.ts';
import { clearLeftovers } from './highlight-painter.ts';
import { currentMeeting, openMeeting } from './meeting.ts';
import { startReader } from './reader.ts';

/**
 * Runs in the pages that we read, and in those that a person asks us to read. A second run in the same page, by a
 * click on our button, refreshes the first.
 */
export default defineUnlistedScript(() => {
  const running = currentMeeting();
  if (running && isConnected()) {
    running.refresh();
    return;
  }
  running?.stop();
  clearLeftovers(document);
  main();
});

function main() {
  const life = new AbortController();
  let reading: AbortController | null = null;

  const restart = async () => {
    reading?.abort();
    const own = new AbortController();
    reading = own;
    const order = await ask('openPage', { bytes: new Uint8Array() });
    if (own.signal.aborted || life.signal.aborted || !order.ok || !order.value.run) return;
    await startReader(order.value, AbortSignal.any([own.signal, life.signal]));
  };
  const refresh = () => void restart().catch((fault: unknown) => stop(fault));
  const stop = (fault?: unknown) => {
    if (life.signal.aborted) return;
    life.abort();
    // Being cut off is no fault: the extension was updated or removed, and we leave without a word.
    if (fault !== undefined && isConnected()) reportFault(fault, 'reader');
  };

  openMeeting({ stop: () => stop(), refresh }, life.signal);
  leaveWhenCutOff(stop, life.signal);
  refresh();
}

/** After an update or removal of the extension nobody tells us: we look, seldom, and whenever the page comes back. */
function leaveWhenCutOff(stop: () => void, signal: AbortSignal) {
  const look = () => {
    if (!isConnected()) stop();
  };
  const timer = setInterval(look, ALIVE_CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  addEventListener('pageshow', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
}
