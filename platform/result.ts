import type { Result } from './messages.ts';

/**
 * Whether one of our own listeners has answered. Both ends are built together: the shape says who answered, the type
 * map says what.
 */
export function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/**
 * The browser may stop the background between a question and its answer; then it says so, or answers nothing, and the
 * next message starts another one. So a question is put again before it is given up. Each of ours may be: what it does
 * a second time changes nothing.
 */
export const ASKED_AT_MOST = 5;
