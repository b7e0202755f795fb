import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageKind } from '../../../platform/messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const OWN = 'chrome-extension://on-the-record/';
const fake = vi.hoisted(() => ({ listeners: [] as unknown[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'on-the-record',
      getURL: (path: string) => `chrome-extension://on-the-record${path}`,
      onMessage: { addListener: (listener: unknown) => void fake.listeners.push(listener) },
    },
    storage: { local: {}, session: {}, onChanged: { addListener: () => {} } },
  },
}));

const { allHandlers } = await import('../../../entrypoints/background/all-handlers.ts');
const { answerMessages } = await import('../../../platform/router.ts');

const faults: unknown[] = [];
const answered: { kind: string; question: unknown }[] = [];

/** The real parsers and senders' rules; what comes through them is written down in place of an answer. */
const watched = Object.fromEntries(
  Object.entries(allHandlers).map(([kind, handler]) => [
    kind,
    { ...handler, answer: (question: unknown) => void answered.push({ kind, question }) },
  ]),
);
const kinds = Object.keys(allHandlers) as MessageKind[];

beforeAll(() => answerMessages(watched, (fault) => faults.push(fault)));
beforeEach(() => {
  answered.length = 0;
  faults.length = 0;
});

const own = { id: 'on-the-record', url: `${OWN}popup.html` };
const page = { id: 'on-the-record', url: 'https://news.example/', frameId: 0, tab: { id: 1 } };

function send(message: unknown, sender: object) {
  const [listener] = fake.listeners as Listener[];
  if (!listener) throw new Error('nobody listens');
  return listener(message, sender);
}

/** What can come over: JSON with every strange key; and questions that are nearly right. */
const anything = fc.oneof(
  fc.jsonValue().map((value): unknown => value),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'tab', 'key'), fc.jsonValue()),
);
const FIELDS = {
  phrase: fc.integer(),
  tableVersion: fc.string(),
  status: fc.constantFrom('reading', 'done', 'paused', 'stopped', 'gone'),
  hits: fc.double(),
  tab: fc.integer(),
  host: fc.string(),
  isOn: fc.boolean(),
  query: fc.string(),
  caret: fc.integer(),
  sort: fc.constantFrom('relevance', 'newest', 'oldest', 'constructor'),
  order: fc.constantFrom('left', 'right', 'date'),
  offset: fc.integer(),
  limit: fc.integer(),
  id: fc.string(),
  ids: fc.array(fc.string()),
  numbers: fc.array(fc.integer()),
  key: fc.string(),
  blocks: fc.array(fc.record({ text: fc.string() })),
  title: fc.string(),
  lang: fc.string(),
  document: fc.record({ text: fc.string(), title: fc.string(), blocks: fc.array(fc.jsonValue()) }),
  options: fc.dictionary(fc.constantFrom('lang', 'published'), fc.string()),
};
const nearlyRight = fc
  .record(FIELDS, { requiredKeys: [] })
  .chain((question) => fc.tuple(fc.constant(question), fc.subarray(Object.keys(question)), fc.jsonValue()))
  .map(([question, spoilt, value]): unknown => ({
    ...question,
    ...Object.fromEntries(spoilt.map((key) => [key, value])),
  }));
const question = fc.oneof(anything, nearlyRight);
const kind = fc.constantFrom(...kinds);

describe('messages to the background', () => {
  test('any question of any kind is answered or refused, never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(kind, question, fc.constantFrom(own, page), async (asked, ask, sender) => {
        const before = answered.length;
        const result = await send({ kind: asked, ask }, sender);
        const isAnswered = answered.length > before;
        expect(result).toEqual(isAnswered ? { ok: true, value: undefined } : { ok: false, reason: 'bad-request' });
        expect(faults).toEqual([]);
      }),
      { numRuns: 5000 },
    );
    expect(answered.length).toBeGreaterThan(100); // the property is about questions that pass as well
  });

  test('what a parser lets through it lets through again unchanged', () => {
    fc.assert(
      fc.property(kind, question, (asked, ask) => {
        const parse: ((question: unknown) => unknown) | undefined = allHandlers[asked]?.parse;
        const once = parse?.(ask);
        if (once !== null) expect(parse?.(once)).toEqual(once);
        expect(Object.getPrototypeOf(once ?? {})).toBe(Object.prototype);
      }),
      { numRuns: 3000 },
    );
  });

  test('a wrong sender is refused, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(kind, question, async (asked, ask) => {
        const from = allHandlers[asked]?.from;
        if (from === 'any') return;
        const refused = await send({ kind: asked, ask }, from === 'own' ? page : own);
        expect(refused).toEqual({ ok: false, reason: 'bad-request' });
      }),
      { numRuns: 2000 },
    );
    expect(answered).toEqual([]);
  });

  test.each([
    ['another extension', { ...own, id: 'another' }],
    ['nobody', {}],
  ])('%s is not answered', (_, sender) => {
    for (const asked of kinds) expect(send({ kind: asked, ask: {} }, sender)).toBeUndefined();
  });

  test.each([
    ['a page whose address begins like ours', 'chrome-extension://on-the-record.example/popup.html'],
    ['a page that has our address in its own', `https://news.example/?${OWN}popup.html`],
    ['a page without an address', ''],
  ])('%s is not one of our pages', async (_, url) => {
    const ask = { host: 'news.example', isOn: true };
    expect(await send({ kind: 'setSite', ask }, { id: own.id, url })).toEqual({ ok: false, reason: 'bad-request' });
  });

  test('unknown kinds, and names that every object has, are not answered', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', ''];
    const unknown = fc.oneof(fc.constantFrom(...names), fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(unknown, question, (strange, ask) => {
        fc.pre(!kinds.some((each) => each === strange));
        expect(send({ kind: strange, ask }, own)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (message) => {
        expect(send(message, own)).toBeUndefined();
      }),
    );
  });
});
