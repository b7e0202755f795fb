/** The name of a language in the reader's own: “Chinese”, “китайский”; the tag itself where it has none. */
export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
