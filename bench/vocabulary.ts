import { between, createRandom, type Random } from './random.ts';

// The most frequent words of English news, most frequent first; the rest of the vocabulary is made of syllables.
const FREQUENT = `the of to and a in said that for is on was with as by at it his he from be has are have an were not
will who they their its had would been but this more about which or when also after after than one two all new up out
into other over first last some president government country countries people year years minister state foreign
military official officials between under against before could no there we you i her she him them what may can most
many while during since until because where war peace trade security world nation nations leader leaders talks
meeting visit policy economic economy energy oil gas europe european united states american chinese china russian
russia moscow beijing ukraine nato union council ministry spokesperson statement joint relations cooperation
partnership strategic support sanctions defence agreement deal border force forces party political power global
international regional development billion million percent week month monday tuesday wednesday thursday friday
saturday sunday january february march april june july told added according made make take part between`.split(/\s+/u);

const SYLLABLES = `al an ar be ca ce co con cor da de di dis do en er es fa fi for ga ge gra ha hi im in ing is ken la
le li lo ma man mar me men mi mo na ne ni no nor o or pa par pe per pi pla po pre pro ra re ri ro sa se shi si sta
su ta te ter ti tion to tra tu un va ve ver vi vo wa wi`.split(/\s+/u);

const WORDS = 30_000; // about as many as a newspaper uses in a year

/** The words of all generated pages and phrases, the most frequent first. */
const VOCABULARY: readonly string[] = vocabulary();

/** A word as often as Zipf's law has it: the n-th of the list about n times as seldom as the first. */
export function frequentWord(random: Random): string {
  return VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? 'the';
}

/** Any word of the vocabulary, the seldom as likely as the frequent. */
export function anyWord(random: Random): string {
  return VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? 'the';
}

function vocabulary(): string[] {
  const random = createRandom(1);
  const words = new Set(FREQUENT);
  while (words.size < WORDS) {
    let word = '';
    for (let syllables = between(random, 2, 5); syllables > 0; syllables--) {
      word += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
    }
    words.add(word);
  }
  return [...words];
}
