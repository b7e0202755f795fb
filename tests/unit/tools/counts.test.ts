import { expect, test } from 'vitest';
import { addUp, countVitest } from '../../../tools/counts.ts';

const report = (numbers: object, files: object[] = []) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: files,
    ...numbers,
  });
const loaded = { status: 'failed', assertionResults: [{ status: 'failed', fullName: 'a', failureMessages: ['no'] }] };
const stumbled = { status: 'passed', assertionResults: [{ status: 'passed', fullName: 'b', failureMessages: ['no'] }] };
const broken = { status: 'failed', assertionResults: [] };

test.each([
  ['all good', report({ numPassedTests: 3 }), 0, { passed: 3, failed: 0, skipped: 0, retried: [] }],
  [
    'a failed test',
    report({ numPassedTests: 2, numFailedTests: 1 }, [loaded]),
    1,
    { passed: 2, failed: 1, skipped: 0, retried: [] },
  ],
  [
    'a file that does not load',
    report({ numPassedTests: 2 }, [broken]),
    1,
    { passed: 2, failed: 1, skipped: 0, retried: [] },
  ],
  ['an error outside of tests', report({ numPassedTests: 2 }), 1, { passed: 2, failed: 1, skipped: 0, retried: [] }],
  [
    'skipped and planned',
    report({ numPendingTests: 1, numTodoTests: 1 }),
    0,
    { passed: 0, failed: 0, skipped: 2, retried: [] },
  ],
  [
    'a test that passed at the second try',
    report({ numPassedTests: 1 }, [stumbled]),
    0,
    { passed: 1, failed: 0, skipped: 0, retried: ['b'] },
  ],
  ['no report', null, 1, { passed: 0, failed: 1, skipped: 0, retried: [] }],
])('counts %s', (_, text, code, expected) => {
  expect(countVitest(text, code)).toEqual(expected);
});

test('adds up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, retried: ['b'] };
  expect(addUp([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6, retried: ['b', 'b'] });
});
