/** Tests of one runner, or of all. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** The names of those among the passed that failed at first. */
  retried: readonly string[];
}

/** What is read of Vitest's report; the names are Jest's. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: TestReport[] }[];
}

interface TestReport {
  status: string;
  fullName: string;
  /** Of all tries, so a test that passed has some when its first try failed. */
  failureMessages: string[];
}

/**
 * Counts a run of Vitest.
 *
 * A file that fails without a failed test (it could not be loaded, or its clean-up failed) counts as one failure, and so
 * does a run that ended badly for another reason: a bad end is never reported as none.
 *
 * @param report - the JSON report; null when none was written
 * @param code - the exit code of the run
 */
export function countVitest(report: string | null, code: number): Counts {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, retried: [] };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report) as Report;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
    retried: testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName }) => fullName),
  };
}

/** The sum over all runners. */
export function addUp(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      retried: [...sum.retried, ...one.retried],
    }),
    { passed: 0, failed: 0, skipped: 0, retried: [] },
  );
}
