import { beforeAll, expect, test } from 'vitest';
import { packJsonSchema } from '../../../corpus/json-schema.ts';

let schema: ReturnType<typeof packJsonSchema>;
beforeAll(() => {
  schema = packJsonSchema();
});

/** Every value under the given key, anywhere in the schema. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(key, value)]);
}

test('the published schema has each kind of record as a definition of its own', () => {
  expect(Object.keys(schema.$defs ?? {})).toEqual(['speaker', 'statement', 'term', 'company', 'phrase']);
  expect(schema.properties).toMatchObject({ statements: { items: { $ref: '#/$defs/statement' } } });
});

test('it asks for evidence, bounds every list and text, and knows no further fields', () => {
  expect(valuesOf('statement', schema.$defs)[0]).toMatchObject({
    required: expect.arrayContaining(['evidence', 'source', 'licence']),
    properties: { evidence: { minItems: 1, maxItems: 200 }, text: { maxLength: 20_000 } },
    additionalProperties: false,
  });
});

test('its patterns are those of the code, read as Unicode', () => {
  const patterns = valuesOf('pattern', schema).filter((pattern) => typeof pattern === 'string');
  expect(patterns.length).toBeGreaterThan(20);
  for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow();
  const [text] = valuesOf('text', valuesOf('statement', schema.$defs));
  expect(new RegExp(String(valuesOf('pattern', text)[0]), 'u').test('no\u0000limits')).toBe(false);
});

test('languages of forms are checked as keys', () => {
  expect(valuesOf('propertyNames', schema)).toHaveLength(2);
});
