import type { GeneratedI18nStructure } from '#i18n';

export type StringKey = keyof GeneratedI18nStructure;

/** Values for the `{names}` in a string. */
export type Fillings = Readonly<Record<string, string | number>>;

/**
 * The words of the interface in one language.
 *
 * Components get this rather than the extension's own API, so that they run in a page of ours, in the card's
 * script and in a test alike.
 */
export interface Strings {
  /** BCP 47 tag, for `Intl` and `lang`. */
  readonly locale: string;
  t(key: StringKey, fillings?: Fillings): string;
  /** The plural form for `count`; `{count}` is filled with the number as the language writes it. */
  count(key: StringKey, count: number, fillings?: Fillings): string;
}

/** In this order a string lists its plural forms, leaving out those that its language does not have. */
const PLURAL_ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Joins the strings of one language with its rules for plurals and numbers.
 *
 * Forms stand in one string, divided by “ | ”. `@wxt-dev/i18n` chooses among at most three by 0, 1 and more,
 * which is wrong for Russian; so the choice is made here, by `Intl.PluralRules`.
 *
 * @param lookup - string for a key with its dots as in the message files; empty when there is none
 * @throws {Error} from `t` and `count` when a key has no string: the types allow only keys of the English file
 */
export function createStrings(lookup: (key: string) => string, locale: string): Strings {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const categories = PLURAL_ORDER.filter((each) => rules.resolvedOptions().pluralCategories.includes(each));

  const find = (key: StringKey): string => {
    const text = lookup(key);
    if (text === '') throw new Error(`strings: no text for ${key}`);
    return text;
  };
  return {
    locale,
    t: (key, fillings = {}) => fill(find(key), fillings),
    count: (key, count, fillings = {}) => {
      const forms = find(key).split(' | ');
      const form = forms[Math.min(categories.indexOf(rules.select(count)), forms.length - 1)] ?? '';
      return fill(form, { ...fillings, count: numbers.format(count) });
    },
  };
}

function fill(text: string, fillings: Fillings): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(fillings[name] ?? whole));
}
