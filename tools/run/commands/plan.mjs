/**
 * `npm run plan -- check FILE`: says what is wrong with a plan file; no database is needed.
 * `npm run plan -- load FILE [--empty]`: checks it and loads it into the database of `npm start`: the one that
 * the running platform uses, else the one with demonstration data, which is then started for as long as it
 * takes. `--empty` means the one without demonstration data.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPlanFile, PlanFileRefused } from '../../../libs/programs/src/plan/plan-folder.ts';
import { finish, onPlatformDatabase, serviceCommand } from '../platform-database.mjs';
import { run, runQuietly } from '../run.mjs';

const USAGE = '用法 / usage: npm run plan -- check FILE | load FILE [--empty]';

/** Resolves to whether the file is in order; what is wrong with it has been printed. */
async function check(file) {
  try {
    await openPlanFile(file);
    return true;
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes(error.code)) {
      console.error(`没有这个文件 / there is no such file: ${error.path ?? file}`);
    } else if (error instanceof PlanFileRefused) printFaults(file, error.faults);
    else throw error;
    return false;
  }
}

function printFaults(file, faults) {
  console.error(
    `计划文件有 ${faults.length} 处错误，没有载入 / faults: ${faults.length}, nothing was loaded`,
  );
  for (const { line, path, message, messageEn } of faults) {
    console.error(`\n${file}:${line}  ${path}\n  ${message}\n  ${messageEn}`);
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { empty: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [verb, given, ...others] = positionals;
  if (!['check', 'load'].includes(verb) || given === undefined || others.length > 0) {
    console.error(USAGE);
    return 1;
  }
  // npm runs scripts in the project's folder, from wherever it was called.
  const file = resolve(process.env.INIT_CWD ?? '.', given);
  if (!(await check(file))) return 1;
  if (verb === 'check') {
    console.log(`没有错误 / in order: ${file}`);
    return 0;
  }
  const built = await runQuietly('nx', ['run', '@tongxing/app-programs:build', '--outputStyle=static']);
  if (built.code !== 0) {
    console.error(`构建失败 / the build failed\n${built.output.trim()}`);
    return 1;
  }
  return onPlatformDatabase({ services: ['programs'], wantsEmpty: values.empty }, ({ definitions }) =>
    serviceCommand(run, definitions.programs, 'load', file),
  );
}

await finish(main);
