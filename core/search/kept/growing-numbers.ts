/** Numbers of 32 bits, one after the other, as many as come. */
export interface GrowingNumbers {
  readonly length: number;
  push(number: number): void;
  /** A copy of exactly what was pushed. */
  toArray(): Uint32Array<ArrayBuffer>;
}

/** Starts an empty list. */
export function createGrowingNumbers(): GrowingNumbers {
  let numbers = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(number) {
      if (length === numbers.length) {
        const wider = new Uint32Array(length * 2);
        wider.set(numbers);
        numbers = wider;
      }
      numbers[length++] = number;
    },
    toArray: () => numbers.slice(0, length),
  };
}
