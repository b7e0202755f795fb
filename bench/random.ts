/** A seeded source of numbers in [0, 1): the same seed gives the same pages and phrases on every machine. */
export type Random = () => number;

/** @see Steele and others, "Fast splittable pseudorandom number generators", OOPSLA 2014 (splitmix, 32 bits wide) */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
