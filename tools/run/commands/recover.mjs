/**
 * `npm run recover -- [USERNAME] [--empty]`: lets an administrator in again who lost every way in: prints a one-time
 * password, ends the lock, the second factor and all sessions, and enables the account. By default it is the
 * administrator of the installation who was made first. In the database of `npm start`: the one that the running
 * platform uses, else the one with demonstration data; `--empty` means the one without.
 */
import { parseArgs } from 'node:util';
import { finish, onPlatformDatabase, serviceCommand } from '../platform-database.mjs';
import { run, runQuietly } from '../run.mjs';

const USAGE = '用法 / usage: npm run recover -- [USERNAME] [--empty]';

async function main() {
  const { values, positionals } = parseArgs({
    options: { empty: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) {
    console.error(USAGE);
    return 1;
  }
  const built = await runQuietly('nx', ['run', '@tongxing/app-identity:build', '--outputStyle=static']);
  if (built.code !== 0) {
    console.error(`构建失败 / the build failed\n${built.output.trim()}`);
    return 1;
  }
  return onPlatformDatabase({ services: ['identity'], wantsEmpty: values.empty }, ({ definitions }) =>
    serviceCommand(run, definitions.identity, 'recover-administrator', ...positionals),
  );
}

await finish(main);
