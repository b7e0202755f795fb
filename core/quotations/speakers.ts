import type { Speaker } from '../pack/schema.ts';
import { stemOf } from './inflection.ts';
import { splitWords } from './words.ts';

/** How a printed name stands to the record's speaker. `unknown`: no name printed, or a stand-in such as "he", "Beijing". */
export type SpeakerMatch = 'agrees' | 'differs' | 'unknown';

/** All speakers of a library, ready to be looked for in printed names. */
export interface SpeakerNames {
  match(printed: string, speaker: Speaker | undefined): SpeakerMatch;
  /** Whether a speaker's surname is printed with another first name: a slip of the page's more often than another person. */
  mayName(printed: string, speaker: Speaker | undefined): boolean;
  /** Whether somebody of the library is named, be it by the surname alone. */
  namesSomebody(printed: string): boolean;
  /** Whether a word, by its stem, is part of the name of somebody of the library. */
  isPartOfName(key: string): boolean;
}

// Words that stand beside a name or for a speaker, but name nobody.
const TITLES = new Set(
  `mr mrs ms dr sir president premier prime minister foreign ministry spokesperson spokesman spokeswoman ambassador envoy
  secretary general state councillor councilor chairman chairwoman chancellor leader leaders chief top diplomat official
  officials senior deputy vice defence defense the a an of and in at for to its his her their chinese china russian
  russia american america us u.s ukrainian ukraine french france german germany british european union eu nato nations
  united un beijing moscow kremlin washington kyiv kiev brussels white house pentagon department government embassy
  mission council security party communist national press news agency xinhua tass reuters afp ap cctv interfax ria
  novosti global times daily people's people newspaper state-run joint statement declaration document communique treaty
  both two sides side parties party countries country he she they it who monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december meanwhile
  however but on earlier later also then speaking asked counterpart according president's permanent representative
  former special international affairs relations west western administration office member members expert analyst
  professor summit forum meeting conference briefing call talks statement's readout white paper concept position this
  that after before when while as with from by during earlier yesterday today last`
    .split(/\s+/)
    .map((word) => splitWords(word).keys[0] ?? ''),
);

const joint = /\b(?:joint|statement|communiqu|declaration|treaty|readout|paper|position|document)/i;

/** Prepares the names of a library's speakers. */
export function createSpeakerNames(speakers: ReadonlyMap<string, Speaker>): SpeakerNames {
  const everyName = new Set<string>();
  const hanNames = new Map<string, Set<string>>();
  for (const speaker of speakers.values())
    for (const name of namesOf(speaker, speakers)) {
      for (const key of nameKeys(name)) everyName.add(stemOf(key));
      if (isHanName(name)) hanNames.set(name, (hanNames.get(name) ?? new Set()).add(speaker.id));
    }

  function match(printed: string, speaker: Speaker | undefined): SpeakerMatch {
    if (speaker === undefined) return 'unknown';
    const names = namesOf(speaker, speakers);
    if (names.some((name) => isHanName(name) && printed.includes(name))) return 'agrees';
    if (speaker.kind !== 'person' && sharesInstitution(printed, names)) return 'agrees';
    const runs = nameRuns(printed);
    if (runs.some((run) => names.some((name) => isNamed(run, nameKeys(name))))) return 'agrees';
    if (hasNamesake(runs, names)) return 'unknown';
    for (const [name, ids] of hanNames) if (printed.includes(name) && !ids.has(speaker.id)) return 'differs';
    if (speaker.kind !== 'person' && speaker.members === undefined) return 'unknown';
    const isPerson = (run: readonly string[]): boolean =>
      run.some((key) => everyName.has(stemOf(key))) || (run.length >= 2 && run.length <= 3);
    return runs.some(isPerson) ? 'differs' : 'unknown';
  }

  function namesSomebody(printed: string): boolean {
    for (const name of hanNames.keys()) if (printed.includes(name)) return true;
    return nameRuns(printed).some((run) => run.some((key) => everyName.has(stemOf(key))));
  }

  const mayName = (printed: string, speaker: Speaker | undefined): boolean =>
    speaker !== undefined && hasNamesake(nameRuns(printed), namesOf(speaker, speakers));

  return { match, mayName, namesSomebody, isPartOfName: (key) => everyName.has(stemOf(key)) };
}

function namesOf(speaker: Speaker, speakers: ReadonlyMap<string, Speaker>): string[] {
  const own = [...Object.values(speaker.names), ...(speaker.aliases ?? [])].filter((name) => name !== undefined);
  const members = (speaker.members ?? []).flatMap((id) => {
    const member = speakers.get(id);
    return member === undefined || member.id === speaker.id ? [] : namesOf(member, new Map());
  });
  return [...own, ...members];
}

const isHanName = (name: string): boolean => /^[\p{Script=Han}·]{2,}$/u.test(name);

function nameKeys(name: string): string[] {
  return splitWords(name).keys.filter((key) => !TITLES.has(key) && key !== "'s" && key.length > 1);
}

/** The printed words that may be names: runs of capitalised words that are no title, country or institution. */
function nameRuns(printed: string): string[][] {
  const words = splitWords(printed);
  const runs: string[][] = [];
  let run: string[] = [];
  words.keys.forEach((key, i) => {
    const isName = /^\p{Lu}/u.test(printed.slice(words.starts[i] ?? 0)) && !TITLES.has(key) && key.length > 1;
    const gap = i === 0 ? '' : printed.slice(words.ends[i - 1] ?? 0, words.starts[i] ?? 0);
    if (run.length > 0 && (!isName || /[,;:.()]/.test(gap.trim()))) {
      runs.push(run);
      run = [];
    }
    if (isName) run.push(key);
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

/** "Wang" and "Wang Wenbin" name Wang Wenbin; "Wang Yi" does not. Inflected names ("Путина") count. */
function isNamed(run: readonly string[], name: readonly string[]): boolean {
  const stems = name.map(stemOf);
  return run.length > 0 && run.every((key) => stems.includes(stemOf(key)));
}

/** "Dmitry Ushakov" where the record knows "Yuri Ushakov", also as "Ushakov" alone. */
function hasNamesake(runs: readonly (readonly string[])[], names: readonly string[]): boolean {
  const surnames = names.map(nameKeys).filter((name) => name.length === 1);
  return runs.some(
    (run) => run.length > 1 && surnames.some(([name = '']) => stemOf(run.at(-1) ?? '') === stemOf(name)),
  );
}

/** "the joint statement", "NATO leaders", "G7" name a document or a body by a word of its own name. */
function sharesInstitution(printed: string, names: readonly string[]): boolean {
  const isDocument = joint.test(printed);
  return names.some((name) => {
    if (isDocument && joint.test(name)) return true;
    const capitals = name.match(/\b(?:NATO|G7|G20|OSCE|EU|UN|Kremlin|White House)\b/g) ?? [];
    return capitals.some((capital) => printed.toLowerCase().includes(capital.toLowerCase()));
  });
}
