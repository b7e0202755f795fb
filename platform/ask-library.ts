import type { AskLibrary } from '../core/questions.ts';
import { ask } from './ask.ts';

/** Asks the library in the background; null where it does not answer or refuses. */
export const askLibrary: AskLibrary = async (kind, question) => {
  const answer = await ask(kind, question);
  return answer.ok ? { value: answer.value } : null;
};
