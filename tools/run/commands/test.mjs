/**
 * `npm test`: format, lint, types, tests with a real PostgreSQL, contract, build, and the journeys in a real
 * browser. A stage that did not run has failed. The last line is always `N passed, N failed`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareTemplate, startTestServer } from '@tongxing/testing';
import { ROOT, runQuietly } from '../run.mjs';
import { readResults } from '../results.mjs';

const RESULTS = join(ROOT, 'tmp', 'test-results');
const total = { passed: 0, failed: 0 };

/** Runs one program as a check: it counts as one, and shows what it wrote when it fails. */
async function check(title, program, args, environment) {
  const began = Date.now();
  const { code, output } = await runQuietly(program, args, environment);
  total[code === 0 ? 'passed' : 'failed'] += 1;
  report(title, code === 0, began);
  if (code !== 0) console.log(output.trim());
  return code === 0;
}

/** Runs a jest target of every project that has it, and counts its tests from the result files. */
async function tests(title, target, environment) {
  const began = Date.now();
  const projects = await projectsWith(target);
  const { code, output } = await runQuietly(
    'nx',
    ['run-many', '-t', target, '--outputStyle=static'],
    environment,
  );
  const { passed, failed, faults } = readResults(
    projects.map((name) => [name, join(RESULTS, resultFile(name))]),
  );
  if (projects.length === 0) faults.push(`no project has the target ${target}`);
  // What went wrong without a test to show for it counts as well.
  const unseen = faults.length > 0 ? faults.length : code !== 0 && failed === 0 ? 1 : 0;
  total.passed += passed;
  total.failed += failed + unseen;
  report(`${title}: ${passed} passed, ${failed + unseen} failed`, failed + unseen === 0, began);
  if (failed + unseen > 0) console.log([...faults, output.trim()].join('\n'));
}

async function projectsWith(target) {
  const { code, output } = await runQuietly('nx', ['show', 'projects', '--with-target', target, '--json']);
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.slice(output.indexOf('['), output.lastIndexOf(']') + 1));
}

function resultFile(project) {
  return `${project.replace('@tongxing/', '')}.json`;
}

function report(title, good, began) {
  console.log(`${good ? '✓' : '✗'} ${title} (${Math.round((Date.now() - began) / 1000)} s)`);
}

async function main() {
  rmSync(RESULTS, { recursive: true, force: true });
  await check('format', 'prettier', ['--check', '--log-level=warn', '.']);
  await check('lint', 'nx', ['run-many', '-t', 'lint', '--outputStyle=static']);
  await check('types', 'nx', ['run-many', '-t', 'typecheck', '--outputStyle=static']);
  const server = await startTestServer();
  try {
    await prepareTemplate(server.adminUrl);
    await tests('tests', 'test', { TONGXING_TEST_DATABASE_URL: server.adminUrl });
  } finally {
    await server.stop();
  }
  await check('contract', process.execPath, ['tools/run/commands/contract.mjs', 'check']);
  if (await check('build', 'nx', ['run-many', '-t', 'build', '--outputStyle=static'])) {
    await tests('journeys', 'e2e');
  } else {
    total.failed += 1;
    report('journeys did not run: there is no build', false, Date.now());
  }
}

try {
  await main();
} catch (error) {
  console.log(error);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
