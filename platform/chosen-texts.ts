import { bundledFile } from './bundled-file.ts';
import { reportFault } from './errors.ts';
import { type InterfaceLanguage, settings } from './settings.ts';
import { type Lookup, lookupIn, type Texts } from './strings.ts';

/**
 * Tells the texts of the interface: at once, and again whenever a person chooses another language.
 *
 * @param signal - ends it; without one it goes on as long as the page
 */
export async function followTexts(onTexts: (lookup: Lookup) => void, signal?: AbortSignal): Promise<void> {
  let shown: InterfaceLanguage | null = null;
  const show = async (language: InterfaceLanguage) => {
    if (language === shown) return;
    shown = language;
    const lookup = lookupIn(await textsIn(language));
    if (language === shown && !signal?.aborted) onTexts(lookup);
  };
  settings.watch(({ language }) => void show(language), signal ?? new AbortController().signal);
  await show((await settings.read()).language);
}

/** Texts of the language that a person chose; null for the browser's own, which it looks up itself. */
export async function chosenTexts(): Promise<Texts | null> {
  return textsIn((await settings.read()).language);
}

async function textsIn(language: InterfaceLanguage): Promise<Texts | null> {
  if (language === 'browser') return null;
  try {
    const file = await bundledFile<Record<string, { message: string }>>(`_locales/${language}/messages.json`);
    return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
  } catch (fault) {
    // A package without the file is a mistake of the build; the browser's language is better than no words.
    reportFault(fault, 'texts');
    return null;
  }
}
