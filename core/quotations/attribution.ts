import type { Span } from '../span.ts';

/** Who a quotation is given to, as printed. */
export interface Attribution {
  /** The words that name the speaker, as they stand: "ministry spokesperson Wang Wenbin", "he". */
  readonly printed: string;
  /** In the text that was searched. UTF-16 code units. */
  readonly span: Span;
}

const verbs = [
  // English
  'said|says|say|told|tells|added|adds|suggested|suggests|stated|states|stressed|stresses|noted|notes|declared|declares|announced|warned|warns|insisted|insists|argued|claimed|explained|remarked|reiterated|emphasi[sz]ed|underlined|underscored|wrote|writes|replied|responded|asserted|affirmed|reaffirmed|vowed|pledged|commented|continued|concluded|observed|acknowledged|reads?|reported|pointed out|called|urged|asked|demanded|hailed|assured|maintained|cautioned|lamented|countered|conceded|recalled|promised|clarified|highlighted|posted|accused|criticized|criticised|praised|quoted|proposed|believes|estimated|revealed|confirmed',
  // German, French, Spanish
  'sagte|sagt|erklärte|erklärt|betonte|betont|warnte|schrieb|schreibt|forderte|kritisierte|bekräftigte|äußerte',
  'a (?:déclaré|dit|affirmé|ajouté|souligné|indiqué|assuré|estimé|expliqué|précisé|rappelé|écrit|martelé)|déclare|déclarait|affirme|estime|souligne|ajoute|explique|a-t-il (?:déclaré|dit|ajouté|affirmé)',
  'dijo|afirmó|declaró|señaló|añadió|subrayó|aseguró|indicó|explicó|manifestó|dice|afirma|sostuvo',
  // Russian
  '(?:сказал|заявил|отметил|подчеркнул|добавил|сообщил|указал|пояснил|написал|рассказал|напомнил|призвал|констатировал|ответил|объяснил|уточнил|утверждал)[аи]?|говорит|считает|подчеркивает|отмечает|заявляет|говорится',
].join('|');
const chineseVerb =
  '表示|指出|强调|強調|说道|说|說|称|稱|认为|認為|宣布|重申|写道|寫道|回应|回應|告诉|告訴|谈到|呼吁|呼籲|提出|声明|表明|介绍';
const according =
  "according to|in the words of|laut|nach Angaben (?:von|des|der)|selon|d['’]après|según|de acuerdo con|по словам|по мнению|согласно";
const chineseAccording = '据|據|根据|根據';

const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const VERB = new RegExp(`${edge}(?:${verbs})${end}`, 'giu');
const VERB_FIRST = new RegExp(`^[\\s,.;!?…—–-]*(?:${verbs})${end}\\s+(?!that\\s)`, 'iu');
// German "so" stands only after a quotation.
const ACCORDING_AFTER = new RegExp(
  `^[\\s,.;—–-]*(?:(?:${according}|so)${end}|${chineseAccording})\\s*(?=\\p{Lu}|\\p{Ll}|\\p{Lo})`,
  'iu',
);
const ACCORDING = new RegExp(`${edge}(?:${according})${end}\\s+|(?:${chineseAccording})`, 'giu');
// "the Kremlin quoted Xi as saying": the words are Xi's.
const QUOTED_AS =
  /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s|ing))\s+((?:[\p{L}.-]+\s+){1,6}?)as\s+(?:saying|telling)\b/iu;
const CHINESE = new RegExp(
  `([^，。；：！？、“”「」\\s]{2,24}?)(?:在[^，。；]{0,20})?(?:进一步|還|还|也|再次|明确|同时)?(?:${chineseVerb})`,
  'gu',
);
// Where the name of a speaker ends when the verb came first: "said Wang Yi, China's foreign minister, on Monday".
const NAME_END =
  /[,;:()—–“”"«»]|(?<!(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|\p{Lu}))\.|(?<=\s)(?:on|in|at|during|after|before|when|while|as|to|that|who|earlier|last|this|yesterday|today|am|im|bei|nach|lors|dans|en|sur|в|на|во|после|during)(?=\s)/u;

// "… asked about President Joe Biden's comment that “…”": the words are Biden's, whoever asked.
const POSSESSIVE =
  /((?:\p{Lu}[\p{L}.-]*\s+){0,4}\p{Lu}[\p{L}-]+)['’]s?\s+(?:\p{Ll}+\s+){0,2}(?:comment|remark|statement|claim|warning|word|assertion|declaration|description|vow|pledge|call|promise|assurance)s?\b[^.!?]{0,30}$/u;

const REACH = 220; // how far from a quotation its attribution may stand: about two lines of print

/**
 * Who a quotation is given to: in the sentence that it belongs to, after it or before it.
 *
 * Knows "…, said X", "X said", "X told reporters: …", "according to X" and their German, French, Spanish, Russian
 * and Chinese counterparts, and a dash or a colon in the place of a verb.
 *
 * @param text - the block; its other quotations may be in it
 * @param quoted - the quotation with its marks
 * @param others - the other quotations of the block, whose words are nobody's attribution
 */
export function findAttribution(text: string, quoted: Span, others: readonly Span[]): Attribution | null {
  const after = clauseAfter(text, quoted, others);
  const before = clauseBefore(text, quoted, others);
  return inClauseAfter(text, after) ?? inClauseBefore(text, before) ?? afterDash(text, quoted);
}

/** The rest of the sentence after a quotation, up to the next quotation. */
export function clauseAfter(text: string, quoted: Span, others: readonly Span[]): Span {
  const next = Math.min(
    text.length,
    quoted.end + REACH,
    ...others.filter((o) => o.start >= quoted.end).map((o) => o.start),
  );
  const stretch = text.slice(quoted.end, next);
  const stop = sentenceStop(stretch);
  return { start: quoted.end, end: quoted.end + (stop < 0 ? stretch.length : stop) };
}

/** The sentence before a quotation, from the quotation before it. */
export function clauseBefore(text: string, quoted: Span, others: readonly Span[]): Span {
  const last = Math.max(0, quoted.start - REACH, ...others.filter((o) => o.end <= quoted.start).map((o) => o.end));
  const stretch = text.slice(last, quoted.start);
  let from = 0;
  for (;;) {
    const stop = sentenceStop(stretch.slice(from));
    // A stop right before the quotation ends the sentence before it; the quotation is then a sentence of its own.
    if (stop < 0 || from + stop + 1 >= stretch.trimEnd().length) break;
    from += stop + 1;
  }
  return { start: last + from, end: quoted.start };
}

const STOP = /[.!?](?=\s+[\p{Lu}“"«])|[。！？]/gu;
const NO_STOP =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Jan|Feb|Aug|Sept|Oct|Nov|Dec|U\.S|U\.N|No|\p{Lu})$/u;

function sentenceStop(text: string): number {
  for (const match of text.matchAll(STOP)) if (!NO_STOP.test(text.slice(0, match.index))) return match.index;
  return -1;
}

function inClauseAfter(text: string, clause: Span): Attribution | null {
  const stretch = text.slice(clause.start, clause.end);
  const quoted = QUOTED_AS.exec(stretch);
  if (quoted) {
    const from = clause.start + quoted.index + quoted[0].indexOf(quoted[1] ?? '');
    return named(text, from, from + (quoted[1] ?? '').length);
  }
  const first = VERB_FIRST.exec(stretch) ?? ACCORDING_AFTER.exec(stretch);
  if (first) return named(text, clause.start + first[0].length, nameEnd(stretch, first[0].length) + clause.start);
  const chinese = [...stretch.matchAll(CHINESE)][0];
  if (chinese)
    return named(text, clause.start + chinese.index, clause.start + chinese.index + (chinese[1] ?? '').length);
  const verb = [...stretch.matchAll(VERB)][0];
  // Further off, the verb belongs to another thought than the quotation.
  if (!verb || verb.index > 110) return null;
  const afterVerb = verb.index + verb[0].length;
  const isInverted = /,\s*$/u.test(stretch.slice(0, verb.index)) && /^\s+\p{Lu}/u.test(stretch.slice(afterVerb));
  if (isInverted) return named(text, clause.start + afterVerb, clause.start + nameEnd(stretch, afterVerb));
  return subject(text, clause.start, clause.start + verb.index);
}

function inClauseBefore(text: string, clause: Span): Attribution | null {
  const stretch = text.slice(clause.start, clause.end);
  const according = [...stretch.matchAll(ACCORDING)].at(-1);
  if (according) {
    const from = according.index + according[0].length;
    return named(text, clause.start + from, clause.start + nameEnd(stretch, from));
  }
  const chinese = [...stretch.matchAll(CHINESE)].at(-1);
  if (chinese)
    return named(text, clause.start + chinese.index, clause.start + chinese.index + (chinese[1] ?? '').length);
  const owned = POSSESSIVE.exec(stretch) ?? QUOTED_AS.exec(stretch);
  if (owned) {
    const from = clause.start + owned.index + owned[0].indexOf(owned[1] ?? '');
    return named(text, from, from + (owned[1] ?? '').length);
  }
  const verb = [...stretch.matchAll(VERB)].at(-1);
  if (verb) return subject(text, clause.start, clause.start + verb.index);
  const colon = /(?:^|[\s,])(\p{Lu}[^\s:,]*(?:\s[^\s:,]+){0,4}|\p{Script=Han}{2,12})[:：]\s*$/u.exec(stretch);
  if (!colon) return null;
  const from = clause.start + stretch.lastIndexOf(colon[1] ?? '');
  return named(text, from, from + (colon[1] ?? '').length);
}

/** "… — Xi Jinping, 2022", as under a pull quote. */
function afterDash(text: string, quoted: Span): Attribution | null {
  const dash = /^\s*[—–~-]\s*(\p{Lu}[^,.;(]{2,60})/u.exec(text.slice(quoted.end, quoted.end + REACH));
  if (!dash) return null;
  const start = quoted.end + dash[0].length - (dash[1] ?? '').length;
  return named(text, start, quoted.end + dash[0].length);
}

function nameEnd(stretch: string, from: number): number {
  const match = NAME_END.exec(stretch.slice(from));
  return match ? from + match.index : stretch.length;
}

/**
 * The subject of a verb, out of all that stands before it: the last part between commas that begins like a name, with
 * what follows it ("Wang Wenbin, a spokesperson for the ministry,").
 */
function subject(text: string, from: number, to: number): Attribution | null {
  const parts = text.slice(from, to).split(/(?<=[,;:]\s)/u);
  let start = to;
  for (const part of parts.reverse()) {
    start -= part.length;
    const pronoun = PRONOUN.exec(part);
    if (pronoun) return named(text, start, start + pronoun[0].length);
    if (BEGINS_NAME.test(part)) return named(text, start, to);
  }
  const before = text.slice(from, to);
  if (/\p{Lu}/u.test(before)) return named(text, from, to);
  const office = OFFICE.exec(before);
  return office ? named(text, from + office.index, to) : null;
}

// "the diplomat said": nobody is named, but what he is.
const OFFICE =
  /\b(?:the|a|his|her|its) (?:\p{Ll}+ ){0,2}(?:diplomat|ambassador|envoy|minister|president|premier|chancellor|leader|spokes\p{Ll}+|official)\s*$/u;

// After a pronoun, names are those of others: "he turned to Putin and said".
const PRONOUN = /^[\s"'”’»]*(?:he|she|they|it|er|sie|il|elle|él|ella|он|она)(?![\p{L}\p{N}'’])/iu;
const BEGINS_NAME = /^[\s"'”’»]*\p{Lu}/u;

function named(text: string, from: number, to: number): Attribution | null {
  const raw = text.slice(from, to);
  const printed = raw.replace(/^[\s,.;:!?…—–’'"”»]+|[\s,.;:—–]+$/gu, '');
  if (printed === '') return null;
  const start = from + raw.indexOf(printed);
  return { printed, span: { start, end: start + printed.length } };
}
