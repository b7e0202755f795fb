import * as v from 'valibot';

/** One schema fault of a record, in words for a person. */
export interface RecordIssue {
  /** Path within the record, such as `evidence.0.url`; empty for the record itself. */
  readonly field: string;
  /** What was expected, in words. */
  readonly expected: string;
}

/**
 * Says in words what a schema found wrong.
 *
 * Values are quoted only in part: they come from files that nobody has looked at yet.
 */
export function issueWords(issues: readonly v.BaseIssue<unknown>[]): RecordIssue[] {
  return issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', expected: expectation(issue) }));
}

function expectation(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') return 'no such field in this format';
      return issue.received === 'undefined'
        ? 'a value; the field is missing'
        : `an object, not ${issue.received.slice(0, 60)}`;
    case 'max_length':
      return `at most ${String(issue.requirement)} ${Array.isArray(issue.input) ? 'entries' : 'characters'}`;
    case 'min_length':
      return isDefaultMessage(issue) ? 'not empty' : issue.message;
    case 'picklist':
    case 'literal':
    case 'variant':
      return `${issue.expected ?? 'another value'}, not ${issue.received}`.slice(0, 300);
    default:
      if (!isDefaultMessage(issue)) return issue.message;
      return `${issue.expected ?? 'another value'}, not ${issue.received.slice(0, 60)}`;
  }
}

// Valibot's own messages begin with “Invalid”; ours are the expectation itself.
function isDefaultMessage(issue: v.BaseIssue<unknown>): boolean {
  return issue.message.startsWith('Invalid');
}
