/**
 * Puts text on the clipboard; to be called while a click is answered.
 *
 * @param root - where a text box may stand for a moment: pages without https have no clipboard API
 * @returns whether it worked
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused by the page's policy, or not there on plain http.
    return copyBySelection(text, root);
  }
}

function copyBySelection(text: string, root: ShadowRoot): boolean {
  const active = root.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'otr-unseen';
  root.append(box);
  box.select();
  const isCopied = document.execCommand('copy');
  box.remove();
  if (active instanceof HTMLElement) active.focus();
  return isCopied;
}
