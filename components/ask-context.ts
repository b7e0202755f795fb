import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { AskLibrary, QuestionKind, Questions } from '../core/questions.ts';

/** Put round the root of every surface that asks the library. */
export const AskContext = createContext<AskLibrary | null>(null);

export interface Answer<T> {
  readonly state: 'waiting' | 'ready' | 'failed';
  /** The latest answer; while waiting, that to the question before, so that the view does not flicker. */
  readonly value: T | null;
  again(): void;
}

/** The way to the library. @throws {Error} outside of an {@link AskContext} */
export function useAsk(): AskLibrary {
  const ask = useContext(AskContext);
  if (!ask) throw new Error('ask: a component stands outside of AskContext');
  return ask;
}

/**
 * The library's answer to a question, asked anew whenever the question changes. An answer that comes late, after
 * another question, is dropped.
 *
 * It is asked as soon as the view that needs it stands, not after that has been drawn: a frame is as long as an answer
 * takes.
 *
 * @param question - null asks nothing
 * @param isLate - asks only after the next frame, behind what a person waits for
 */
export function useAnswer<K extends QuestionKind>(
  kind: K,
  question: Questions[K]['ask'] | null,
  isLate = false,
): Answer<Questions[K]['reply']> {
  const ask = useAsk();
  const [attempt, setAttempt] = useState(0);
  const key = `${attempt} ${JSON.stringify(question)}`;
  const [latest, setLatest] = useState<Answered<Questions[K]['reply']>>({ key: '', reply: null });

  useLayoutEffect(() => {
    if (question === null) return;
    let isCurrent = true;
    const start = () => void ask(kind, question).then((reply) => isCurrent && setLatest({ key, reply }));
    const frame = isLate ? requestAnimationFrame(start) : 0;
    if (!isLate) start();
    return () => {
      isCurrent = false;
      cancelAnimationFrame(frame);
    };
  }, [ask, kind, key]);

  const state = latest.key !== key ? 'waiting' : latest.reply ? 'ready' : 'failed';
  return { state, value: latest.reply?.value ?? null, again: () => setAttempt((count) => count + 1) };
}

/** The latest reply, and which question it answers. */
interface Answered<T> {
  readonly key: string;
  /** Null when the library could not answer, and before it has. */
  readonly reply: { readonly value: T } | null;
}
