import * as v from 'valibot';
import { inEnglish, type Reason, reason, reasonOf } from './reasons.ts';

/** One schema fault of a record. */
export interface RecordIssue {
  /** Path within the record, such as `evidence.0.url`; empty for the record itself. */
  readonly field: string;
  readonly reason: Reason;
  /** The reason in English. */
  readonly expected: string;
}

/**
 * Says what a schema found wrong.
 *
 * Values are quoted only in part: they come from files that nobody has looked at yet.
 */
export function issueWords(issues: readonly v.BaseIssue<unknown>[]): RecordIssue[] {
  return issues.map((issue) => {
    const found = expectation(issue);
    return { field: v.getDotPath(issue) ?? '', reason: found, expected: inEnglish(found) };
  });
}

function expectation(issue: v.BaseIssue<unknown>): Reason {
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') return reason('unknownField');
      return issue.received === 'undefined'
        ? reason('missing')
        : reason('isObject', { received: issue.received.slice(0, 60) });
    case 'max_length':
      return reason(Array.isArray(issue.input) ? 'maxEntries' : 'maxChars', { most: String(issue.requirement) });
    case 'min_length':
      return reasonOf(issue.message) ?? reason('notEmpty');
    case 'picklist':
    case 'literal':
    case 'variant':
      return other(issue, 240);
    default:
      return reasonOf(issue.message) ?? other(issue, 60);
  }
}

function other(issue: v.BaseIssue<unknown>, most: number): Reason {
  const expected = (issue.expected ?? 'another value').slice(0, 240);
  return reason('other', { expected, received: issue.received.slice(0, most) });
}
