import { describe, expect, it } from 'vitest';
import { isQuoted, widenToQuotes } from '../../../core/phrases/quotes.ts';

/** The words between the bars are the span; the result is shown the same way. */
const spanOf = (marked: string) => ({ start: marked.indexOf('|'), end: marked.lastIndexOf('|') - 1 });
const plain = (marked: string) => marked.replaceAll('|', '');
const widened = (marked: string) => {
  const { start, end } = widenToQuotes(plain(marked), spanOf(marked));
  return plain(marked).slice(start, end);
};

describe('taking quotation marks in', () => {
  it.each([
    ['a pair around the words', 'a “|no limits|” bond', '“no limits”'],
    ['a full stop before the closing mark', 'a “|friendship without limits|.”', '“friendship without limits.”'],
    ['angle quotes with spaces', 'une « |amitié sans limites| » franche', '« amitié sans limites »'],
    ['corner brackets', '他說「|解鈴還須繫鈴人|」。', '「解鈴還須繫鈴人」'],
    ['one whose partner stands inside', 'a “|no limits” partnership|', '“no limits” partnership'],
    ['one that opens inside', '|дружба «без границ|» дала', 'дружба «без границ»'],
    ['a single one that opens inside', 'their |tie has ‘no limits|’: Xi', 'tie has ‘no limits’'],
    ['no mark of other words', 'He said “we have a |no limits| bond”', 'no limits'],
    ['no apostrophe before the words', 'l’|amitié sans limites| dure', 'amitié sans limites'],
    ['no apostrophe inside the words', 'they |don’t form an alliance|, “he” said', 'don’t form an alliance'],
    ['no apostrophe after a letter with its mark behind it', `»|мой|'no`.normalize('NFD'), 'мой'.normalize('NFD')],
    ['no mark that is lost on the page', 'a “|friendship without limits|, a phrase', 'friendship without limits'],
  ])('%s', (_, marked, expected) => expect(widened(marked)).toBe(expected));
});

describe('standing in quotation marks', () => {
  it.each([
    ['|no limits|', false],
    ['“|no limits|', true],
    ['|no limits|”', true],
    ['« |no limits| »', true],
    ['don’|t say no|', false],
  ])('%s', (marked, expected) => expect(isQuoted(plain(marked), spanOf(marked))).toBe(expected));
});
