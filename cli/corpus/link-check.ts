/** What a link answered when it was tried. */
export interface LinkResult {
  readonly url: string;
  /** HTTP status, or the reason why there was none. */
  readonly answer: string;
  readonly isAlive: boolean;
}

const TIMEOUT_MS = 15_000;
const AT_ONCE = 4; // polite to the few hosts that many records share

/**
 * Tries links and reports; a dead link is news for an editor and never a failure, since pages come and go.
 *
 * @param report - called for each link as its answer comes
 */
export async function checkLinks(
  urls: readonly string[],
  report: (result: LinkResult) => void,
  request: typeof fetch = fetch,
): Promise<LinkResult[]> {
  const queue = [...new Set(urls)];
  const results: LinkResult[] = [];
  const work = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const result = await tryLink(url, request);
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

async function tryLink(url: string, request: typeof fetch): Promise<LinkResult> {
  try {
    const { status, body } = await request(url, { redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT_MS) });
    await body?.cancel();
    return { url, answer: String(status), isAlive: status < 400 };
  } catch (error) {
    return { url, answer: error instanceof Error ? error.message : String(error), isAlive: false };
  }
}
