/** Letters in a drawn part of an id: 36⁸, so that ids drawn by two people do not meet. */
const LENGTH = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A few small letters and digits that nobody else will draw. They name a record and guard nothing. */
export function drawLetters(random: () => number = Math.random): string {
  return Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
