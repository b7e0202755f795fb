import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../../../components/host-of.ts';
import { languageName } from '../../../components/language-name.ts';
import { regionName } from '../../../components/region-name.ts';

describe('names in a reader’s own language', () => {
  test.each([
    ['CN', 'en', 'China'],
    ['CN', 'ru', 'Китай'],
    ['NATO', 'en', 'NATO'],
    ['G7', 'en', 'G7'],
    ['ZZ', 'en', 'Unknown Region'],
  ])('of the country or body %s in %s: %s', (code, locale, name) => {
    expect(regionName(code, locale)).toBe(name);
  });

  test('any code that a pack may hold has a name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[A-Z]{2}|NATO|G7|G20|OSCE)$/), (code) => regionName(code, 'en').length > 0),
    );
  });

  test('any tag that a pack may hold has a name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), (tag) => {
        return languageName(tag, 'en').length > 0;
      }),
    );
  });
});

describe('the name of a source', () => {
  test.each([
    ['https://www.fmprc.gov.cn/eng/a.html', 'www.fmprc.gov.cn'],
    ['https://[', 'https://['],
    ['http://%', 'http://%'],
  ])('at %s: %s', (address, name) => {
    expect(hostOf(address)).toBe(name);
  });

  test('any address that a pack may hold has one', () => {
    fc.assert(fc.property(fc.stringMatching(/^https?:\/\/[^\s<>"'`\\]+$/), (address) => hostOf(address).length > 0));
  });
});
