import { describe, expect, test } from 'vitest';
import { type Block, findQuotations } from '../../../core/quotations/find.ts';

const textsOf = (text: string): string[] => findQuotations([{ text }]).map((quotation) => quotation.text);
const only = (block: Block | string, published?: string) => {
  const blocks = [typeof block === 'string' ? { text: block } : block];
  const [first] = findQuotations(blocks, published === undefined ? {} : { published });
  if (first === undefined) throw new Error('no quotation found');
  return first;
};

test('quotations of readers are left out', () => {
  const text = 'He said: “one two three four five.”';
  expect(findQuotations([{ text, isComment: true }, { text }]).map(({ block }) => block)).toEqual([1]);
});

describe('marks', () => {
  test.each([
    ['straight', 'He said: "one two three four five."', ['one two three four five.']],
    ['curly', 'He said: “one two three four five.”', ['one two three four five.']],
    ['single curly', 'He said: ‘one two three four five.’', ['one two three four five.']],
    ['single straight', "He said: 'one two three four five.' And left.", ['one two three four five.']],
    ['German', 'Er sagte: „eins zwei drei vier fünf.“', ['eins zwei drei vier fünf.']],
    ['German with English closing', 'Er sagte: „eins zwei drei vier fünf.”', ['eins zwei drei vier fünf.']],
    ['inward angles', 'Er sagte: »eins zwei drei vier fünf.«', ['eins zwei drei vier fünf.']],
    ['French with spaces', 'Il a dit : « un deux trois quatre cinq. »', [' un deux trois quatre cinq. ']],
    ['Russian', 'Он сказал: «один два три четыре пять».', ['один два три четыре пять']],
    ['corner brackets', '他說：「中俄關係不具有結盟性質。」', ['中俄關係不具有結盟性質。']],
    ['Chinese curly', '汪文斌表示：“中俄两国不是盟友，胜似盟友。”', ['中俄两国不是盟友，胜似盟友。']],
    ['Swedish', 'Han sade: ”ett två tre fyra fem.”', ['ett två tre fyra fem.']],
    ['nested', '“He told us ‘no more of that’ and then left.”', ['He told us ‘no more of that’ and then left.']],
    ['nested of one kind', '“He told us “no more of that” and left.”', ['He told us “no more of that” and left.']],
    ['nested angles', '«Мы сказали «нет» всем войнам», — заявил он.', ['Мы сказали «нет» всем войнам']],
    ['straight, then curly', 'He said "one two three four five” twice.', ['one two three four five']],
    ['curly, then straight', 'He said “one two three four five" twice.', ['one two three four five']],
    ['nested CJK', '他说：“我们说过『不结盟、不对抗』，这没有变。”', ['我们说过『不结盟、不对抗』，这没有变。']],
    ['a lost closing mark', 'He said: “one two three four five', ['one two three four five']],
    [
      'two after a lost mark',
      '“One two three four five. “Six seven eight nine ten.”',
      ['One two three four five.', 'Six seven eight nine ten.'],
    ],
    ['apostrophe inside', "'We don't want to see this war.'", ["We don't want to see this war."]],
    [
      'plural possessive inside',
      '‘All countries’ interests must be taken seriously.’',
      ['All countries’ interests must be taken seriously.'],
    ],
    ['apostrophes alone', "China's and Russia's leaders' meeting wasn't long enough, 'tis said.", []],
    ['inch marks', 'A 12" pipe and a 14" pipe were laid across the river here.', []],
    ['four words', 'He called it “not at all new” again.', []],
    ['a title', '《中俄睦邻友好合作条约》继续延期', []],
  ])('%s', (_, text, quotations) => {
    expect(textsOf(text)).toEqual(quotations);
  });

  test('a quotation of several paragraphs is one in parts', () => {
    const found = findQuotations([
      { text: 'Wang Yi said: “The first paragraph has no closing mark.' },
      { text: '“The second paragraph closes it at last.”' },
    ]);
    expect(found.map((quotation) => [quotation.follows, quotation.attribution?.printed])).toEqual([
      [null, 'Wang Yi'],
      [0, 'Wang Yi'],
    ]);
  });

  test('a split quotation is one in parts, also where a part is short', () => {
    const found = findQuotations([{ text: '“We will work together,” said Wang Yi, “for lasting peace.”' }]);
    expect(found).toMatchObject([
      { text: 'We will work together,', follows: null },
      { text: 'for lasting peace.', follows: 0 },
    ]);
  });

  test('<blockquote> and <q> need no marks', () => {
    expect(only({ text: ' We agreed on this long ago. ', isQuotation: true }).text).toBe('We agreed on this long ago.');
    const text = 'Xi said we agreed on this long ago, and left.';
    expect(only({ text, quoted: [{ start: 8, end: 34 }] }).text).toBe('we agreed on this long ago');
  });

  test('short words count when they are a phrase of the corpus', () => {
    const blocks = [{ text: 'Their “no limits” partnership, a “bad idea” to some.' }];
    const found = findQuotations(blocks, { isPhrase: (words) => words === 'no limits' });
    expect(found.map((quotation) => quotation.text)).toEqual(['no limits']);
  });
});

describe('attribution', () => {
  test.each([
    ['“One two three four five,” said Wang Yi, China’s foreign minister.', 'Wang Yi'],
    ['“One two three four five,” ministry spokesperson Wang Wenbin said.', 'ministry spokesperson Wang Wenbin'],
    ['“One two three four five,” he said on Monday.', 'he'],
    ['Wang Yi told reporters: “One two three four five.”', 'Wang Yi'],
    ['On Friday, Xi Jinping told Putin that “one two three four five”.', 'Xi Jinping'],
    ['According to Mr. Lavrov, “one two three four five”.', 'Mr. Lavrov'],
    ['“One two three four five,” according to Sergey Lavrov.', 'Sergey Lavrov'],
    [
      'Mao Ning, a spokesperson for the ministry, said: “One two three four five.”',
      'Mao Ning, a spokesperson for the ministry',
    ],
    ['Olaf Scholz: “One two three four five.”', 'Olaf Scholz'],
    ['“One two three four five” — Xi Jinping, 2022', 'Xi Jinping'],
    ['The BBC asked about President Joe Biden’s comment that “one two three four five”.', 'President Joe Biden'],
    ['Ushakov quoted President Xi as saying: “One two three four five.”', 'President Xi'],
    ['“One two three four five,” the agency quoted President Xi as saying.', 'President Xi'],
    ['“One two three four five,” Example TV reported Xi as saying.', 'Xi'],
    ['“One two three four five,” the senior diplomat said to a guest.', 'the senior diplomat'],
    ['„Eins zwei drei vier fünf“, so Wang Yi.', 'Wang Yi'],
    ['“One two three four five,” in answer to Lavrov, said Mao Ning.', 'Mao Ning'],
    ['NATO leaders suggested “one two three four five”, adding that China was near.', 'NATO leaders'],
    ['„Eins zwei drei vier fünf“, sagte Wang Yi am Montag.', 'Wang Yi'],
    ['Laut Wladimir Putin „eins zwei drei vier fünf“.', 'Wladimir Putin'],
    ['« Un deux trois quatre cinq », a déclaré Emmanuel Macron.', 'Emmanuel Macron'],
    ['«Uno dos tres cuatro cinco», dijo Vladímir Putin.', 'Vladímir Putin'],
    ['«Один два три четыре пять», — заявил Сергей Лавров.', 'Сергей Лавров'],
    ['По словам Лаврова, «один два три четыре пять».', 'Лаврова'],
    ['外交部发言人汪文斌表示：“中俄两国不是盟友，胜似盟友。”', '外交部发言人汪文斌'],
    ['“中俄两国不是盟友，胜似盟友。”汪文斌说。', '汪文斌'],
  ])('%s', (text, printed) => {
    expect(only(text).attribution?.printed).toBe(printed);
  });

  test('nobody is named', () => {
    expect(only('Nothing here. “One two three four five.”').attribution).toBeNull();
  });
});

describe('date', () => {
  test.each([
    ['“One two three four five,” Xi said on February 4, 2022.', undefined, '2022-02-04'],
    ['“One two three four five,” Xi said on 4 February.', undefined, '--02-04'],
    ['“One two three four five,” Xi said on 4 February.', '2022-03-01', '2022-02-04'],
    ['“One two three four five,” Xi said on 28 December.', '2022-01-03', '2021-12-28'],
    ['“One two three four five,” Wang said on Monday.', '2022-03-02', '2022-02-28'],
    ['“One two three four five,” Wang said on Monday.', undefined, undefined],
    ['„Eins zwei drei vier fünf“, sagte Xi am 4. Februar 2022.', undefined, '2022-02-04'],
    ['«Один два три четыре пять», — сказал он 4 февраля 2022 года.', undefined, '2022-02-04'],
    ['汪文斌2022年2月28日表示：“中俄两国不是盟友，胜似盟友。”', undefined, '2022-02-28'],
    ['In 2022 Xi said: “One two three four five.”', undefined, '2022'],
  ])('%s', (text, published, iso) => {
    expect(only(text, published).date?.iso).toBe(iso);
  });
});
