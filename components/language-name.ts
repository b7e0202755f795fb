/** The name of a language in the reader's own: “Chinese”, “китайский”; the tag itself where it has none. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag; // of the form of a tag, but none: packs of others hold such, and browsers throw at them
  }
}
