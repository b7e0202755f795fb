import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus to the first field that is amiss, each time that a form comes back with faults. */
export function useFirstFault(faults: object) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  return form;
}
