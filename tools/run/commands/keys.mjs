/**
 * `npm run keys -- list | rotate | replace [tokens | assertions]`: the signing keys of `npm start`, beside the running
 * platform or without it; of both signers where none is named. The services read a changed file within seconds.
 */
import { keysCommand } from '../../../libs/shared/auth/src/keys/index.ts';
import { platformEnvironment } from '../../../apps/platform/src/environment.ts';
import { ensurePlatformKeys, keyFiles, SIGNERS } from '../../../apps/platform/src/keys.ts';
import { openState } from '../../../apps/platform/src/layout.ts';
import { finish } from '../platform-database.mjs';

const USAGE = '用法 / usage: npm run keys -- list | rotate | replace [tokens | assertions]';

async function main() {
  const [verb, signer, ...others] = process.argv.slice(2);
  const isKnown = ['list', 'rotate', 'replace'].includes(verb) && [undefined, ...SIGNERS].includes(signer);
  if (!isKnown || others.length > 0) {
    console.error(USAGE);
    return 1;
  }
  const state = await openState(platformEnvironment().TONGXING_STATE_DIRECTORY);
  await ensurePlatformKeys(state);
  const files = keyFiles(state);
  for (const name of signer === undefined ? SIGNERS : [signer]) {
    console.log(`${name}:`);
    for (const line of await keysCommand([verb], files[name])) console.log(`  ${line}`);
  }
  return 0;
}

await finish(main);
