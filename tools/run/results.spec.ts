import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResults } from './results.mjs';

describe('readResults', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-results-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const result = async (name: string, own: Record<string, unknown>): Promise<[string, string]> => {
    const path = join(folder, `${name}.json`);
    const usual = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
    const counts = { ...usual, ...own };
    await writeFile(
      path,
      JSON.stringify({ numTotalTests: counts.numPassedTests + counts.numFailedTests, ...counts }),
    );
    return [name, path];
  };

  it('adds up what passed and failed', async () => {
    const files = [
      await result('a', { numPassedTests: 3 }),
      await result('b', { numPassedTests: 2, numFailedTests: 1 }),
    ];
    expect(readResults(files)).toEqual({ passed: 5, failed: 1, faults: [] });
  });

  it('takes what was not run for a fault', async () => {
    const broken = { status: 'failed', name: 'x.spec.ts', assertionResults: [] };
    const files: [string, string][] = [
      ['none', join(folder, 'none.json')],
      await result('idle', {}),
      await result('skips', { numPassedTests: 1, numPendingTests: 2 }),
      await result('broken', { numPassedTests: 1, testResults: [broken] }),
    ];
    expect(readResults(files).faults).toEqual([
      'none left no result',
      'idle ran no test',
      'skips skipped 2 tests',
      'x.spec.ts could not be run',
    ]);
  });
});
