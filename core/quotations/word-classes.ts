/**
 * What kind of word a word is, for comparing quotations. Keys are those of `words.ts`: lower case, without accents,
 * in one spelling (so `й` stands as `и`, `должны` as it is, `five` as `5`).
 *
 * The classes are closed lists, not a grammar: a word that is in none of them is a content word, and a difference in
 * content words is the graver reading. So a gap in a list makes us stricter, never blinder.
 */
export const WORD_CLASS = { content: 0, small: 1, negation: 2, modal: 3, number: 4 } as const;

/** One of {@link WORD_CLASS}. */
export type WordClass = (typeof WORD_CLASS)[keyof typeof WORD_CLASS];

const setOf = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== ''));

// Articles, prepositions, conjunctions, auxiliaries, pronouns, fillers. Prepositions that turn the sense (against,
// before, after, until) and quantifiers (all, only, some) are left out on purpose: changing them changes what was said.
const SMALL = setOf(
  `a an the of to in under on at by for from with as into onto upon within between among about over towards through via per
   and or but so yet also too both either than then there here this that these those such which who whom whose what
   when where while
   is are was were be been being am has have had having do does did doing 's
   i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one's oneself
   itself himself herself themselves ourselves
   very just even still again well indeed really quite rather already always-been hereby thereby therefore thus
   however moreover furthermore namely
   said says say sic uh um er ah oh`,
  `der die das den dem des ein eine einen einem einer eines und oder aber auch zu zum zur im in an am auf aus bei mit
   nach von vom vor fur uber um ist sind war waren wird werden wurde hat haben sich es er sie wir ihr uns als wie dass`,
  `le la les l un une des du de d et ou mais aussi a au aux en dans sur par pour avec que qui est sont etait ete a ont
   se s il elle ils elles nous vous on ce cette ces son sa ses leur leurs`,
  `el los las lo una unos unas del al y o pero tambien en por para con que es son era fue ha han su sus nos ellos`,
  `и а но или же ли бы в во на к ко с со у о об от до из за по при для через над под между как что чтобы это этот эта
   эти этого этои этому том тот та те то я мы вы он она они его ее их нам нас вам вас им ему себя свои своя свое своих
   есть был была было были будет также тоже еще уже так вот который которая которое которые`,
  `的 了 着 地 得 和 与 及 在 是 也 都 就 而 之 其 所 又 以 于 对 为 并 等 这 那 个 上 中 下 向 把 被 从 到 给 让 则 且 或 即 我 们 他 她 它 你 您 该 此`,
  `の は が を に で と も へ や か な だ た て`,
);

const NEGATION = setOf(
  `not no non never none nor neither nothing nobody nowhere without cannot hardly unless`,
  `nicht kein keine keinen keinem keiner keines nie niemals ohne weder`,
  `ne pas jamais aucun aucune sans ni rien nunca ningun ninguna sin ni nada`,
  `не нет ни без никогда никто ничто нельзя`,
  `不 没 无 非 未 勿 莫 毋`,
);

// Words that deny by their meaning: "disapproves" for "does not agree" is another wording, not another sense.
const DENIAL =
  /^(?:oppos|instead|rather|refrain|abst[ae]|avoid|reject|refus|den(?:y|i)|lack|fail|against|prohibit|ban|bann|exclud|declin|rul|impossibl|absen|preclud|dis(?!cuss|cours|put|tan|trib|patch|appoint|turb|cover)|un(?!ion|it|iv|der|til|like|iq)|in(?:capab|admiss|defens|effect|valid)|противо|отказ|отверг|отриц|反|拒|免)/;

/** Whether a word denies something without being a negation. */
export function isDenial(key: string): boolean {
  return DENIAL.test(key);
}

const MODAL = setOf(
  `must should shall may might can could will would ought need needs needed cannot`,
  `muss mussen musste sollte sollten soll sollen kann konnen konnte darf durfen`,
  `doit doivent devrait devraient peut peuvent pourrait debe deben deberia puede pueden podria`,
  `должен должна должно должны может могут можно нужно надо следует необходимо обязан обязаны`,
  `应 须 必 可 能`,
);

const NUMBER = setOf('half quarter hundred thousand million billion trillion dozen double twice triple');
// 一 and 两 stand inside too many ordinary words (一切, 一致, 两国) to be read as numbers.
const HAN_NUMBER = setOf('二 三 四 五 六 七 八 九 十 百 千 万 亿 零 ０');

/** The class of a word key. */
export function classOf(key: string): WordClass {
  if (NEGATION.has(key)) return WORD_CLASS.negation;
  if (MODAL.has(key)) return WORD_CLASS.modal;
  if (/^\d/.test(key) || NUMBER.has(key) || HAN_NUMBER.has(key)) return WORD_CLASS.number;
  if (SMALL.has(key)) return WORD_CLASS.small;
  return WORD_CLASS.content;
}

/** Whether a word of a text is a small one where it stands: "order" is, in "in order to". */
export function isSmallIn(keys: readonly string[], word: number): boolean {
  if (classOf(keys[word] ?? '') === WORD_CLASS.small) return true;
  return keys[word] === 'order' && keys[word - 1] === 'in' && keys[word + 1] === 'to';
}

// Two modals that differ only in tense (reported speech shifts "will" to "would") are inflection, not modality.
const TENSES: Readonly<Record<string, string>> = {
  would: 'will',
  could: 'can',
  might: 'may',
  needs: 'need',
  needed: 'need',
  sollten: 'sollte',
  mussen: 'muss',
  konnen: 'kann',
  doivent: 'doit',
  devraient: 'devrait',
  peuvent: 'peut',
  deben: 'debe',
  pueden: 'puede',
  должна: 'должен',
  должно: 'должен',
  должны: 'должен',
  могут: 'может',
};

/** A modal without its tense and person; other words come back as they are. */
export function modalBase(key: string): string {
  return TENSES[key] ?? key;
}
