/**
 * The name of a country in the reader's own language: “China”, “Китай”. Bodies such as NATO and G7 are their own name,
 * as is a code that the browser does not know.
 */
export function regionName(code: string, locale: string): string {
  // Two letters and nothing else: a browser throws at any other code, G7 too.
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
