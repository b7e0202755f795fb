import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../core/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
  it.each([
    ['two', 'Xi spoke. Putin nodded.', ['Xi spoke.', 'Putin nodded.']],
    ['question and exclamation', 'Really? Yes! Good.', ['Really?', 'Yes!', 'Good.']],
    ['a title', 'Mr. Xi and Dr. Wang met. They ate.', ['Mr. Xi and Dr. Wang met.', 'They ate.']],
    ['initials and countries', 'The U.S. Navy and J. Smith agreed.', ['The U.S. Navy and J. Smith agreed.']],
    ['a date', 'On Feb. 4 they signed. It was cold.', ['On Feb. 4 they signed.', 'It was cold.']],
    ['a mark after the stop', 'He said “no limits.” She left.', ['He said “no limits.”', 'She left.']],
    ['a quotation that goes on', '“Why?” he asked. Nobody knew.', ['“Why?”', 'he asked.', 'Nobody knew.']],
    ['dots in the middle', 'They said ... nothing more', ['They said ...', 'nothing more']],
    [
      'Chinese, without spaces',
      '习近平到访。普京说：“好。”会谈结束！',
      ['习近平到访。', '普京说：“好。”', '会谈结束！'],
    ],
    ['Russian abbreviations', 'В 2022 г. Москва и т. д. Пекин.', ['В 2022 г. Москва и т. д. Пекин.']],
    ['a small letter after the stop', 'The site kremlin. ru is down.', ['The site kremlin. ru is down.']],
    ['no end', 'a headline without a stop', ['a headline without a stop']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(split(text)).toEqual(expected));

  it('covers every text without gap or overlap', () => {
    const pieces = fc.constantFrom(
      'Xi ',
      'met ',
      'Mr. ',
      '. ',
      '.',
      '” ',
      '? ',
      '。',
      '！”',
      '\n',
      '… ',
      'д. ',
      '4',
      'U.S. ',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
