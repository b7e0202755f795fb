import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptPhraseFields, NO_PHRASE } from '../../../core/own/own-phrase.ts';
import { fieldsFrom, keptStatementFields } from '../../../core/own/own-statement.ts';
import { closePackDatabase } from '../../../platform/packs/database.ts';
import { dropForm, keepForm, listForms, readForm } from '../../../platform/packs/kept-forms.ts';
import { UNDO_MS } from '../../../platform/packs/limits.ts';
import { cleanUp } from '../../../platform/packs/store.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closePackDatabase);

const BEGUN = { ...fieldsFrom(null), text: 'Words half written' };

test('what was filled in last is there again', async () => {
  await keepForm('statements/new', fieldsFrom(null));
  await keepForm('statements/new', BEGUN);
  expect(keptStatementFields(await readForm('statements/new'))).toEqual(BEGUN);
});

test('forms are listed by their part, the latest first, until they are dropped', async () => {
  await keepForm('statements/new', BEGUN, 1);
  await keepForm('statements/a', BEGUN, 2);
  await keepForm('phrases/new', NO_PHRASE, 3);
  expect((await listForms('statements')).map(({ id }) => id)).toEqual(['statements/a', 'statements/new']);
  await dropForm('statements/a');
  expect((await listForms('statements')).map(({ id }) => id)).toEqual(['statements/new']);
});

test('a form that nobody went on with goes after a while', async () => {
  await keepForm('statements/old', BEGUN, 1_000);
  await keepForm('statements/new', BEGUN, UNDO_MS);
  await cleanUp(UNDO_MS + 1_001);
  expect((await listForms('statements')).map(({ id }) => id)).toEqual(['statements/new']);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['fields of another version', { text: 'only this' }],
  ['a field of another kind', { ...BEGUN, text: 7 }],
  ['a choice that is none', { ...BEGUN, dateKind: 'heard' }],
  ['a field too many', { ...BEGUN, script: '' }],
])('%s is no form', (_name, kept) => {
  expect(keptStatementFields(kept)).toBeNull();
});

test('the fields of a phrase are read as they were kept', () => {
  expect(keptPhraseFields({ ...NO_PHRASE, statements: ['a'] })).toEqual({ ...NO_PHRASE, statements: ['a'] });
  expect(keptPhraseFields({ ...NO_PHRASE, statements: 'a' })).toBeNull();
});
