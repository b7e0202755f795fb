import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const SPOKEN =
  /\b(?:aria-label|aria-description|aria-valuetext|title|placeholder|alt|label)=(?:"[^"]*\p{L}|\{'[^']*\p{L})/gu;

/** Attributes that a person sees or hears and that hold words; the text of elements is held by a lint rule. */
function spokenWords(source: string): string[] {
  return [...source.matchAll(SPOKEN)].map(([words]) => words);
}

const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `${folder}/${file}`),
);

test.each(files)('%s has no words of its own in attributes', (file) => {
  expect(spokenWords(readFileSync(new URL(file, root), 'utf8'))).toEqual([]);
});

test('words in attributes are seen', () => {
  expect(spokenWords('<a title="Open">')).toHaveLength(1);
  expect(spokenWords("<a aria-label={'Open'}>")).toHaveLength(1);
  expect(spokenWords('<a aria-label={t(\'open\')} alt="">')).toEqual([]);
});
