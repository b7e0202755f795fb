import { describe, expect, test } from 'vitest';
import { createStrings } from '../../../components/strings.ts';

const text = (form: string) => () => form;

describe('plural forms', () => {
  test.each([
    ['en', '{count} page | {count} pages', 0, '0 pages'],
    ['en', '{count} page | {count} pages', 1, '1 page'],
    ['en', '{count} page | {count} pages', 1234, '1,234 pages'],
    ['ru', '{count} фраза | {count} фразы | {count} фраз', 1, '1 фраза'],
    ['ru', '{count} фраза | {count} фразы | {count} фраз', 3, '3 фразы'],
    ['ru', '{count} фраза | {count} фразы | {count} фраз', 11, '11 фраз'],
    ['ru', '{count} фраза | {count} фразы | {count} фраз', 22, '22 фразы'],
    ['zh-CN', '{count} 个短语', 1, '1 个短语'],
    ['zh-CN', '{count} 个短语', 12, '12 个短语'],
  ])('%s “%s”, %i', (locale, forms, count, said) => {
    expect(createStrings(text(forms), locale).count('statement.evidence', count)).toBe(said);
  });
});

test('names are filled, unknown ones stay', () => {
  expect(createStrings(text('by {by}, {other}'), 'en').t('statement.translatedBy', { by: 'TASS' })).toBe(
    'by TASS, {other}',
  );
});

test('a missing text is a mistake of ours', () => {
  expect(() => createStrings(text(''), 'en').t('statement.note')).toThrow('statement.note');
});
