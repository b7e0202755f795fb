const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `made make|took take|taken take|gave give|given give|saw see|seen see|became become|stood stand|held hold|kept keep
  |brought bring|sought seek|fought fight|led lead|won win|thought think|knew know|known know|came come|got get
  |gotten get|told tell|built build|grew grow|grown grow|found find|rose rise|risen rise|spoke speak|spoken speak
  |felt feel|lost lose|met meet|meant mean|sent send|spent spend|paid pay|men man|women woman|went go|gone go
  |chose choose|chosen choose|began begin|begun begin|wrote write|written write|fell fall|fallen fall|drew draw
  |drawn draw|bore bear|borne bear|lay lie|lain lie|left leave|understood understand|undertook undertake
  |undertaken undertake|withstood withstand|upheld uphold|children child|crises crisis|bases basis
  |zelenskiy zelensky`
    .split(/\s*\|\s*/)
    .map((pair) => pair.split(' ') as [string, string]),
);

const CYRILLIC = /^[\u0400-\u04ff]+$/;
const CYRILLIC_ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ием|ешь|ете|ите|ют|ут|ят|ат|ет|ит|ал|ала|али|ить|ать|еть|ть|ия|ию|ыи|ии|ои|еи|ая|яя|ое|ее|ую|юю|ые|ие|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|а|я|о|е|у|ю|ы|и|ь)$/;

/**
 * The stem of a word key: the same for a word's inflections, different for derived words.
 *
 * `supports`, `supported`, `supporting` share a stem with `support`; `supporter` does not, and neither does
 * `limitless` with `limit`. Light on purpose: what it misses is shown as a replaced word, the stricter reading.
 */
export function stemOf(key: string): string {
  const irregular = IRREGULAR.get(key);
  if (irregular !== undefined) return latinStem(irregular);
  if (key.length < 4) return key;
  if (CYRILLIC.test(key)) {
    const stem = key.replace(CYRILLIC_ENDING, '');
    return stem.length >= 3 ? stem : key;
  }
  return latinStem(key);
}

function latinStem(key: string): string {
  if (!/^[a-z]+$/.test(key) || key.length < 4) return key;
  let stem = key;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('sses') || stem.endsWith('shes') || stem.endsWith('ches') || stem.endsWith('xes'))
    stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us') && !stem.endsWith('is'))
    stem = stem.slice(0, -1);
  if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ed') && hasVowel(stem.slice(0, -2)) && stem.length > 4) stem = undouble(stem.slice(0, -2));
  else if (stem.endsWith('ing') && hasVowel(stem.slice(0, -3)) && stem.length > 5) stem = undouble(stem.slice(0, -3));
  if (stem.endsWith('e') && stem.length > 3) stem = stem.slice(0, -1);
  return stem;
}

const hasVowel = (part: string): boolean => /[aeiouy]/.test(part);

/** `stopp` → `stop`, but `press`, `call`, `staff` stay. */
const undouble = (stem: string): string => stem.replace(/([bdgmnprt])\1$/, '$1');
