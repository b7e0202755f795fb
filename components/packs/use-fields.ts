import { useState } from 'preact/hooks';

/**
 * What is filled in, and the way to change some of it.
 *
 * @param onChange - told of every change, so that nothing is lost with the page
 */
export function useFields<Fields>(
  initial: Fields,
  onChange: (fields: Fields) => void,
): [Fields, (change: Partial<Fields>) => void] {
  const [fields, setFields] = useState(initial);
  const set = (change: Partial<Fields>) => {
    const changed = { ...fields, ...change };
    setFields(changed);
    onChange(changed);
  };
  return [fields, set];
}
