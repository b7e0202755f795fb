import type { Result } from './messages.ts';

/**
 * Whether one of our own listeners has answered. Both ends are built together: the shape says who answered, the type
 * map says what.
 */
export function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
