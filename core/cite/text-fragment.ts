/** Words this long or longer are named by their two ends, so that an address stays readable. */
const MAX_WHOLE_WORDS = 10;
const END_WORDS = 4;

/**
 * The address of a page with a text fragment, so that the browser scrolls to the sentence and marks it.
 *
 * Browsers that know no text fragments open the page as usual. Nothing is sent to the server: a fragment stays
 * in the browser.
 *
 * @param url - http(s) address of the page on which the words stand
 * @param words - as they stand there; of words with a cut (“…”) only the stretch before it is named
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function sourceAtWords(url: string, words: string): string {
  const directive = textDirective(words);
  if (directive === null) return url;
  const joint = url.includes('#') ? '' : '#';
  return `${url}${joint}:~:text=${directive}`;
}

function textDirective(words: string): string | null {
  const [stretch = ''] = words.split(/…|\.\.\.|\[/u, 1);
  const trimmed = stretch.trim().replace(/\s+/gu, ' ');
  if (trimmed === '') return null;
  const list = trimmed.split(' ');
  // Chinese and Japanese have no spaces: the words are counted by the segmenter's rule of thumb of two characters.
  if (list.length < 3 && trimmed.length > MAX_WHOLE_WORDS * 4) return ends([...trimmed], '', END_WORDS * 3);
  if (list.length <= MAX_WHOLE_WORDS) return escaped(trimmed);
  return ends(list, ' ', END_WORDS);
}

function ends(pieces: readonly string[], joint: string, count: number): string {
  return `${escaped(pieces.slice(0, count).join(joint))},${escaped(pieces.slice(-count).join(joint))}`;
}

// Hyphen, comma and ampersand are the syntax's own signs; the hyphen is the one that encodeURIComponent leaves.
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
