import { termsOf } from '../pack/links.ts';
import type { Clause, Company, Pack, Phrase, PhraseForm, Term } from '../pack/schema.ts';
import { buildFoldTable } from '../text/fold.ts';
import { buildAutomaton } from './automaton.ts';
import { packTable } from './table.ts';
import { expandForm, expandWording, isPlain, MAX_WORDINGS, type Part } from './wording.ts';
import { Wordings } from './wordings.ts';

/** The records of a pack that finding phrases needs. */
export type PhraseRecords = Pick<Pack, 'terms' | 'companies' | 'phrases'>;

/** Something in a record that cannot be compiled, in words for an editor. */
export interface PhraseFault {
  readonly record: string;
  readonly field: string;
  readonly message: string;
}

/** A phrase table as bytes, for {@link openTable}, and what could not go into it. */
export interface CompiledPhrases {
  readonly buffer: ArrayBuffer;
  /** Every fault; the form, wording or clause at fault is left out, everything else works. */
  readonly faults: readonly PhraseFault[];
}

// Each its own constant, not properties of an object: the reader's script has to be small, and gets the numbers in place.
/** Flag of a form: its words stand in quotation marks. */
export const QUOTED = 1;
/** Flag of a form: its words stand in capitals. */
export const EXACT_CASE = 2;
/** Flag of a form: no mark between clauses stands among its words. */
export const ONE_CLAUSE = 4;
/** How far a clause looks, where it does not count words: in the sentence of the phrase. */
export const SENTENCE = -1;
/** How far a clause looks: in the sentence, its neighbours and the title. */
export const NEAR = -2;
const WITHIN = { sentence: SENTENCE, near: NEAR, article: -3 } as const;
/** A clause looks on both sides of a form. */
export const BOTH = 0;
/** A clause looks before a form only. */
export const BEFORE = 1;
/** A clause looks after a form only. */
export const AFTER = 2;
const SIDE = { both: BOTH, before: BEFORE, after: AFTER } as const;
/** Bit beside the side of a clause: it holds when none of its terms is seen. */
export const NONE_OF = 4;
/** A form's company when it needs none. */
export const NO_COMPANY = -1;
/** Name by which a form says that it needs no company although its phrase does. */
const NONE = 'none';

/**
 * Compiles the phrases of all packs that are on into one phrase table.
 *
 * Phrases are numbered as `createLibrary` numbers them: in the order of the packs, the first of equal ids wins.
 * The same records give the same bytes.
 */
export function compilePhrases(packs: readonly PhraseRecords[]): CompiledPhrases {
  const compiler = new Compiler(phrasesInOrder(packs));
  for (const pack of packs) compiler.addPack(pack);
  return { buffer: compiler.finish(), faults: compiler.faults };
}

function phrasesInOrder(packs: readonly PhraseRecords[]): Map<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  for (const pack of packs)
    for (const phrase of pack.phrases) if (!phrases.has(phrase.id)) phrases.set(phrase.id, phrase);
  return phrases;
}

/** A term's wordings by language, and its numbers in the table: one for each language that a form asks for. */
interface TermTexts {
  readonly id: string;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly numbers: Map<string, number>;
}

type Terms = ReadonlyMap<string, TermTexts>;
type FormSpec = Exclude<PhraseForm, string>;
const EVERY_LANGUAGE = '';

interface Slot {
  readonly term: number;
  /** Words that may stand between the slot before and this one. */
  readonly gap: number;
}

class Compiler {
  readonly faults: PhraseFault[] = [];
  readonly #fold = buildFoldTable();
  readonly #phrases: Map<string, Phrase>;
  readonly #numbers: Map<string, number>;
  readonly #wordings = new Wordings(this.#fold);
  readonly #literals = new Map<string, number>();
  /** Length in letters of the shortest wording of each complex term: the longest slot is tried first. */
  readonly #weights: number[] = [];
  readonly #formsByTerm = new Map<number, number[]>();
  readonly #forms: number[] = [];
  readonly #rules: number[] = [];

  constructor(phrases: Map<string, Phrase>) {
    this.#phrases = phrases;
    this.#numbers = new Map([...phrases.keys()].map((id, number) => [id, number]));
  }

  addPack(pack: PhraseRecords): void {
    const terms = new Map(pack.terms.map((term) => [term.id, this.#readTerm(term)]));
    const rules = new Map<string, number>();
    for (const company of pack.companies) rules.set(company.id, this.#addRule(company, terms));
    for (const phrase of pack.phrases) {
      if (this.#phrases.get(phrase.id) === phrase) this.#addPhrase(phrase, terms, rules);
    }
  }

  finish(): ArrayBuffer {
    const anchors = [0];
    const anchorForms: number[] = [];
    for (let i = 0; i < this.#weights.length; i++) {
      anchorForms.push(...(this.#formsByTerm.get(this.#phrases.size + i) ?? []));
      anchors.push(anchorForms.length);
    }
    return packTable({
      phrases: this.#phrases.size,
      fold: this.#fold,
      ...buildAutomaton(this.#wordings),
      anchors,
      anchorForms,
      forms: this.#forms,
      rules: this.#rules,
    });
  }

  #readTerm(term: Term): TermTexts {
    const texts = new Map<string, string[]>();
    for (const [lang, wordings] of Object.entries(term.words)) {
      const list: string[] = [];
      texts.set(lang, list);
      for (const wording of wordings) {
        this.#attempt(term.id, `words.${lang}`, () => {
          for (const text of expandWording(wording)) {
            this.#wordings.check(text);
            list.push(text);
          }
        });
      }
    }
    return { id: term.id, texts, numbers: new Map() };
  }

  /**
   * The number of a term: in a form it stands for its wordings in the form's own language, in a company rule for all.
   * Wordings that nobody asks for do not get into the table.
   */
  #numberOf(term: TermTexts, lang: string): number {
    const known = term.numbers.get(lang);
    if (known !== undefined) return known;
    const texts = lang === EVERY_LANGUAGE ? [...term.texts.values()].flat() : term.texts.get(lang);
    if (!texts) throw new RangeError(`the term “${term.id}” has no words in “${lang}”`);
    const number = this.#newTerm();
    term.numbers.set(lang, number);
    for (const text of texts) this.#addWording(text, number);
    return number;
  }

  #newTerm(): number {
    this.#weights.push(Number.POSITIVE_INFINITY);
    return this.#phrases.size + this.#weights.length - 1;
  }

  /** Makes a term of a run of words in a form, once for all forms that have it. */
  #literal(texts: readonly string[]): number {
    const name = texts.join('\n');
    const known = this.#literals.get(name);
    if (known !== undefined) return known;
    const number = this.#newTerm();
    this.#literals.set(name, number);
    for (const text of texts) this.#addWording(text, number);
    return number;
  }

  #addWording(text: string, term: number): void {
    const letters = this.#wordings.add(text, term);
    const place = term - this.#phrases.size;
    if (place >= 0) this.#weights[place] = Math.min(this.#weights[place] ?? letters, letters);
  }

  #addPhrase(phrase: Phrase, terms: Terms, rules: ReadonlyMap<string, number>): void {
    const number = this.#numbers.get(phrase.id) ?? 0;
    for (const [lang, forms] of Object.entries(phrase.forms)) {
      forms.forEach((form, i) => {
        this.#attempt(phrase.id, `forms.${lang}[${i}]`, () => {
          const spec = typeof form === 'string' ? { form } : form;
          const company = this.#companyOf(spec, phrase, rules);
          const isFree = needsNothing(spec, company);
          if (isFree && isPlain(spec.form)) {
            this.#addWording(spec.form, number);
            return;
          }
          for (const parts of expandForm(spec.form)) {
            if (isFree && parts.every(isWord)) for (const text of joinWords(parts)) this.#addWording(text, number);
            else this.#addForm(number, this.#slotsOf(parts, lang, terms), spec, company);
          }
        });
      });
    }
  }

  #companyOf(form: FormSpec, phrase: Phrase, rules: ReadonlyMap<string, number>): number {
    const name = form.company ?? phrase.company ?? NONE;
    if (name === NONE) return NO_COMPANY;
    const rule = rules.get(name);
    if (rule === undefined) throw new RangeError(`no company rule “${name}”`);
    return rule;
  }

  #addForm(phrase: number, slots: readonly Slot[], form: FormSpec, company: number): void {
    const flags = (form.quoted ? QUOTED : 0) | (form.exactCase ? EXACT_CASE : 0) | (form.oneClause ? ONE_CLAUSE : 0);
    const anchor = this.#heaviest(slots);
    const term = slots[anchor]?.term ?? 0;
    const list = this.#formsByTerm.get(term) ?? [];
    list.push(this.#forms.length);
    this.#formsByTerm.set(term, list);
    this.#forms.push(phrase, company, flags, anchor, slots.length, ...slots.flatMap((slot) => [slot.term, slot.gap]));
  }

  #slotsOf(parts: readonly Part[], lang: string, terms: Terms): Slot[] {
    const slots: Slot[] = [];
    let gap = 0;
    let run: Part[] = [];
    const closeRun = () => {
      if (run.length === 0) return;
      slots.push({ term: this.#literal(joinWords(run)), gap });
      run = [];
      gap = 0;
    };
    for (const part of parts) {
      if (part.kind === 'word') {
        run.push(part);
        continue;
      }
      closeRun();
      if (part.kind === 'gap') {
        gap += part.most;
        continue;
      }
      const term = terms.get(part.term);
      if (term === undefined) throw new RangeError(`no term “${part.term}”`);
      slots.push({ term: this.#numberOf(term, lang), gap });
      gap = 0;
    }
    closeRun();
    if (gap > 0) throw new RangeError('a gap stands between words, not at the end');
    if (slots[0] === undefined || slots[0].gap > 0) throw new RangeError('a form begins with a word or a term');
    return slots;
  }

  /** The slot that is rarest on a page, as far as the length of its words tells. */
  #heaviest(slots: readonly Slot[]): number {
    let best = 0;
    slots.forEach((slot, i) => {
      if (this.#weight(slot) > this.#weight(slots[best])) best = i;
    });
    return best;
  }

  #weight(slot: Slot | undefined): number {
    const weight = slot ? this.#weights[slot.term - this.#phrases.size] : 0;
    return weight !== undefined && Number.isFinite(weight) ? weight : 0;
  }

  #addRule(company: Company, terms: Terms): number {
    const place = this.#rules.length;
    const clauses = (list: readonly Clause[], field: string) =>
      list.flatMap((clause) => this.#clause(company.id, field, clause, terms));
    this.#rules.push(company.needs.length);
    for (const need of company.needs) this.#rules.push(need.length, ...clauses(need, 'needs'));
    this.#rules.push(company.unless.length, ...clauses(company.unless, 'unless'));
    return place;
  }

  #clause(record: string, field: string, clause: Clause, terms: Terms): number[] {
    const numbers: number[] = [];
    for (const id of termsOf(clause)) {
      const term = terms.get(id);
      if (term === undefined) this.faults.push({ record, field, message: `no term “${id}”` });
      else numbers.push(this.#numberOf(term, EVERY_LANGUAGE));
    }
    const within = typeof clause.within === 'number' ? clause.within : WITHIN[clause.within];
    const side = SIDE[clause.side ?? 'both'] | ('none' in clause ? NONE_OF : 0);
    return [within, side, numbers.length, ...numbers];
  }

  #attempt(record: string, field: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.faults.push({ record, field, message: error.message });
    }
  }
}

/** Whether a form that is words only leads straight to its phrase: one entry in the table, no questions asked. */
function needsNothing(form: FormSpec, company: number): boolean {
  return !form.quoted && !form.exactCase && !form.oneClause && company === NO_COMPANY;
}

function isWord(part: Part): boolean {
  return part.kind === 'word';
}

/** @throws {RangeError} when words with many alternatives stand side by side: every combination would be an entry */
function joinWords(parts: readonly Part[]): string[] {
  let texts = [''];
  for (const part of parts) {
    if (part.kind !== 'word') continue;
    texts = texts.flatMap((text) => part.words.map((word) => (text ? `${text} ${word}` : word)));
    if (texts.length > MAX_WORDINGS)
      throw new RangeError(`“${part.words[0]} …”: words in a row allow more than ${MAX_WORDINGS} wordings; use a term`);
  }
  return texts;
}
