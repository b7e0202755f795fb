import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { cleanLine, slug } from '../../../core/own/clean.ts';
import { makePhrase, NO_PHRASE, phraseFieldsOf } from '../../../core/own/own-phrase.ts';
import { fieldsFrom, fieldsOf, makeStatement, type OwnStatementFields } from '../../../core/own/own-statement.ts';
import { isTooCommon, previewPhrase } from '../../../core/own/preview.ts';
import { schemas } from '../../../core/pack/schema.ts';
import { ADA, BORIS } from '../../fixtures/library.ts';

const draw = () => 'x1y2';
const FIELDS: OwnStatementFields = {
  ...fieldsFrom({
    text: 'Words on\n a page',
    before: 'Before them',
    after: '',
    url: 'https://example.org/page',
    title: 'A page',
    publisher: 'Example Press',
    date: '2024-05-06',
    lang: 'en',
    blocks: [],
  }),
  speaker: 'Carla Neu',
  occasion: 'Speech',
};
const make = (fields: Partial<OwnStatementFields>, id: string | null = null) =>
  makeStatement({ ...FIELDS, ...fields }, [ADA, BORIS], id, draw);

describe('an own statement', () => {
  test('is filled from the selection and what was asked', () => {
    expect(make({ topics: 'Trade, Être libre, 贸易' })).toMatchObject({
      ok: true,
      statement: {
        id: '2024-05-06-carla-neu-x1y2',
        text: 'Words on a page',
        before: 'Before them',
        speaker: 'carla-neu-x1y2',
        role: 'not recorded',
        dateKind: 'published',
        topics: ['trade', 'etre-libre'],
        evidence: [{ url: 'https://example.org/page', seen: 'Words on a page' }],
      },
      speaker: { names: { en: 'Carla Neu' } },
    });
  });

  test.each([
    ['ada example', 'ada-example'],
    ['A. Example', 'ada-example'],
    ['艾达', 'ada-example'],
    ['Борис Мустер', 'boris-muster'],
  ])('“%s” is a known speaker', (speaker, id) => {
    expect(make({ speaker })).toMatchObject({ statement: { speaker: id }, speaker: { id } });
  });

  test.each<[string, Partial<OwnStatementFields>, object]>([
    ['no words', { text: ' \u200b ' }, { text: 'missing' }],
    ['no speaker, no occasion', { speaker: '', occasion: '' }, { speaker: 'missing', occasion: 'missing' }],
    ['a day that does not exist', { date: '2024-02-30' }, { date: 'wrong' }],
    ['a date in words', { date: 'yesterday' }, { date: 'wrong' }],
    ['a script as the address', { url: 'javascript:alert(1)' }, { url: 'wrong' }],
    ['a file as the address', { url: 'file:///home/page.html' }, { url: 'wrong' }],
    ['an address with a space', { url: 'https://example.org/a b' }, { url: 'wrong' }],
    ['a language that is none', { lang: '!' }, { lang: 'wrong' }],
    ['a long note', { note: 'a'.repeat(401) }, { note: 'long' }],
  ])('%s: said which field', (_name, fields, faults) => {
    expect(make(fields)).toEqual({ ok: false, faults });
  });

  test('changed, it keeps its id; its form gives back what was filled in', () => {
    const made = make({ role: 'Minister', topics: 'trade', textStatus: 'media-translation' }, 'an-older-id');
    if (!made.ok) throw new Error('not made');
    expect(made.statement.id).toBe('an-older-id');
    expect(makeStatement(fieldsOf(made.statement, made.speaker), [made.speaker], 'an-older-id', draw)).toEqual(made);
  });

  test('whatever is filled in: a record of the format, or a fault of a field', () => {
    const texts = fc.record(
      Object.fromEntries(Object.keys(FIELDS).map((name) => [name, fc.string({ unit: 'binary' })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(texts, (fields) => {
        const made = make({ ...fields, dateKind: 'said', textStatus: 'media-translation' });
        if (made.ok) {
          expect(v.is(schemas.statement, made.statement)).toBe(true);
          expect(v.is(schemas.speaker, made.speaker)).toBe(true);
        } else expect(Object.keys(made.faults).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('words as one line', () => {
  test('cleaning twice changes nothing more, and no half of a pair is left at the cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        const line = cleanLine(text, most);
        expect(cleanLine(line, most)).toBe(line);
        expect(line.length).toBeLessThanOrEqual(most);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });

  test.each([
    ['Wang Wenbin', 'wang-wenbin'],
    ['  Ä—b!', 'a-b'],
    ['汪文斌', ''],
  ])('the slug of “%s” is “%s”', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('an own phrase', () => {
  const fields = { ...NO_PHRASE, wordings: 'strong as steel\nsteel-strong\n\n', statements: ['a'] };
  const records = (more = {}) => {
    const made = makePhrase({ ...fields, ...more }, null, draw);
    if (!made.ok) throw new Error(JSON.stringify(made.faults));
    return made.records;
  };
  const PAGE = ['They are strong as steel, he said.', 'A steel-strong bond.', 'Steel prices rose.'];

  test('finds its wordings on the page', () => {
    expect(previewPhrase(records(), PAGE, '')).toEqual({
      count: 2,
      places: [
        { before: 'They are ', found: 'strong as steel', after: ', he said.' },
        { before: 'A ', found: 'steel-strong', after: ' bond.' },
      ],
      isTooMuch: false,
    });
  });

  test('with company, only where that stands near', () => {
    const near = records({ near: 'partnership, alliance' });
    expect(previewPhrase(near, PAGE, '').count).toBe(0);
    expect(previewPhrase(near, [...PAGE, 'The alliance holds.', 'It is strong as steel.'], '').count).toBe(1);
  });

  test('marks of the editors’ language are only marks', () => {
    expect(records({ wordings: 'a{b} ~3 (c|d)/e' }).phrase.forms).toEqual({ en: ['a b 3 c d e'] });
  });

  test('says what is missing', () => {
    expect(makePhrase(NO_PHRASE, null, draw)).toEqual({
      ok: false,
      faults: { wordings: 'missing', statements: 'missing' },
    });
    expect(makePhrase({ ...fields, lang: '!' }, null, draw)).toMatchObject({ ok: false, faults: { lang: 'wrong' } });
  });

  test('its form gives back what was filled in', () => {
    const made = records({ near: 'alliance' });
    const again = makePhrase(phraseFieldsOf(made.phrase, made.terms), made.phrase.id, draw);
    expect(again).toEqual({ ok: true, records: made });
  });

  test('warns of a phrase that would strew a page', () => {
    const common = records({ wordings: 'steel' });
    const page = Array.from({ length: 30 }, () => 'More steel was made than ever before in the works.');
    expect(previewPhrase(common, page, '')).toMatchObject({ count: 30, isTooMuch: true });
  });

  test.each([
    ['the', true],
    ['中', true],
    ['中俄', false],
    ['limits', false],
    ['no limits', false],
  ])('“%s” is too common: %s', (wording, common) => {
    expect(isTooCommon(wording)).toBe(common);
  });
});
