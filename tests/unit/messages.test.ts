import { readdirSync, readFileSync } from 'node:fs';
import { parseYAML } from 'confbox/yaml';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../locales/', import.meta.url);

function texts(file: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (node: unknown, path: string) => {
    if (typeof node === 'string') flat.set(path, node);
    else for (const [key, child] of Object.entries(node ?? {})) walk(child, path ? `${path}.${key}` : key);
  };
  walk(parseYAML(readFileSync(new URL(file, folder), 'utf8')), '');
  return flat;
}

const english = texts('en.yml');
const others = readdirSync(folder).filter((file) => file !== 'en.yml');
const names = (text: string) => new Set(text.match(/\{\w+\}/g));

describe.each(others)('%s', (file) => {
  const translated = texts(file);
  const locale = translated.get('locale') ?? '';

  test('has exactly the keys of the English file', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('fills the same names', () => {
    for (const [key, text] of english) expect([key, names(translated.get(key) ?? '')]).toEqual([key, names(text)]);
  });

  test('has the plural forms of its language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    // Fractions have a form of their own in Russian; nothing that we count comes in fractions, so it may be missing.
    const enough = categories.length > 2 ? [categories.length - 1, categories.length] : [categories.length];
    for (const [key, text] of english) {
      const forms = translated.get(key)?.split(' | ').length;
      if (text.includes(' | ')) expect([key, enough.includes(forms ?? 0)]).toEqual([key, true]);
    }
  });
});
