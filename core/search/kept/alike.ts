/**
 * Edits between two words: letters put in, left out or exchanged.
 *
 * @param most - more than so many are not counted out
 * @returns `most + 1` for every word that is farther
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j++) {
      const exchanged = (before[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const edited = Math.min(exchanged, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      row.push(edited);
      if (edited < least) least = edited;
    }
    if (least > most) return most + 1; // no later row can be nearer
    before = row;
  }
  return Math.min(before[b.length] ?? 0, most + 1);
}
