/** Something that takes time to open, shared by all who ask. */
export interface OpenedOnce<T> {
  /** Opens it at the first call. @throws what opening throws; the next call then tries again */
  get(): Promise<T>;
  /** Opens it anew at the next call. Gives what was open or opening, to be closed; `null` where there was nothing. */
  forget(): Promise<T> | null;
}

/** Keeps what `open` gives as long as this script runs, but never a failure. */
export function openedOnce<T>(open: () => Promise<T>): OpenedOnce<T> {
  let opening: Promise<T> | null = null;
  return {
    get() {
      opening ??= start();
      return opening;
    },
    forget() {
      const before = opening;
      opening = null;
      return before;
    },
  };

  function start(): Promise<T> {
    const mine = open().catch((fault: unknown) => {
      if (opening === mine) opening = null;
      throw fault;
    });
    return mine;
  }
}
