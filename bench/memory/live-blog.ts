/** Runs in the page: an article to which entries can be added at its top. */
export function installLiveBlog(): void {
  const entries = document.createElement('section');
  document.querySelector('article')?.append(entries);
  Object.assign(window, { entries });
}

/** Runs in the page: adds entries, forty before each frame, every one with a phrase of the record. */
export async function addEntries(count: number): Promise<number> {
  const { entries } = window as unknown as { entries: Element };
  for (let at = 0; at < count; at++) {
    const entry = document.createElement('p');
    entry.textContent = `Entry ${at}: China and Russia speak of a “no limits” partnership again.`;
    entries.prepend(entry);
    if (at % 40 === 39) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return entries.childElementCount;
}

/** Runs in the page. */
export function removeEntries(): boolean {
  const { entries } = window as unknown as { entries: Element };
  entries.replaceChildren();
  return true;
}
