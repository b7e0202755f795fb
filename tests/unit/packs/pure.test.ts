import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePart } from '../../../core/pack/choose.ts';
import { readPackAtOnce } from '../../../core/pack/read-pack.ts';
import { sameJson } from '../../../core/pack/same.ts';
import { writePack } from '../../../core/pack/write-pack.ts';
import { phrase, statement } from '../../fixtures/library.ts';
import { examplePack, exampleStatements } from '../../fixtures/pack.ts';

describe('sameJson', () => {
  test('a value is the same as itself with its fields in another order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameJson(value, reversed(value))).toBe(true);
      }),
    );
  });

  test('is as strict as a file is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        if (JSON.stringify(a) === JSON.stringify(b)) expect(sameJson(a, b)).toBe(true);
        else if (sameJson(a, b)) expect(JSON.stringify(sorted(a))).toBe(JSON.stringify(sorted(b)));
      }),
    );
  });

  test.each([
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameJson(a, b)).toBe(same);
  });
});

describe('choosing a part of a pack', () => {
  const pack = examplePack({
    statements: [
      statement({ id: 'first', text: 'One', date: '2020', status: { kind: 'superseded', by: 'second' } }),
      statement({ id: 'second', text: 'Two', date: '2021', speaker: 'boris-muster' }),
      statement({ id: 'third', text: 'Three', date: '2022', relations: [{ kind: 'repeats', id: 'first' }] }),
    ],
    terms: [
      { id: 'near', words: { en: ['near'] } },
      { id: 'far', words: { en: ['far'] } },
    ],
    companies: [{ id: 'rule', needs: [[{ any: ['near'], within: 'near' }]], unless: [] }],
    phrases: [
      { ...phrase('to-first', ['first', 'third']), company: 'rule' },
      { ...phrase('to-second', ['second']), forms: { en: ['{far} words'] } },
      phrase('to-third', ['third']),
    ],
  });
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

  test('takes along what the chosen need', () => {
    const part = choosePart(pack, new Set(['first']));
    expect(ids(part.statements)).toEqual(['first', 'second']);
    expect(ids(part.speakers)).toEqual(['ada-example', 'boris-muster']);
    expect(ids(part.phrases)).toEqual(['to-first', 'to-second']);
    expect(part.phrases[0]?.statements).toEqual(['first']);
    expect(ids(part.terms)).toEqual(['near', 'far']);
  });

  test('leaves links to others behind', () => {
    const part = choosePart(pack, new Set(['third']));
    expect(part.statements).toMatchObject([{ id: 'third', relations: [] }]);
    expect(ids(part.terms)).toEqual(['near']);
  });

  test('any choice reads back as it was written, without a refusal', () => {
    fc.assert(
      fc.property(fc.subarray(ids(pack.statements)), (chosen) => {
        const part = choosePart(pack, new Set(chosen));
        expect(readPackAtOnce([...writePack(part)].join(''))).toEqual({
          ok: true,
          pack: part,
          refused: [],
          refusedCount: 0,
        });
      }),
    );
  });
});

test('a pack of any length reads back as it was written', () => {
  for (const count of [0, 1, 199, 200, 201, 400]) {
    const pack = examplePack({ statements: exampleStatements(count), phrases: [] });
    expect(readPackAtOnce([...writePack(pack)].join(''))).toMatchObject({ ok: true, pack });
  }
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reversed(field)]),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
