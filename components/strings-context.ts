import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Strings } from './strings.ts';

/** Put round the root of every surface; see {@link useStrings}. */
export const StringsContext = createContext<Strings | null>(null);

/** The words of the interface. @throws {Error} outside of a {@link StringsContext} */
export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  if (!strings) throw new Error('strings: a component stands outside of StringsContext');
  return strings;
}
