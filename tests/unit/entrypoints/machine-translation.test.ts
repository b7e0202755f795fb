import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

async function isTranslated(html: string, address = 'https://news.example/a'): Promise<boolean> {
  const { isMachineTranslated } = await import('../../../entrypoints/quotations/machine-translation.ts');
  return isMachineTranslated(pageOf(html, address));
}

function pageOf(html: string, address: string): Document {
  const { document } = parseHTML(html);
  Object.defineProperty(document, 'location', { value: new URL(address) });
  return document as unknown as Document;
}

describe('a page that a machine has translated', () => {
  test.each([
    ['Chromium', '<html class="translated-ltr"><body><p><font>a</font></p></body></html>'],
    ['Chromium, right to left', '<html class="dark translated-rtl"><body></body></html>'],
    ['Google, at another address', '<html><head><meta http-equiv="X-Translated-By" content="Google"></head></html>'],
    ['Edge', '<html><body><p _msttexthash="42250" _msthash="1">a</p></body></html>'],
    ['Yandex', '<html><body><p><ya-tr-span>a</ya-tr-span></p></body></html>'],
    ['Immersive Translate', '<html imt-state="dual"><body></body></html>'],
    ['Firefox, at work', '<html><body><p data-moz-translations-id="0">a</p></body></html>'],
  ])('%s', async (_, html) => {
    expect(await isTranslated(html)).toBe(true);
  });

  test('at an address of Google’s', async () => {
    expect(await isTranslated('<html></html>', 'https://news-example.translate.goog/a')).toBe(true);
  });

  test('in Firefox, whose marks go when it is done', async () => {
    const { isMachineTranslated } = await import('../../../entrypoints/quotations/machine-translation.ts');
    expect(isMachineTranslated(pageOf('<p data-moz-translations-id="0">a</p>', 'https://news.example/'))).toBe(true);
    expect(isMachineTranslated(pageOf('<p>a</p>', 'https://news.example/'))).toBe(true);
  });
});

describe('any other page', () => {
  test.each([
    ['as it was written', '<html lang="en"><body><p>a</p></body></html>'],
    ['that asks not to be translated', '<html translate="no"><body class="notranslate"><p>a</p></body></html>'],
    ['with old markup', '<html><body><font color="red">a</font></body></html>'],
    ['shown again as it was', '<html class="" imt-state="original"><body></body></html>'],
  ])('%s', async (_, html) => {
    expect(await isTranslated(html)).toBe(false);
  });
});
