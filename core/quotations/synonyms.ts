import { stemOf } from './inflection.ts';
import { oneSpelling } from './spelling.ts';

/**
 * English words between which translators of diplomatic language choose.
 *
 * A synonym never makes a quotation right: it is listed as a replaced word all the same. It only helps to tell another
 * translation of a statement from other words on the same subject. So the groups hold what stands for one word of a
 * Chinese or Russian original (立场: position, stance; арена: arena, stage, scene), not what a thesaurus has together.
 * Most were read off the corpus itself: words that stand in each other's place in two wordings of one statement.
 */
const GROUPS = `value appreciate praise hail laud|position stance stand attitude|crisis conflict situation war hostility
|explain clarify explanation clarification|crucial essential fundamental vital important significant key
|importance significance|directed aimed targeted spearhead|stage arena scene|international global world worldwide
|stabilising stability stable firm steady|cherish treasure|nurture cultivate foster|won earned
|maintain keep preserve uphold safeguard sustain defend protect|attack assault aggression invasion offensive
|support backing help assistance aid|struggle difficult hard tough|largest biggest greatest large big great major
|threat danger menace risk peril|begin start launch commence|stop end cease halt finish|country state nation
|limit border boundary restriction limitation ceiling frontier|area zone field sphere domain realm track
|forbidden restricted prohibited taboo|cooperation collaboration interaction coordination|settle resolve solve solution resolution
|dialogue talk negotiation consultation|oppose counter reject resist
|expansion enlargement extension|concern worry anxiety|legitimate reasonable justified lawful rightful
|develop progress advance evolve grow|character nature|reach achieve attain|level degree extent
|agreement accord treaty pact|confirm specify materialize concretize establish
|supply provide deliver furnish send supplier provider|weapon arm armament|blame accusation accuse allegation charge scapegoat
|unacceptable inadmissible impermissible|completely absolutely totally entirely utterly fully
|protract prolong|appear seem|russia russian moscow kremlin
|china chinese beijing prc sino|america american us washington|ukraine ukrainian kyiv|europe european
|change transformation shift|drive lead push promote propel guide|understand comprehend|adhere stick abide
|consistent constant|clear unequivocal|urge appeal|party side|damage harm hurt|image reputation|reason sense
|deep profound|strong solid robust powerful mighty|test trial ordeal|enemy adversary foe opponent
|basis foundation ground principle|prevent avoid avert|hegemony domination dominance|agenda goal aim purpose objective
|today current present now currently|era time epoch age|wage fight|alignment alliance bloc|hype inflate exaggerate
|groundless unfounded baseless|smear defame slander discredit tarnish|inalienable integral inseparable
|collapse demise dissolution disintegration breakup|catastrophe disaster tragedy|assurance guarantee
|model type example pattern paradigm|cohesion solidarity unity|believe think consider deem|different various
|incite stoke instigate provoke fan|contradiction rift|shared common universal|circumstantial situational
|path road way route|practical concrete pragmatic|relation relationship tie bond|citizen national
|extremely highly very greatly|grieve regret lament mourn|want wish hope desire|matter issue question problem
|safety security|creator originator architect maker|idea concept notion|essence heart core
|pledge promise vow undertake commit|aggravate complicate worsen exacerbate deteriorate
|strengthen enhance reinforce bolster boost intensify consolidate|cause create bring|turbulent unstable chaotic tumultuous
|disorder turmoil chaos upheaval turbulence|responsibility duty obligation|fulfil assume shoulder bear perform
|exploit profit gain benefit|fire flame|fuel oil|watch monitor observe|effective actual real genuine
|conspire plot collude|arrange organise|sit stood|throw add pour|assertion claim contention
|bully coerce intimidate pressure|coercion bullying intimidation|unilateral onesided|dominate rule control|distort twist
|remark comment word|choose select opt|ready willing prepared|calm restraint composure|succeed success
|care mind|life live|calculation intention interest motive|force power|seek pursue strive|fair just equitable
|lasting durable enduring permanent everlasting perpetual|respect honour|friend comrade buddy
|neighbour neighbourly|violate breach infringe|price cost expense toll|equal equality|root origin source
|eliminate remove eradicate|accept acknowledge recognise admit|constructive positive|meet satisfy
|independent autonomous sovereign|separate divide split|decide determine|continue persist remain stay
|quick fast rapid swift soon|show demonstrate display|influence affect impact|destroy undermine sabotage weaken
|senseless meaningless pointless|death dead kill|occupy seize annex|withdraw pull|ally allied|unlimited limitless boundless infinite
|tool instrument|proposal plan initiative scheme|expect await anticipate|east eastward eastern|west western`;

// Endings that make other words of a root: "escalate", "escalation". "-less" turns the sense and is none of them.
const DERIVED = /(?:isation|ation|ition|ship|ement|ment|ness|ity|ion|ive|ance|ence|ised|is|al|ly|or|er|at)$/;
const ROOT_LETTERS = 4;
// Words whose root says something else: a statement is no state, a generation nothing general.
const OWN_ROOT = new Set(
  'statement station general generation community communication communist rational ration nation'.split(' '),
);

/**
 * The root of an English word: the same for "normalize" and "normalization". Coarser than a stem on purpose, and so
 * likeness only.
 */
function rootOf(key: string): string {
  let root = stemOf(key);
  for (let step = 0; step < 2 && !OWN_ROOT.has(root); step += 1) {
    const shorter = root.replace(DERIVED, '');
    if (shorter.length < ROOT_LETTERS) break;
    root = shorter;
  }
  return root;
}

/** The root that stands for all of a group: that of its first word. */
const GROUP_OF: ReadonlyMap<string, string> = new Map(
  GROUPS.split('|').flatMap((group) => {
    const words = group
      .trim()
      .split(/\s+/)
      .map((word) => rootOf(oneSpelling(word)));
    return words.map((word): [string, string] => [word, words[0] ?? word]);
  }),
);

/**
 * A number that English words share which translators use for one another: synonyms, and words of one root. -1 for
 * words of other scripts and for words too short to have relatives.
 *
 * @param key - a key of `words.ts`
 */
export function synonymsOf(key: string): number {
  const known = NUMBERS.get(key);
  if (known !== undefined) return known;
  if (NUMBERS.size >= NUMBERS_MAX) NUMBERS.clear();
  const number = numberOf(key);
  NUMBERS.set(key, number);
  return number;
}

/** What a word shares with its synonyms, see {@link synonymsOf}; the word itself where it has none. */
export function kinOf(key: string): number | string {
  const number = synonymsOf(key);
  return number < 0 ? key : number;
}

// The same few thousand words come again and again; see `words.ts`.
const NUMBERS = new Map<string, number>();
const NUMBERS_MAX = 50_000;

function numberOf(key: string): number {
  if (!LATIN_WORD.test(key)) return -1;
  const root = rootOf(key);
  return hashOf(GROUP_OF.get(root) ?? root);
}

const LATIN_WORD = /^[a-z]{2,}$/;

/** FNV-1a, without the sign. Two roots of one number would be taken for synonyms: a likeness too many in two thousand million. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 1;
}
