import { readFileSync } from 'node:fs';

/**
 * Adds up jest's result files, given as [project, path]. A project without one, a file that ran no test and a
 * test file that could not even be loaded are faults: what was not run has not passed.
 */
export function readResults(files) {
  const sum = { passed: 0, failed: 0, faults: [] };
  for (const [project, path] of files) {
    let result;
    try {
      result = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      sum.faults.push(`${project} left no result`);
      continue;
    }
    sum.passed += result.numPassedTests;
    sum.failed += result.numFailedTests;
    if (result.numTotalTests === 0) sum.faults.push(`${project} ran no test`);
    if (result.numPendingTests > 0) sum.faults.push(`${project} skipped ${result.numPendingTests} tests`);
    for (const suite of result.testResults) {
      if (suite.status === 'failed' && suite.assertionResults.length === 0) {
        sum.faults.push(`${suite.name} could not be run`);
      }
    }
  }
  return sum;
}
