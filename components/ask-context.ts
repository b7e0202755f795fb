import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
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
 * @param question - null asks nothing
 */
export function useAnswer<K extends QuestionKind>(
  kind: K,
  question: Questions[K]['ask'] | null,
): Answer<Questions[K]['reply']> {
  const ask = useAsk();
  const [answer, setAnswer] = useState<Omit<Answer<Questions[K]['reply']>, 'again'>>({ state: 'waiting', value: null });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(question);

  useEffect(() => {
    if (question === null) return;
    let isCurrent = true;
    setAnswer(({ value }) => ({ state: 'waiting', value }));
    void ask(kind, question).then((reply) => {
      if (isCurrent) setAnswer(reply ? { state: 'ready', value: reply.value } : { state: 'failed', value: null });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, kind, key, attempt]);

  return { ...answer, again: () => setAttempt((count) => count + 1) };
}
