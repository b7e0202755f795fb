import { useEffect, useState } from 'preact/hooks';
import { useAsk } from '../../components/ask-context.ts';
import type { FindingsWithStatements, TextBlock, TextDocument } from '../../core/check/text-checker.ts';
import type { AskLibrary } from '../../core/questions.ts';
import { type Draft, readDraft } from './read-draft.ts';

/** What is known of a draft at the moment. */
export interface DraftCheck {
  readonly state: 'empty' | 'checking' | 'done' | 'failed';
  /** Blocks checked and in all, while checking. */
  readonly done: number;
  readonly of: number;
  /** The text that offsets of the findings count in. */
  readonly document: TextDocument | null;
  /** The latest findings; while checking, those of the text before, so that the list does not flicker. */
  readonly findings: FindingsWithStatements;
}

const NOTHING: FindingsWithStatements = { phrases: [], quotations: [], statements: [], untraced: [] };
const REST_MS = 350; // a pause in typing, not each letter
const BLOCKS_AT_ONCE = 150;

/** Checks a draft whenever it rests, a number of blocks at a time; an answer to an older text is dropped. */
export function useFindings(draft: Draft): DraftCheck & { again(): void } {
  const ask = useAsk();
  const [check, setCheck] = useState<DraftCheck>({ state: 'empty', done: 0, of: 0, document: null, findings: NOTHING });
  const [attempt, setAttempt] = useState(0);
  const { text, format, title, published } = draft;

  useEffect(() => {
    if (text.trim() === '') {
      setCheck({ state: 'empty', done: 0, of: 0, document: null, findings: NOTHING });
      return;
    }
    const token = new AbortController();
    const run = async () => {
      const document = await readDraft({ text, format, title, published });
      const show = (change: Partial<DraftCheck>) => {
        if (!token.signal.aborted) setCheck((before) => ({ ...before, ...change }));
      };
      show({ state: 'checking', done: 0, of: document.blocks.length });
      const findings = await checkInParts(ask, document, published, token.signal, (done) => show({ done }));
      show(findings ? { state: 'done', document, findings } : { state: 'failed' });
    };
    const timer = setTimeout(() => void run(), REST_MS);
    return () => {
      clearTimeout(timer);
      token.abort();
    };
  }, [ask, text, format, title, published, attempt]);

  return { ...check, again: () => setAttempt((count) => count + 1) };
}

/** @returns `null` when the library does not answer, or the text has changed */
async function checkInParts(
  ask: AskLibrary,
  document: TextDocument,
  published: string,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<FindingsWithStatements | null> {
  const all: FindingsWithStatements[] = [];
  let quotations = 0;
  for (let at = 0; at < document.blocks.length; at += BLOCKS_AT_ONCE) {
    const part = partOf(document, document.blocks.slice(at, at + BLOCKS_AT_ONCE));
    const answer = await ask('checkText', { document: part.document, options: { published: published || undefined } });
    if (!answer || signal.aborted) return null;
    all.push(moved(answer.value, part.offset, quotations));
    quotations += answer.value.quotations.length;
    onProgress(Math.min(at + BLOCKS_AT_ONCE, document.blocks.length));
  }
  return joined(all);
}

/** A stretch of a document as a document of its own, so that a message holds no more than it needs. */
function partOf(document: TextDocument, blocks: readonly TextBlock[]): { document: TextDocument; offset: number } {
  const offset = blocks[0]?.start ?? 0;
  const last = blocks.at(-1);
  const end = last ? last.start + last.text.length : offset;
  const own = blocks.map((block) => ({ ...block, start: block.start - offset }));
  return { offset, document: { ...document, text: document.text.slice(offset, end), blocks: own } };
}

/** Findings of a part, with offsets in the whole text and numbers in the whole list. */
function moved(findings: FindingsWithStatements, offset: number, before: number): FindingsWithStatements {
  const place = <T extends { start: number; end: number }>(found: T): T => ({
    ...found,
    start: found.start + offset,
    end: found.end + offset,
  });
  return {
    phrases: findings.phrases.map(place),
    quotations: findings.quotations.map((quotation) => ({
      ...place(quotation),
      follows: quotation.follows === null ? null : quotation.follows + before,
    })),
    statements: findings.statements,
    untraced: findings.untraced.map((found) => ({ ...found, start: found.start + offset })),
  };
}

function joined(parts: readonly FindingsWithStatements[]): FindingsWithStatements {
  const statements = new Map(parts.flatMap((part) => part.statements).map((each) => [each.statement.id, each]));
  return {
    phrases: parts.flatMap((part) => part.phrases),
    quotations: parts.flatMap((part) => part.quotations),
    statements: [...statements.values()],
    untraced: parts.flatMap((part) => part.untraced),
  };
}
