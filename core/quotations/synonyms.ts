import { stemOf } from './inflection.ts';
import { oneSpelling } from './spelling.ts';

/**
 * English words between which translators of diplomatic language choose.
 *
 * A synonym never makes a quotation right: it is listed as a replaced word all the same. It only helps to tell another
 * translation of a statement from other words on the same subject. So the groups hold what stands for one word of a
 * Chinese or Russian original (立场: position, stance; арена: arena, stage, scene), not what a thesaurus has together.
 */
const GROUPS = `value appreciate praise hail|position stance stand attitude|crisis conflict situation war
|explain clarify|explanation clarification|crucial essential fundamental vital important significant
|importance significance|directed aimed targeted|stage arena scene|international global world
|stabilising stability stable|cherish treasure|nurture cultivate foster|won earned
|maintain keep preserve uphold safeguard sustain|attack assault aggression invasion offensive
|support backing help assistance aid|struggle difficult hard tough|largest biggest greatest large big great
|threat danger menace|begin start launch commence|stop end cease halt|country state nation
|limit border boundary restriction limitation ceiling|area zone field sphere domain
|forbidden restricted prohibited taboo|cooperation collaboration interaction coordination|settle resolve solve
|settlement solution resolution|dialogue talk negotiation|oppose counter reject resist|expansion enlargement extension
|concern worry|legitimate reasonable justified lawful|develop progress advance evolve|character nature
|reach achieve attain|level degree|agreement accord treaty pact|confirm specify materialize concretize
|supplier provider|supply provide deliver|weapon arm armament|blame accusation|unacceptable inadmissible impermissible
|completely absolutely totally entirely utterly|protraction prolongation|appear seem|russia russian moscow
|china chinese beijing prc|america american us washington|ukraine ukrainian|europe european
|change transformation shift|drive lead push promote|understand comprehend|adhere stick abide|consistent constant steady
|clear unequivocal|urge appeal|party side|damage harm hurt|image reputation|reason sense|deep profound
|strong solid firm robust|test trial|enemy adversary foe opponent|basis foundation ground|prevent avoid avert
|hegemony domination|agenda goal aim purpose|today current present`;

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  GROUPS.split('|').flatMap((group, number) =>
    group
      .trim()
      .split(/\s+/)
      .map((word): [string, number] => [stemOf(oneSpelling(word)), number]),
  ),
);

/** The number of the group of synonyms that a word's stem is in, or -1. @param key - a key of `words.ts` */
export function synonymsOf(key: string): number {
  return GROUP_OF.get(stemOf(key)) ?? -1;
}
