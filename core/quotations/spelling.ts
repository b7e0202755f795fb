/**
 * One spelling for what British and American English, numerals and common abbreviations write differently.
 *
 * Only the consistency counts: `prize` becoming `prise` harms nobody, because both sides of a comparison go through
 * the same function. What must not happen is two different words becoming one, so doubled consonants are undone for
 * a list of stems only (`filled` is not `filed`).
 */
const WHOLE: Readonly<Record<string, string>> = {
  ...pairs(`defence defense offence offense licence license pretence pretense practise practice practised practiced
    practising practicing grey gray sceptical skeptical sceptic skeptic sceptics skeptics scepticism skepticism
    programme program programmes programs dialogue dialog dialogues dialogs catalogue catalog analogue analog
    judgement judgment judgements judgments acknowledgement acknowledgment ageing aging tonne ton tonnes tons
    towards toward afterwards afterward amongst among amidst amid whilst while learnt learned burnt burned spelt spelled
    dreamt dreamed leapt leaped enrol enroll fulfil fulfill fulfils fulfills fulfilment fulfillment instalment installment
    instalments installments skilful skillful wilful willful manoeuvre maneuver manoeuvres maneuvers cheque check
    mould mold plough plow artefact artifact artefacts artifacts aluminium aluminum draught draft tyre tire tyres tires
    centre center centres centers centred centered theatre theater theatres theaters metre meter metres meters
    litre liter litres liters kilometre kilometer kilometres kilometers fibre fiber calibre caliber spectre specter
    sombre somber meagre meager lustre luster sabre saber zelenskyy zelensky zelenskiy zelensky kyiv kiev odesa odessa
    kharkiv kharkov beijing peking percent percent pct percent`),
  ...pairs(`zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
    fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50
    sixty 60 seventy 70 eighty 80 ninety 90 ii 2 iii 3 fourth 4th fifth 5th sixth 6th seventh 7th
    eighth 8th ninth 9th tenth 10th`),
};

const OUR =
  /^(neighb|lab|fav|hon|behavi|col|endeav|harb|rum|hum|vig|rig|sav|vap|val|clam|arm|flav|splend|cand|ferv|demean)our/;
const ISE = /([iy])z(e|es|ed|er|ers|ing|ation|ations|ational|able)$/;
const DOUBLED_L =
  /^(travel|cancel|label|model|counsel|signal|fuel|level|channel|marshal|equal|quarrel|dial|total|initial|rival|tunnel|shovel|unravel|parallel|pedal|jewel)l(ed|ing|er|ers|or|ors)$/;

/** The one spelling of a lower-case word; a word with no second spelling comes back as it is. */
export function oneSpelling(word: string): string {
  const whole = Object.hasOwn(WHOLE, word) ? WHOLE[word] : undefined;
  if (whole !== undefined) return whole;
  if (word.length < 5) return word;
  return word.replace(OUR, '$1or').replace(ISE, '$1s$2').replace(DOUBLED_L, '$1$2');
}

function pairs(list: string): Record<string, string> {
  const words = list.split(/\s+/);
  const table: Record<string, string> = {};
  for (let i = 0; i + 1 < words.length; i += 2) table[words[i] ?? ''] = words[i + 1] ?? '';
  return table;
}
